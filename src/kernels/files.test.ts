import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {addLines} from './add';
import {addLine, isOnRecord, printRecord, readRecord, readRecords, writeRecord} from './files';
import {isRun, type TestRecord} from './record';
import {ENTRIES, line, RACE, STEADY} from './testing/records';

const PACKAGE = 'linux-image-6.1.0-56-amd64 6.1.192-2';
const about = {package: PACKAGE, machine: 'qemu'} as const;
const empty: TestRecord = {test: 'steady', runs: [], skips: []};
const kernel = {kernel: '6.1.0-56-amd64', package: PACKAGE};

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'records-'));
  mkdirSync(path.join(root, 'litmus'));
});
afterEach(() => rmSync(root, {recursive: true}));

describe('a line of the lab', () => {
  it('becomes a run of the stable release that its kernel is made of', () => {
    const [run] = addLine(empty, STEADY.test, line(), about).runs;
    expect(run).toMatchObject({release: '6.1.192', package: PACKAGE, date: '2026-11-23', machine: 'qemu', rounds: 3});
  });

  it('replaces what the same backend did on an older package of that series', () => {
    const before = addLine(empty, STEADY.test, line(), about);
    const newer = line({kernel: '6.1.0-57-amd64', version: '#1 SMP Debian 6.1.200-1 (2026-12-16)'});
    const after = addLine(before, STEADY.test, newer, {...about, package: 'linux-image-6.1.0-57-amd64 6.1.200-1'});
    expect(after.runs.map(({release}) => release)).toEqual(['6.1.200']);
  });

  it('leaves alone what other backends, other series and running kernels did', () => {
    let record = addLine(empty, STEADY.test, line(), about);
    record = addLine(record, STEADY.test, line({backend: 'lab-pin'}), about);
    record = addLine(record, STEADY.test, line({kernel: '6.1.0-56-amd64'}), {machine: 'running'});
    const trixie = line({kernel: '6.12.117+deb13-amd64', version: '#1 SMP Debian 6.12.117-1 (2026-11-12)'});
    record = addLine(record, STEADY.test, trixie, {...about, package: 'linux-image-6.12.117+deb13-amd64 6.12.117-1'});
    expect(record.runs).toHaveLength(4);
  });

  it('that was skipped is kept with its reason, once for all kernels', () => {
    const skipped = line({skipped: 'no io_uring in this kernel', outcomes: undefined, rounds: undefined});
    const trixie = {kernel: '6.12.117+deb13-amd64', version: '#1 SMP Debian 6.12.117-1 (2026-11-12)'};
    const record = addLine(addLine(empty, STEADY.test, skipped, about), STEADY.test, {...skipped, ...trixie}, about);
    expect(record.skips).toHaveLength(1);
    expect(record.skips[0]!.kernels.map(({release}) => release)).toEqual(['6.1.192', '6.12.117']);
    const ran = addLine(record, STEADY.test, line(), about);
    expect(ran.skips[0]!.kernels.map(({release}) => release)).toEqual(['6.12.117']);
  });

  it('about a kernel that died is no run', () => {
    const died = line({error: 'the kernel hung', outcomes: undefined, rounds: undefined});
    const record = addLine(empty, STEADY.test, died, about);
    expect(record.runs.map(isRun)).toEqual([false]);
    expect(isOnRecord(record, STEADY.test, {backend: 'io_uring', kernel, lab: 1})).toBe(false);
  });
});

describe('the release of a kernel', () => {
  const of = (kernel: string, version = '#1 SMP') =>
    addLine(empty, STEADY.test, line({kernel, version}), about).runs[0]!.release;

  it('is the stable one, where it says so', () => {
    expect(of('6.1.0-56-amd64', '#1 SMP Debian 6.1.192-2 (2026-11-16)')).toBe('6.1.192');
    expect(of('6.18.44-custom')).toBe('6.18.44');
    expect(of('6.18.0')).toBe('6.18');
    expect(of('6.18.0-rc3')).toBe('6.18');
    expect(() => of('5.14.0-362.el9.x86_64')).toThrow('no release can be read');
  });
});

describe('what is on record', () => {
  it('is so for this program, package, backend and version of the lab only', () => {
    const record = addLine(empty, STEADY.test, line(), about);
    const asked = {backend: 'io_uring', kernel, lab: 1};
    expect(isOnRecord(record, STEADY.test, asked)).toBe(true);
    expect(isOnRecord(record, RACE.test, asked)).toBe(false);
    expect(isOnRecord(record, STEADY.test, {...asked, lab: 2})).toBe(false);
    expect(isOnRecord(record, STEADY.test, {...asked, backend: 'lab-pin'})).toBe(false);
    expect(isOnRecord(record, STEADY.test, {...asked, kernel: {...kernel, package: 'newer'}})).toBe(false);
  });
});

