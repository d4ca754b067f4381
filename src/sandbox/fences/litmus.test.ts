import {describe, expect, it} from 'vitest';
import {runLitmus} from './litmus';

const PIN = 'litmus pin\n"?"\nA: map x\nA: x = 1\nA: register x\nA: fork B\nA: x = 2\nD: r0 = x\nexists (r0 = 2)\n';

describe('a litmus fence', () => {
  it('records what the command prints, under its kernel, kind and rules', () => {
    expect(runLitmus(PIN, {kernel: '5.8', device: 'pin', without: []})).toMatchObject({
      output: expect.stringMatching(/^Test pin, kernel 5.8, device pin\nOutcomes 1\nr0=1;\nNo\n[^]*Never 0 1\nRules R/),
      failures: [],
    });
    const follows = runLitmus(PIN, {kernel: '5.8', device: 'mirror', without: ['R13']}).output;
    expect(follows).toContain('kernel 5.8, device mirror, without R13\n');
    expect(follows).toContain('r0=2;');
  });

  it('that is no test records what is wrong, with its place', () => {
    const {output, failures} = runLitmus(PIN.replace('fork', 'frok'), {kernel: '5.8', device: 'pin', without: []});
    expect(output).toMatch(/^6:4: found "frok"/);
    expect(failures).toMatchObject([{line: 6, message: expect.stringContaining('found "frok"')}]);
  });
});
