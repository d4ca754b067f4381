import {describe, expect, it} from 'vitest';
import {parseEntry} from './entry';
import {CANONICAL} from './testing/samples';

const FILE = 'litmus/pin-fork-write.litmus';
const text = (...remarks: string[]) => [...remarks, CANONICAL].join('\n');
const entry = (...remarks: string[]) => parseEntry(text(...remarks), FILE, ['fork', 'pin']);

describe('an entry', () => {
  it('is a test with a group', () =>
    expect(entry('# group: fork')).toMatchObject({
      name: 'pin-fork-write',
      file: FILE,
      text: text('# group: fork'),
      test: {name: 'pin-fork-write'},
      group: 'fork',
      without: [],
    }));

  it('may have a second question', () =>
    expect(entry('#group:pin\r', '# without: R45.retry R46.retry', '# without this rule all is lost').without).toEqual([
      'R45.retry',
      'R46.retry',
    ]));
});

describe('what is no entry', () => {
  it.each([
    [[], `${FILE}:1:1: found no group. Write a line "# group: ID" with an id of groups.yaml: fork, pin`],
    [['# group: spoon'], `${FILE}:1:1: there is no group "spoon". Write one of groups.yaml: fork, pin`],
    [['# group: pin', '# group: fork'], `${FILE}:2:1: the test is in a group already, since line 1`],
    [['# group: pin', '# without:'], `${FILE}:2:1: found no rule. Write "# without:" and rules, such as R45.retry`],
    [['# group: pin', '# without: R99'], `${FILE}:2:1: There is no rule "R99".`],
    [['# group: pin', 'nonsense'], `${FILE}:2:1: found "nonsense", expected litmus`],
  ])('%j', (remarks, message) => expect(() => entry(...remarks)).toThrow(message));

  it('is a test with the name of another', () =>
    expect(() => parseEntry(text('# group: pin'), 'litmus/other.litmus', ['pin'])).toThrow(
      'litmus/other.litmus:1:1: the test is called "pin-fork-write". Name the file pin-fork-write.litmus, or it "other"',
    ));
});
