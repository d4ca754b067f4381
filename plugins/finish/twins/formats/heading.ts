/** Headings: underlined, with the anchor of their permanent address. */
import {wrap} from '../../../../src/cite/wrap';
import {columnsOf, widestOf} from '../columns';
import {attribute, textOf} from '../dom';
import {addLines, type Formatter} from './formatter';

const UNDERLINE: Record<string, string> = {h1: '=', h2: '-', h3: '~'};

/** The first heading is the title of the page, which stands above everything else. */
export const title: Formatter = (node, walk, builder, page) => {
  const says = flat(textOf(node));
  if (page.title === '') page.title = says;
  else if (says !== page.title) heading(node, walk, builder, page);
};

export const heading: Formatter = (node, _walk, builder, page) => {
  addLines(builder, headingLines(flat(textOf(node)), node.name!, attribute(node, 'id'), page.room));
};

/** The lines of a heading. The anchor stands at the end of the first of them, or else below. */
export function headingLines(says: string, level: string, id: string | undefined, room: number): string[] {
  const lines = wrap(says, '', room);
  const underline = (UNDERLINE[level] ?? '').repeat(widestOf(lines));
  const anchor = id === undefined ? '' : `#${id}`;
  const gap = room - columnsOf(lines[0] ?? '') - anchor.length;
  if (anchor !== '' && gap >= 2) lines[0] += ' '.repeat(gap) + anchor;
  else if (anchor !== '') lines.push(anchor.length <= room ? anchor.padStart(room) : anchor);
  return underline === '' ? lines : [...lines, underline];
}

function flat(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}
