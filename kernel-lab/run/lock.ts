/** One `make kernels` at a time: two would build, fetch and record over each other. */
import {spawn} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {Wrong} from './wrong';

/** Holds the folder until this process ends, however it ends: the kernel closes the pipe, `cat` ends, the lock is free. */
export function hold(folder: string): Promise<() => void> {
  mkdirSync(folder, {recursive: true});
  const child = spawn('flock', ['-n', '-E', '75', `${folder}/lock`, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Wrong('flock cannot be run; install with: sudo apt-get install -y util-linux')));
    child.on('close', (status) => {
      reject(
        new Wrong(
          status === 75
            ? `Another "make kernels" is at work (it holds ${folder}/lock); wait until it is done`
            : `${folder} cannot be locked`,
        ),
      );
    });
    child.stdout.once('data', () => {
      child.unref();
      resolve(() => child.stdin.end());
    });
  });
}
