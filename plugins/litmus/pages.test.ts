import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ask} from '../../src/litmus/ask';
import {loadCatalogue} from '../../src/litmus/catalogue';
import {LIMITS} from '../../src/litmus/limits';
import {decode} from '../../src/litmus/url';
import {print} from '../../src/litmus/print';
import {DEVICE_KINDS} from '../../src/model/device-kind';
import {ERAS, NEWEST} from '../../src/model/kernels';
import {rule} from '../../src/model/rules';
import {catalogueViews} from './catalogue-views';
import {litmusList} from './list';
import {pageData} from './page';
import {RELEASES} from './releases';
import {testsOfRules} from './tests-of-rules';
import {saysInWords} from './verdicts';

const {groups, entries} = loadCatalogue(process.cwd());
const views = catalogueViews(process.cwd());
const kernels = ERAS.map(({release}) => release);
const pages = pageData(views, kernels, '/base', (file) => ({file, line: 1, href: `edit:${file}`}));
const page = (name: string) => pages.find((found) => found.name === name)!;
const some = [...entries.filter((_, i) => i % 23 === 0), ...entries.filter(({without}) => without.length > 0)];

describe('the pages of the tests', () => {
  it('are one for each test of the catalogue', () =>
    expect(pages.map(({name}) => name).sort()).toEqual(entries.map(({name}) => name).sort()));

  it('lead to the next and the previous test of the group', () => {
    for (const {id} of groups) {
      const of = pages.filter(({group}) => group.id === id);
      of.forEach(({previous, next}, i) => {
        expect(previous?.title).toBe(of[i - 1]?.name);
        expect(next?.permalink).toBe(of[i + 1] && `/base/litmus/${of[i + 1]!.name}`);
      });
    }
  });

  it('carry the text of the file, and a line that is read as the same test', () => {
    for (const {name, file, test} of entries) {
      expect(page(name).text.trim()).toBe(readFileSync(file, 'utf8').trim());
      expect(print(decode(page(name).link))).toBe(print({...test, question: []}));
    }
  });

  it('have a cell for each kind and kernel, with the verdict of the model', () => {
    for (const {name, test, without} of some) {
      for (const [answers, off] of [
        [page(name).answers, []],
        ...(without.length > 0 ? [[page(name).off!.answers, without] as const] : []),
      ] as const) {
        expect(answers.rows.map(({kind}) => kind)).toEqual(DEVICE_KINDS);
        for (const {kind, cells} of answers.rows) {
          expect(cells).toHaveLength(kernels.length);
          for (const i of [0, 2, kernels.length - 1]) {
            const answer = ask(test, {kernel: kernels[i]!, device: kind as 'pin', without: off});
            expect(cells[i]!.verdict.replace(' ', '-')).toBe(answer.observation);
            expect(cells[i]!.outcomes.split(' ').filter(Boolean)).toHaveLength(answer.outcomes.length);
          }
        }
      }
    }
  });

  it('list each outcome once, with letters that cells name', () => {
    for (const {answers} of pages) {
      const letters = answers.outcomes.map(({label}) => label);
      expect(new Set(letters).size).toBe(letters.length);
      expect(new Set(answers.outcomes.map(({text}) => text)).size).toBe(letters.length);
      for (const {cells} of answers.rows)
        for (const {outcomes} of cells)
          for (const letter of outcomes.split(' ').filter(Boolean)) expect(letters).toContain(letter);
    }
  });

  it('say by their outcomes what their verdicts say', () => {
    for (const {name, answers} of pages) {
      const good = new Set(answers.outcomes.filter(({satisfies}) => satisfies).map(({label}) => label));
      for (const {cells} of answers.rows) {
        for (const {verdict, outcomes} of cells) {
          const letters = outcomes.split(' ').filter(Boolean);
          const count = letters.filter((letter) => good.has(letter)).length;
          const said = count === letters.length ? 'Always' : count === 0 ? 'Never' : 'Sometimes';
          expect(letters.length === 0 ? 'not applicable' : said, name).toBe(verdict);
        }
      }
    }
  });

  it('show one to three executions, those without the rules first where a test is about that', () => {
    for (const {name, traces, off} of pages) {
      expect(traces.length, name).toBeGreaterThan(0);
      expect(traces.length, name).toBeLessThanOrEqual(3);
      expect(traces[0]!.without, name).toEqual(off?.rules ?? []);
      for (const {lines} of traces) expect(lines.at(-1), name).toMatch(/^It ends with |=\S+;$/);
    }
  });

  it('name rules that there are, by their titles', () => {
    for (const {rules} of pages) for (const {id, title} of rules) expect(rule(id).title).toBe(title);
  });

  it('show the damage of every broken driver', () => {
    for (const {name, without} of entries)
      if (without.length > 0) expect(page(name).off!.changes, name).not.toEqual([]);
  });

  it('carry little: a page has only its own test', () => {
    for (const data of pages) expect(JSON.stringify(data).length, data.name).toBeLessThan(40_000);
  });
});

