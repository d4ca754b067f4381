/**
 * Runs every test. Each step reports how many passed and failed; the last line adds them up. A step whose files have not
 * changed since it last passed is not run again, and its numbers are taken from then.
 */
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {build, digest, install, remember, remembered, root, run} from './steps.mjs';
import {tools} from './tools.mjs';

install();
const found = tools();
const of = digest();
const reports = path.join(root, '.cache', 'reports');
mkdirSync(reports, {recursive: true});

/** A tool that reports by its exit status alone counts as one test. */
const single =
  (command, ...args) =>
  () => {
    const status = run(command, args);
    return {passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1};
  };

function vitest() {
  const file = path.join(reports, 'vitest.json');
  rmSync(file, {force: true});
  const status = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return counted(file, status, ({numPassedTests, numFailedTests}) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

function playwright() {
  const file = path.join(reports, 'playwright.json');
  rmSync(file, {force: true});
  const env = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    CHROMIUM: found.chromium,
    LYNX: found.lynx,
    W3M: found.w3m,
  };
  const status = run('npx', ['playwright', 'test', '--reporter=line,json'], {env});
  return counted(file, status, ({stats}) => ({passed: stats.expected + stats.flaky, failed: stats.unexpected}));
}

/** The runner's own report; a runner that failed without naming a test counts as one failure. */
function counted(file, status, read) {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')));
    return status !== 0 && count.failed === 0 ? {...count, failed: 1} : count;
  } catch (error) {
    console.error(`No report: ${error.message}`);
    return {passed: 0, failed: 1};
  }
}

const steps = {
  types: single('npx', 'tsc', '--noEmit'),
  lint: single('npx', 'eslint', '.'),
  format: single('npx', 'prettier', '--check', '--log-level=warn', '.'),
  facts: single('npm', 'run', '--silent', 'facts'),
  kernels: single('npm', 'run', '--silent', 'kernels'),
  unit: vitest,
  build: () => (build(of) === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1}),
  browser: playwright,
};

const counts = {};
for (const [name, step] of Object.entries(steps)) {
  const known = remembered(`check-${name}`, of);
  console.log(`\n== ${name}${known ? ' (unchanged)' : ''}`);
  // Without a build of these files the browser would test another site.
  const count = known ?? (name === 'browser' && counts.build.failed > 0 ? {passed: 0, failed: 1} : step());
  if (count.failed === 0) remember(`check-${name}`, of, count);
  counts[name] = count;
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed`);
}

const sum = (key) => Object.values(counts).reduce((total, count) => total + count[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
