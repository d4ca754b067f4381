/** What the commands of the Makefile share: running a program, and doing nothing where nothing changed. */
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cache = path.join(root, '.cache');

/** Stops with one line that says what is wrong. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a program in the repository's folder, its output shown; returns its exit status. */
export function run(command, args, options = {}) {
  const {status, error} = spawnSync(command, args, {cwd: root, stdio: 'inherit', ...options});
  if (error) stop(`${command} cannot be started: ${error.message}`);
  return status ?? 1;
}

/** A digest of every file of the repository that git tracks or would track. */
export function digest() {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 2 ** 26,
  })
    .toString()
    .split('\0')
    .sort();
  const hash = createHash('sha256').update(process.versions.node);
  for (const name of names) {
    const file = path.join(root, name);
    if (name && existsSync(file) && statSync(file).isFile()) hash.update(name).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** What was stored for `name` under the same digest, or undefined. */
export function remembered(name, of) {
  const file = path.join(cache, `${name}.json`);
  if (!existsSync(file)) return undefined;
  const {of: then, value} = JSON.parse(readFileSync(file, 'utf8'));
  return then === of ? value : undefined;
}

export function remember(name, of, value) {
  mkdirSync(cache, {recursive: true});
  writeFileSync(path.join(cache, `${name}.json`), JSON.stringify({of, value}));
}

/** Installs the Node packages of the lock file, unless they are there. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(path.join(root, 'node_modules')) && remembered('install', lock)) return;
  if (spawnSync('npm', ['--version'], {stdio: 'ignore'}).error)
    stop('npm is missing; install it with: apt-get install npm');
  console.log('Installing the Node packages …');
  // None of them needs its install script: what is native comes as a package of its own.
  if (run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    stop('npm ci failed; its message is above');
  remember('install', lock, true);
}

/** Builds the site, unless the last build was of the same files. */
export function build(of = digest()) {
  if (existsSync(path.join(root, 'build', 'index.html')) && remembered('build', of)) return 0;
  const status = run('npm', ['run', '--silent', 'build']);
  if (status === 0) remember('build', of, true);
  return status;
}
