import {Fragment, type ReactNode} from 'react';
import Heading from '@theme/Heading';
import type {ListedTest, LitmusList as Data} from '@site/plugins/litmus/list';
import Filter, {useChosen, type Chosen} from './Filter';
import LitmusItem from './LitmusItem';
import useTarget from './useTarget';

const CHOICES = ['group', 'device', 'verdict', 'rule', 'real'];

const REAL = [
  {value: 'agree', label: 'agree'},
  {value: 'differ', label: 'differ'},
  {value: 'none', label: 'have not run it'},
];

/** Every test by group, or those that the reader has chosen. */
export default function LitmusList({data: {kinds, groups}}: {data: Data}): ReactNode {
  const [chosen, choose, clear] = useChosen(CHOICES);
  useTarget(clear);
  const all = groups.flatMap(({tests}) => tests);
  const visible = groups
    .filter(({id}) => !chosen.group || chosen.group === id)
    .map((group) => ({...group, tests: group.tests.filter((test) => fits(test, kinds, chosen))}))
    .filter(({tests}) => tests.length > 0);
  const count = visible.reduce((sum, {tests}) => sum + tests.length, 0);
  const same = (values: readonly string[]) => values.map((value) => ({value, label: value}));
  const rules = [...new Set(all.flatMap(({restsOn}) => restsOn))];

  return (
    <>
      <p>
        {all.length} tests:{' '}
        {groups.map(({id, title, tests}, i) => (
          <Fragment key={id}>
            {i > 0 && ', '}
            <a href={`#lt-${id}`}>{title}</a> ({tests.length})
          </Fragment>
        ))}
        .
      </p>
      <Filter
        choices={[
          {name: 'group', label: 'Group', options: groups.map(({id, title}) => ({value: id, label: title}))},
          {name: 'device', label: 'Device', options: same(kinds)},
          {
            name: 'verdict',
            label: 'Verdict',
            options: [
              ...same([...new Set(all.flatMap(({now}) => now.map(({verdict}) => verdict)))].sort()),
              {value: 'changed', label: 'another on older kernels'},
            ],
          },
          {
            name: 'rule',
            label: 'Rests on',
            options: same(rules.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))),
          },
          {name: 'real', label: 'Real kernels', options: REAL},
        ]}
        chosen={chosen}
        choose={choose}
        status={`${count} of ${all.length} tests`}
      />
      {visible.map(({id, title, says, tests}) => (
        <section key={id} aria-labelledby={`lt-${id}`}>
          <Heading as="h2" id={`lt-${id}`}>
            {title}
          </Heading>
          <p>{says}</p>
          {tests.map((test) => (
            <LitmusItem key={test.name} test={test} kinds={kinds} />
          ))}
        </section>
      ))}
    </>
  );
}

/** The verdict is asked of the chosen device, or of any. */
function fits({now, restsOn, real}: ListedTest, kinds: readonly string[], chosen: Chosen): boolean {
  const {device, verdict, rule} = chosen;
  const asked = now.filter((_, i) => !device || kinds[i] === device);
  const right = asked.some(({verdict: found, since}) => (verdict === 'changed' ? since : found === verdict));
  return (!verdict || right) && (!rule || restsOn.includes(rule)) && (!chosen.real || realOf(real) === chosen.real);
}

function realOf(real: ListedTest['real']): string {
  if (!real) return 'none';
  return real.differ > 0 ? 'differ' : 'agree';
}
