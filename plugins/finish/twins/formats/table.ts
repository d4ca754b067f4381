/** Tables: of HTML, and of elements that have the roles of one. */
import type {DomNode} from 'html-to-text';
import {attribute, find, textOf} from '../dom';
import {gridOf} from '../tables/grid';
import {layTable} from '../tables/lay';
import type {Formatter} from './formatter';

/** Wider than any cell: the table is laid out when all cells are known. */
const ENDLESS = 1e6;

export const table: Formatter = (node, walk, builder, page) => {
  const rows = find(node, ({name}) => name === 'tr').map((row) => ({
    isHead: row.parent?.name === 'thead',
    cells: find(row, isCell),
  }));
  const caption = find(node, ({name}) => name === 'caption')
    .map(textOf)
    .join(' ');
  if (caption !== '') {
    builder.openBlock({leadingLineBreaks: 2});
    builder.addInline(caption);
    builder.closeBlock({trailingLineBreaks: 1});
  }
  builder.openTable();
  for (const {cells} of rows) {
    builder.openTableRow();
    for (const cell of cells) {
      builder.openTableCell({maxColumnWidth: ENDLESS});
      walk(cell.children, builder);
      builder.closeTableCell({colspan: spanOf(cell)});
    }
    builder.closeTableRow();
  }
  builder.closeTable({
    leadingLineBreaks: caption === '' ? 2 : 1,
    trailingLineBreaks: 2,
    tableToString: (texts) => {
      const grid = gridOf(
        texts.map((cells, i) => ({
          isHead: rows[i]!.isHead,
          cells: cells.map(({text, colspan}) => ({text: text.trim(), span: colspan})),
        })),
      );
      return layTable(grid, page.room).join('\n');
    },
  });
};

/** A row of a table that is made of other elements, and holds texts: the names of its columns are on one line. */
export const looseRow: Formatter = (node, walk, builder) => {
  const heads = find(node, isCell);
  const isHead = heads.every((cell) => attribute(cell, 'role') === 'columnheader');
  builder.openBlock({leadingLineBreaks: 2});
  if (!isHead) walk(node.children, builder);
  else {
    for (const [i, cell] of heads.entries()) {
      if (i > 0) builder.addInline(i === 1 ? ': ' : ' | ');
      walk(cell.children, builder);
    }
  }
  builder.closeBlock({trailingLineBreaks: 2});
};

const ROLES = ['cell', 'columnheader', 'rowheader'];

/** A cell of HTML that holds the cells of a row is none itself (src/components/KernelCells.tsx). */
function isCell(node: DomNode): boolean {
  const role = attribute(node, 'role');
  return role === undefined ? node.name === 'td' || node.name === 'th' : ROLES.includes(role);
}

function spanOf(cell: DomNode): number {
  return Number(attribute(cell, 'colspan') ?? attribute(cell, 'aria-colspan') ?? 1);
}
