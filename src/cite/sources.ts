/** The sources of a citation. */
import type {SourceLink} from '../facts/links';
import type {Ref} from '../facts/view';
import type {Citation} from './citation';
import {COLUMNS} from './wrap';

type Source = Citation['sources'][number];

/** A longer Message-ID would be cut by the end of a line, and its address is not. */
const LONGEST_ID = COLUMNS;

/** A mail by its address, for a link is what a mail's reader follows; where nobody has opened that, by its Message-ID. */
export function sourceOf(source: SourceLink): Source {
  const {label, href, note} = source;
  const name = source.kind === 'mail' && href !== undefined ? mailName(source, href) : label;
  return {label: note === undefined ? name : `${name}: ${note}`, ...(href === undefined ? {} : {href})};
}

function mailName({label, unchecked}: SourceLink, href: string): string {
  if (!unchecked) return href;
  return label.length <= LONGEST_ID ? label : `${href} (link not checked)`;
}

/** "rests on the facts g1, g2"; none where it rests on none. */
export function restsOn(what: 'fact' | 'rule', refs: readonly Pick<Ref, 'id'>[]): Source[] {
  if (refs.length === 0) return [];
  return [{label: `rests on the ${what}${refs.length > 1 ? 's' : ''} ${refs.map(({id}) => id).join(', ')}`}];
}
