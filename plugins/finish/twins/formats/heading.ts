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

/** The lines of a heading. The anchor stands at the end of the last of them, or else below its underline. */
export function headingLines(says: string, level: string, id: string | undefined, room: number): string[] {
  const lines = wrap(says, '', room);
  const underline = (UNDERLINE[level] ?? '').repeat(widestOf(lines));
  const anchor = id === undefined ? '' : `#${id}`;
  const gap = room - columnsOf(lines.at(-1) ?? '') - anchor.length;
  const fits = anchor !== '' && gap >= 2;
  if (fits) lines[lines.length - 1] += ' '.repeat(gap) + anchor;
  return [
    ...lines,
    ...(underline === '' ? [] : [underline]),
    ...(fits || anchor === '' ? [] : wrap(anchor, '', room).map((line) => line.padStart(room))),
  ];
}

function flat(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}
