/** The kernels of a rule in words. Brackets stay as the rule has them. */
import {ERAS, NEWEST} from '../../src/model/kernels';
import type {Rule} from '../../src/model/rules';

/** The first and the last release, and stable series that took the rule over. */
export function kernelsInWords({since, until, stable = [], unless}: Rule): string {
  const backports = stable.length > 0 ? `; also in stable series ${stable.join(', ')}` : '';
  return span(since, until) + backports + (unless ? `; not where ${unless} holds` : '');
}

function span(since?: string, until?: string): string {
  if (since === undefined && until === undefined) return `all, ${ERAS[0]!.release} to ${NEWEST}`;
  const gone = until?.startsWith('by ') ? `gone ${until}` : undefined;
  if (since === undefined) return gone ?? `up to ${until}`;
  const exact = !since.startsWith('by ');
  const later = exact ? `${since} and later` : `present ${since}, and later`;
  if (gone) return `${later}; ${gone}`;
  if (until === undefined) return later;
  if (since === until) return `${since} only`;
  return exact ? `${since} to ${until}` : `present ${since}, up to ${until}`;
}

/** The mainline release that was chosen inside a bracket, and why; undefined where nothing had to be chosen. */
export function choiceInWords({applies}: Rule): string | undefined {
  if (!applies) return undefined;
  const {from, to, why} = applies;
  const taken = [...(from ? [`from ${from}`] : []), ...(to ? [`up to ${to}`] : [])].join(' ');
  return `${taken}: ${why}`;
}
