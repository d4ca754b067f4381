/** Finds or installs what the browser tests need and npm does not have: Chromium, lynx, w3m. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {stop} from './steps.mjs';

/** Each tool by the names it goes by, and the package that has it. */
const TOOLS = {
  chromium: {names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], apt: 'chromium'},
  lynx: {names: ['lynx'], apt: 'lynx'},
  w3m: {names: ['w3m'], apt: 'w3m'},
};

function find(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(':')) {
      if (
        existsSync(`${folder}/${name}`) &&
        spawnSync(`${folder}/${name}`, ['--version'], {stdio: 'ignore'}).status === 0
      )
        return `${folder}/${name}`;
    }
  }
  return undefined;
}

/** Paths of the tools; stops with the line that installs them where it may not do so itself. */
export function tools() {
  const found = () =>
    Object.entries(TOOLS).map(([tool, {names}]) => [
      tool,
      (tool === 'chromium' && process.env.CHROMIUM) || find(names),
    ]);
  const lacking = () =>
    found()
      .filter(([, path]) => !path)
      .map(([tool]) => TOOLS[tool].apt);
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
