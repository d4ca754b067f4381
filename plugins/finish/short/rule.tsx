/** The short page of a rule of the model. */
import type {ReactNode} from 'react';
import type {RuleView} from '../../model/rule-view';
import {aliasPaths, shortPath} from '../../../src/cite/addresses';
import {ofRule} from '../../../src/cite/of-rule';
import {subjectOf} from '../../../src/cite/mailto';
import {ruleHref} from '../../../src/facts/rule-refs';
import type {ShortData} from './data';
import {describe} from './describe';
import {HistoryOf} from './HistoryOf';
import {Known} from './Known';
import {Mail} from './Mail';
import type {ShortPage} from './page';
import {Place} from './Place';
import {RuleSources} from './Sources';
import {Line, Listed, Pieces} from './Text';

/** Names of litmus tests: those that rest on a rule, and those that ask what happens without it. */
export interface TestsOf {
  rest: readonly string[];
  without: readonly string[];
}

export function rulePage(rule: RuleView, tests: TestsOf, data: ShortData): ShortPage {
  const citation = ofRule(rule);
  return {
    path: shortPath('rule', rule.id),
    aliases: aliasPaths('rule', rule.id),
    title: subjectOf(citation),
    description: describe(citation),
    body: <RuleBody rule={rule} tests={tests} data={data} />,
  };
}

function RuleBody({rule, tests, data}: {rule: RuleView; tests: TestsOf; data: ShortData}): ReactNode {
  const {id, title, says, mark, lines, sources, rests, edit} = rule;
  const href = ruleHref(id);
  return (
    <>
      <h1>Rule {id}</h1>
      <p className="statement">
        <b>
          <Pieces of={title} />
        </b>
      </p>
      <p>
        <Pieces of={says} />
      </p>
      <ul className="lines">
        {lines.map(({label, text}) => (
          <Line key={label} label={label}>
            <Pieces of={text} />
          </Line>
        ))}
        <Known mark={mark} />
        {rests.length > 0 && (
          <Line label="Rests on">
            <Listed of={rests.map((ref) => ({id: ref.id, to: shortPath('rule', ref.id)}))} />
          </Line>
        )}
      </ul>
      <Place href={href} title={data.titleOf(href)} edit={edit} what={`rule ${id}`} />
      <RuleSources of={sources} />
      <h2 id="tests">Litmus tests</h2>
      <ul className="lines">
        <Line label="Rest on it">
          <Tests names={tests.rest} />
        </Line>
        {tests.without.length > 0 && (
          <Line label="Ask what happens without it">
            <Tests names={tests.without} />
          </Line>
        )}
      </ul>
      <HistoryOf history={data.history('rule', id)} />
      <Mail of={ofRule(rule)} />
    </>
  );
}

function Tests({names}: {names: readonly string[]}): ReactNode {
  return names.length > 0 ? <Listed of={names.map((name) => ({id: name, to: shortPath('test', name)}))} /> : 'none';
}
