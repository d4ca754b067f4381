/** The short pages: every fact, claim, term, rule, test and message at its short address. */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {shortPath} from '../../../src/cite/addresses';
import {loadRepository} from '../../../src/facts/load';
import {Views} from '../../../src/facts/view';
import {loadHistory} from '../../../src/history/load';
import {modelVersion} from '../../../src/history/record';
import {RULES} from '../../../src/model/rules';
import {editHref} from '../../edit-link';
import {catalogueRuns} from '../../kernels/runs';
import {seenOf} from '../../kernels/seen';
import {catalogueViews} from '../../litmus/catalogue-views';
import {testMail} from '../../litmus/mail';
import {testsOfRules} from '../../litmus/tests-of-rules';
import {ruleLines} from '../../model/rule-lines';
import {ruleView} from '../../model/rule-view';
import type {Finish} from '../finish';
import {claimPage} from './claim';
import {ShortData} from './data';
import {factPage} from './fact';
import {renderPage} from './Frame';
import {messagePage} from './message';
import type {ShortPage} from './page';
import {rulePage} from './rule';
import {termPage} from './term';
import {testPage} from './test';
import {documentTitles} from './titles';
import {waysOf} from './ways';

/** What earlier builds wrote here would hide that a page is gone. */
const FOLDERS = ['f', 'r', 't', 'm', 'g', 'mail'];

/** The step of the build: writes each page at its address and at its other addresses. */
export function writeShortPages({root, out, site}: Finish): void {
  for (const folder of FOLDERS) rmSync(path.join(out, folder), {recursive: true, force: true});
  const ways = waysOf(site);
  for (const page of shortPages({root, site})) {
    const html = renderPage(page, ways);
    for (const address of [page.path, ...page.aliases]) {
      const folder = path.join(out, address);
      mkdirSync(folder, {recursive: true});
      writeFileSync(path.join(folder, 'index.html'), html);
    }
  }
}

/** Every page there is, from the data of the repository at `root`. */
export function shortPages({root, site}: Pick<Finish, 'root' | 'site'>): ShortPage[] {
  const repository = loadRepository(root);
  const edit = (file: string, line: number) => ({file, line, href: editHref(site, file, line)});
  const views = new Views(repository, (file, line) => editHref(site, file, line));
  const history = loadHistory(root);
  const data = new ShortData(repository, views, documentTitles(root), history);
  const catalogue = catalogueViews(root);
  const tests = testsOfRules(catalogue);
  const {runs} = catalogueRuns(root);
  const lines = ruleLines(root);
  const ways = waysOf(site);
  const messages = new Map(repository.messages.map((message) => [message.id, views.message(message)]));
  return [
    ...repository.facts.map((fact) => factPage(fact.cell ? views.cell(fact) : views.fact(fact), data)),
    ...repository.claims.map((claim) => claimPage(views.claim(claim), messages.get(claim.message)!, data)),
    ...repository.terms.map((term) => termPage(views.term(term), data)),
    ...RULES.map((rule) => {
      const {file, line} = lines.get(rule.id)!;
      const without = catalogue.tests.filter(({off}) => off?.rules.includes(rule.id)).map(({name}) => name);
      return rulePage(ruleView(rule, edit(file, line)), {rest: tests.get(rule.id) ?? [], without}, data);
    }),
    ...catalogue.tests.map((test) =>
      testPage(
        test,
        edit(test.file, 1),
        testMail(test, ways.absolute(shortPath('test', test.name)), modelVersion(history.record), runs.get(test.name)),
        data,
        seenOf(runs.get(test.name)!),
      ),
    ),
    ...repository.messages.map((message) => messagePage(message, data)),
  ];
}
