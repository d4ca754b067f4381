/** What happens to a block on its way through mails, each as a function of it. */

type Mangle = (block: string) => string;

const lines = (change: (line: string, i: number) => string): Mangle => {
  return (block) => block.split('\n').map(change).join('\n');
};
const quoted = (mark: string) => lines((line) => `${mark}${line}`);

/** Each line broken at a blank, wherever it comes to so many columns. */
function narrow(columns: number, mark = ''): Mangle {
  return lines((line) => {
    const broken: string[] = [];
    let rest = line;
    while (rest.length > columns && rest.lastIndexOf(' ', columns) > mark.length + 1) {
      const at = rest.lastIndexOf(' ', columns);
      broken.push(rest.slice(0, at));
      rest = mark + rest.slice(at + 1);
    }
    return [...broken, rest].join('\n');
  });
}

/** Every paragraph made one, and broken anew, as "reflow" of an editor does. */
function reflowed(columns: number, mark = ''): Mangle {
  return (block) =>
    block
      .split(/\n[ \t]*\n/)
      .map((paragraph) => {
        const words = paragraph.split(/\s+/).filter(Boolean);
        const made: string[] = [];
        let line = mark;
        for (const word of words) {
          if (line.length > mark.length && line.length + 1 + word.length > columns) {
            made.push(line);
            line = mark;
          }
          line += line === mark ? word : ` ${word}`;
        }
        return [...made, line].join('\n');
      })
      .join(`\n${mark.trim()}\n`);
}

/** Lines of more than so many characters broken where no blank is. */
const hard = (columns: number, mark: string): Mangle =>
  lines((line) => line.replace(new RegExp(`.{${columns}}(?=.)`, 'g'), (part) => `${part}\n${mark}`));

const hex = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
const printable: Mangle = (block) =>
  [...new TextEncoder().encode(block)]
    .map((byte) => (byte === 61 || byte > 126 ? hex(byte) : String.fromCharCode(byte)))
    .join('')
    .split('\n')
    .map((line) => line.replace(/(?:[^=]|=..){60,70}(?=.)/g, '$&=\n').replace(/ $/, '=20'))
    .join('\n');

const escaped: Mangle = (block) =>
  block.replace(/[&<>"']/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'})[sign]!);

const FROM = 'On Mon, 19 Nov 2018 at 10:14, A. Developer <dev@example.org> wrote:\n';
const SIGNED = '\n-- \nA. Developer\nhttps://example.org/~dev\n';
const both =
  (first: Mangle, second: Mangle): Mangle =>
  (block) =>
    second(first(block));

/** They lose nothing. */
export const MANGLED: Readonly<Record<string, Mangle>> = {
  'as it was copied': (block) => block,
  'quoted with > ': quoted('> '),
  'quoted twice': quoted('> > '),
  'quoted twice, tightly': quoted('>>'),
  'quoted five deep, mixed': quoted('> >> > > '),
  'quoted without blanks': quoted('>'),
  'quoted with bars': quoted('| '),
  'quoted with initials': quoted('JG> '),
  'quoted, with empty lines bare': lines((line) => (line === '' ? '>' : `> ${line}`)),
  'quoted at two depths': lines((line, i) => `${i % 2 ? '> >' : '>>'} ${line}`),
  'behind an attribution': (block) => FROM + quoted('> ')(block),
  'behind an attribution, before a signature': (block) => FROM + quoted('> ')(block) + SIGNED,
  'before a signature without a blank line': (block) => `${block}\n-- \nA. Developer`,
  'in a letter': (block) => `Hello,\n\nis this right?\n\n${block}\n\nIt seems wrong to me.\n`,
  'answered below, unquoted': (block) => `${quoted('> ')(block)}\nNo, it is not.\n`,
  indented: lines((line) => `    ${line}`),
  'indented by a tab': lines((line) => `\t${line}`),
  'line ends of DOS': (block) => block.replaceAll('\n', '\r\n'),
  'line ends of DOS, quoted': (block) => quoted('> ')(block).replaceAll('\n', '\r\n'),
  'line ends of an old Mac': (block) => block.replaceAll('\n', '\r'),
  'blanks behind its lines': lines((line) => `${line}   `),
  'no-break spaces': (block) => block.replaceAll(' ', '\u00a0'),
  'no-break spaces for indentation': (block) => block.replace(/^ +/gm, (blanks) => '\u00a0'.repeat(blanks.length)),
  'tabs for blanks': (block) => block.replace(/ {2,}/g, '\t'),
  'one blank for several': (block) => block.replace(/ {2,}/g, ' '),
  'without empty lines': (block) => block.replace(/\n+/g, '\n'),
  'with every line doubled in height': (block) => block.replaceAll('\n', '\n\n'),
  'quoted-printable': printable,
  'quoted-printable, quoted': both(quoted('> '), printable),
  'entities of HTML': escaped,
  'entities of HTML, quoted': both(quoted('> '), escaped),
  'a mail in HTML': (block) => `<pre>${escaped(block)}</pre>`,
  'a mail in HTML, line by line': (block) =>
    escaped(block)
      .split('\n')
      .map((line) => `<div>${line.replaceAll(' ', '&nbsp;')}<br></div>`)
      .join('\n'),
  'the body of a mailto: address': encodeURIComponent,
  'a word joiner in front of its signs': (block) => block.replace(/[;=]/g, '\u2060$&'),
  'the marks of typesetters': (block) => block.replaceAll("'", '’').replace(/"([^"\n]*)"/g, '“$1”'),
  'a full stop behind its link': (block) => `${block}.`,
  'angle brackets around its link': lines((line) => (line.includes('://') ? `<${line}>` : line)),
  'its link in one line with the last words': (block) => block.replace(/\n+(https:.*)$/, ' $1'),
  'its link broken': hard(60, ''),
  'its link broken, quoted': both(hard(60, ''), quoted('> ')),
  'its link broken behind the quotation': both(quoted('> '), hard(76, '')),
  'broken at 66 columns': narrow(66),
  'quoted, then broken at 66 columns': both(quoted('> '), narrow(66)),
  'quoted, then broken at 60 columns, quoted': both(quoted('> '), narrow(60, '> ')),
  reflowed: reflowed(72),
  'reflowed narrowly': reflowed(40),
  'reflowed, then quoted': both(reflowed(72), quoted('> ')),
  'quoted, then reflowed with its marks inside': both(quoted('> '), reflowed(72)),
  'reflowed, each paragraph one line': reflowed(100_000),
  'format=flowed': lines((line, i) => (line === '' || i % 3 ? line : `${line} `)),
};

/** They lose the link. */
export const WITHOUT_LINK: Readonly<Record<string, Mangle>> = {
  'without its last lines': (block) => block.replace(/\n\nhttps:.*$/s, ''),
  'with a link that was cut off': (block) => block.replace(/(https:.{20}).*$/s, '$1'),
  'with a link of which a part was lost': (block) => block.replace(/(run#\d).*$/s, '$1'),
  'from its test on, without its last lines': (block) =>
    block.replace(/^[\s\S]*?\n(?=litmus )/, '').replace(/\n\nhttps:.*$/s, ''),
  'from its test on, quoted, without its last lines': (block) =>
    quoted('> ')(block.replace(/^[\s\S]*?\n(?=litmus )/, '').replace(/\n\nhttps:.*$/s, '')),
  'quoted, without its last lines': (block) => quoted('> ')(block.replace(/\n\nhttps:.*$/s, '')),
};
