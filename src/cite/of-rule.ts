/** A rule of the model as it is cited. */
import type {RuleSource} from '../../plugins/model/rule-sources';
import type {RuleView} from '../../plugins/model/rule-view';
import {ruleHref} from '../facts/rule-refs';
import type {Citation} from './citation';
import {plainPieces, sentence} from './plain';
import {restsOn} from './sources';

export function ofRule({id, title, says, mark, lines, sources, rests}: RuleView): Citation {
  const kernels = lines.find(({label}) => label === 'Kernels');
  return {
    kind: 'rule',
    id,
    states: `${sentence(plainPieces(title))} ${plainPieces(says)}`,
    ...(mark === 'read' ? {} : {verdict: mark}),
    ...(kernels === undefined ? {} : {kernels: `kernels: ${plainPieces(kernels.text).replace(/\.$/, '')}`}),
    sources: [...sources.map(sourceOf), ...restsOn('rule', rests)],
    href: ruleHref(id),
  };
}

function sourceOf({label, href, note, releases}: RuleSource): Citation['sources'][number] {
  const to = href ?? releases?.at(-1)?.href;
  const read = releases ? ` (Linux ${releases.map(({release}) => release).join(', ')})` : '';
  return {label: `${label}${read}${note ? `: ${note}` : ''}`, ...(to === undefined ? {} : {href: to})};
}
