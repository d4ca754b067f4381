import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {changedVerdicts, verdictsOf} from '../litmus/verdict-changes';
import {isVerdictLine, printVerdicts, readVerdicts, rulesOff} from './verdicts';

describe('verdicts of the record', () => {
  const lines = ['pin mr on 4.20 5.8: Never', 'without R45.retry R46.retry, mirror on 4.20: not-applicable'];

  it('are read as they are written', () => {
    expect(printVerdicts(readVerdicts(lines))).toEqual(lines);
    expect(readVerdicts(lines)).toHaveLength(5);
    expect(readVerdicts(lines).at(-1)).toEqual({
      section: ' without R45.retry R46.retry',
      setting: {device: 'mirror', kernel: '4.20'},
      observation: 'not-applicable',
    });
  });

  it.each(['', 'pin: Never', 'pin on 5.8', 'pin on five: Never'])('%j is none', (line) => {
    expect(isVerdictLine(line)).toBe(false);
    expect(readVerdicts([line])).toEqual([]);
  });

  it('lose nothing of the catalogue', () => {
    const files = readdirSync('litmus').filter((name) => name.endsWith('.expected'));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const verdicts = verdictsOf(readFileSync(`litmus/${file}`, 'utf8'));
      const written = printVerdicts(verdicts);
      expect(written.filter((line) => !isVerdictLine(line))).toEqual([]);
      expect(changedVerdicts(verdicts, readVerdicts(written)), file).toEqual([]);
      expect(readVerdicts(written)).toHaveLength(verdicts.length);
    }
  });
});

it('the rules of a section', () => {
  expect(rulesOff(' without R45.retry R46.retry')).toEqual(['R45.retry', 'R46.retry']);
  expect(rulesOff('')).toEqual([]);
});
