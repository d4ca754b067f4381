import {expect, it} from 'vitest';
import {read} from '../../src/litmus/read';
import {catalogueViews} from './catalogue-views';
import {testMail} from './mail';

const {tests} = catalogueViews(process.cwd());

it.each(tests.filter((_, i) => i % 20 === 0))(
  '$name: a line that states it, the test, the verdict, the trace, the address',
  (test) => {
    const lines = testMail(test, `/t/${test.name}`, 3).split('\n');
    const {kernel, device} = test.sandbox;
    expect(lines[0]).toContain(`${test.name} on kernel ${kernel}`);
    expect(lines.at(-1)).toBe(`/t/${test.name}`);
    expect(lines).toContain(`litmus ${test.name}`);
    expect(lines.some((line) => line.startsWith(`Observation ${test.name} `))).toBe(true);
    expect(lines.some((line) => line.startsWith(`Test ${test.name}, kernel ${kernel}, device ${device}`))).toBe(true);
    expect(lines.filter((line) => [...line].length > 72)).toEqual([]);
    // The part in the notation is the test again.
    const from = lines.indexOf(`litmus ${test.name}`);
    const to = lines.findIndex((line) => line.startsWith(`Test ${test.name}`));
    expect(read(lines.slice(from, to).join('\n')).name).toBe(test.name);
  },
);