describe('a file', () => {
  it('has a line for each run and comes back as it was', () => {
    const record = addLine(empty, STEADY.test, line(), about);
    writeRecord(root, record);
    expect(readRecord(root, 'steady')).toEqual(record);
    expect(readFileSync(`${root}/litmus/steady.kernels.json`, 'utf8').match(/"backend"/g)).toHaveLength(1);
    expect(
      printRecord(record)
        .split('\n')
        .filter((text) => text.includes('"backend"')),
    ).toHaveLength(1);
    expect(readdirSync(`${root}/litmus`)).toEqual(['steady.kernels.json']);
  });

  it('that is not as it must be is complained of, with its line', () => {
    const text = printRecord(addLine(empty, STEADY.test, line(), about));
    for (const [from, to, message] of [
      ['"rounds":3', '"rounds":"three"', '"rounds:" must be how often it ran'],
      ['"io_uring"', '"iouring"', '"backend:" must be one of io_uring, vfio'],
      ['"2026-11-23"', '"yesterday"', '"date:" must be a day'],
      ['"r0":2', '"r0":"two"', 'must be a number from 0 to 255, "fault" or "unset"'],
      ['"lab":1', '"lab":1,"extra":2', '"extra" is not a field here'],
      ['"release":"6.1.192"', '"release":6.1', '"release:" must be a release in quotes'],
    ] as const) {
      expect(text).toContain(from);
      writeFileSync(`${root}/litmus/steady.kernels.json`, text.replace(from, to));
      const [complaint] = readRecords(root).complaints;
      expect(complaint!.message).toContain(message);
      expect(complaint!.line).toBe(4);
    }
    writeFileSync(`${root}/litmus/steady.kernels.json`, '{"test": ');
    expect(readRecords(root).complaints[0]!.message).toContain('not YAML');
  });
});

describe('lines that somebody sends', () => {
  const text = (...lines: object[]) => lines.map((each) => JSON.stringify(each)).join('\n');

  it('are put on record; what that machine lacks is not', () => {
    const skipped = {...line({backend: 'lab-pin', skipped: 'no driver'}), outcomes: undefined, rounds: undefined};
    const {added, problems} = addLines(root, ENTRIES, `make: entering\n${text(line(), skipped)}\n`);
    expect({added, problems}).toEqual({added: 1, problems: []});
    expect(readRecord(root, 'steady').runs).toMatchObject([{machine: 'running', release: '6.1.192'}]);
  });

  it('are complained of by their number', () => {
    for (const [sent, message] of [
      ['{"test": ', '1: this is not a line of JSON as kernel-lab prints it'],
      [text(line({test: 'nothing'})), '1: there is no test nothing in litmus/'],
      [text({...line(), backend: 'gpu'}), '1: "backend" must be one of io_uring'],
      [text({...line(), outcomes: []}), '1: it has neither outcomes nor "skipped" nor "error"'],
      [text(line({kernel: 'custom', version: '#1'})), '1: no release can be read from "custom" and "#1"'],
      [text(line({kernel: '5.15.0-91-generic', version: '#101-Ubuntu SMP'})), '1: no release can be read from'],
      [text(line({kernel: '9.9-foo'})), '1: no release can be read from "9.9-foo"'],
      [text(line({kernel: '7.9.1', version: '#1'})), '1: the model does not know the kernel 7.9.1'],
      [text(line({kind: 'get'})), '1: "kind" must be pin, for that is what io_uring is'],
      [text(line({rounds: 4})), '1: "rounds" must be 3, for so many its outcomes count'],
      [text(line({rounds: undefined})), '1: "rounds" must be 3'],
      [text(line({lab: 0})), '1: "lab" must be the version of the lab'],
      [text(line({outcomes: [{count: 3, values: {r7: 1}}]})), '1: an outcome has r7; the test has r0'],
      [text(line({skipped: 'no'})), '1: no line with outcomes; skips and errors of a running kernel are not kept'],
      ['hello', '1: no line with outcomes'],
    ] as const) {
      const {added, problems} = addLines(root, ENTRIES, sent);
      expect(added).toBe(0);
      expect(problems[0]).toContain(message);
    }
  });
});
