/** Finds or installs what the browser tests need and npm does not have: Chromium, lynx, w3m. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {stop} from './steps.mjs';

/** Each tool by the names it goes by, what it is asked to see that it runs, and the package that has it. */
const TOOLS = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    ask: '--version',
    apt: 'chromium',
  },
  lynx: {names: ['lynx'], ask: '-version', apt: 'lynx'},
  w3m: {names: ['w3m'], ask: '-version', apt: 'w3m'},
};

/** The first of a tool's names that is on the PATH and runs: Ubuntu's chromium package is a stub that may not. */
function find({names, ask}) {
  const folders = (process.env.PATH ?? '').split(':');
  return names
    .flatMap((name) => folders.map((folder) => `${folder}/${name}`))
    .find((file) => existsSync(file) && spawnSync(file, [ask], {stdio: 'ignore'}).status === 0);
}

/** Paths of the tools; stops with the line that installs them where it may not do so itself. */
export function tools() {
  const locate = (name, tool) => (name === 'chromium' && process.env.CHROMIUM) || find(tool);
  const found = () => Object.entries(TOOLS).map(([name, tool]) => [name, locate(name, tool)]);
  const lacking = () =>
    found()
      .filter(([, path]) => !path)
      .map(([name]) => TOOLS[name].apt);
  let packages = lacking();
  if (packages.length > 0) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = [...sudo, 'apt-get'];
    const may =
      existsSync('/usr/bin/apt-get') &&
      (sudo.length === 0 || spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0);
    if (may) {
      console.log(`Installing ${packages.join(', ')} …`);
      const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
      const call = (...args) =>
        spawnSync(apt[0], [...apt.slice(1), ...args], {stdio: ['ignore', 'ignore', 'inherit'], env});
      call('update', '-qq');
      call('install', '-y', '-qq', '--no-install-recommends', ...packages);
    }
    packages = lacking();
    if (packages.length > 0) {
      stop(
        `The tests need ${packages.join(', ')}; install with: sudo apt-get install -y ${packages.join(' ')}` +
          (packages.includes('chromium')
            ? ' (or set CHROMIUM=/path/to/chrome, where apt has no Chromium that runs)'
            : ''),
      );
    }
  }
  return Object.fromEntries(found());
}