describe('the list of tests', () => {
  const list = litmusList(views);

  it('has every test once, in its group', () =>
    expect(list.groups.map(({id, tests}) => [id, tests.map(({name}) => name)])).toEqual(
      groups.map(({id}) => [id, entries.filter(({group}) => group === id).map(({name}) => name)]),
    ));

  it('has the verdict of the newest kernel for each kind', () => {
    for (const {name, test} of some) {
      const {now} = list.groups.flatMap(({tests}) => tests).find((listed) => listed.name === name)!;
      expect(now.map(({verdict}) => verdict)).toEqual(
        DEVICE_KINDS.map((device) => ask(test, {kernel: NEWEST, device}).observation),
      );
    }
  });
});

describe('the tests of a rule', () => {
  it('are those that rest on it, the simplest first', () => {
    const of = testsOfRules(views);
    const {tests} = views;
    for (const [id, names] of of) {
      expect([...names].sort()).toEqual(
        tests
          .filter(({restsOn}) => restsOn.some((rests) => rests === id))
          .map(({name}) => name)
          .sort(),
      );
      const weights = names.map((name) => tests.find((test) => test.name === name)!.restsOn.length);
      expect(weights).toEqual([...weights].sort((a, b) => a - b));
    }
    expect(of.get('R16')).toContain('pin-fork-write');
  });
});

describe('what is written by hand', () => {
  const notation = readFileSync('docs/litmus/notation.mdx', 'utf8');
  const list = readFileSync('docs/litmus/index.mdx', 'utf8');

  it('has no verdict on a test', () => {
    for (const {name} of entries) {
      for (const text of [notation, list]) {
        for (const line of text.split('\n'))
          if (line.includes(name)) expect(line).not.toMatch(/Always|Sometimes|Never/);
      }
    }
    expect(saysInWords(page('pin-fork-write').answers.says)).toMatch(
      /^pin, mr: Never up to 5\.8, Always from 5\.9 on; /,
    );
  });

  it('names every kind of device, the limits and the kernels', () => {
    for (const kind of DEVICE_KINDS) {
      expect(notation).toContain(`| \`${kind}\` |`);
      expect(list).toContain(`\`${kind}\`: `);
    }
    expect(list).toContain(
      `for ${['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'][DEVICE_KINDS.length]} kinds`,
    );
    expect(list).toContain(`kernel from ${RELEASES[0]} to ${NEWEST}`);
    expect(notation).toContain(`Any release from ${RELEASES[0]} to ${NEWEST}`);
    expect(notation).toContain(
      `At most ${LIMITS.processes} processes, ${LIMITS.cells} cells and ${LIMITS.steps} steps.`,
    );
  });

  it('has the example as the catalogue has it', () => {
    const text = print(entries.find(({name}) => name === 'pin-fork-write')!.test);
    expect(notation).toContain(`\`\`\`text\n${text}\`\`\``);
  });
});
