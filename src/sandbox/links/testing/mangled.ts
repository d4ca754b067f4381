/** What mailers, archives, shells and browsers do to an address, each as a function of it; `middle` is where a line broke. */

type Mangle = (address: string) => string;

/** `by` in the middle of what stands behind the `#`. */
const inside =
  (by: string): Mangle =>
  (address) => {
    const from = address.indexOf('#') + 1;
    const middle = from + Math.floor((address.length - from) * 0.6);
    return address.slice(0, middle) + by + address.slice(middle);
  };

const behind =
  (by: string): Mangle =>
  (address) =>
    address + by;

const around =
  (before: string, after: string): Mangle =>
  (address) =>
    before + address + after;

/** A `=` for every `=3D`, and where the line ends: never inside of one. */
const printable = (end: string): Mangle => {
  return (address) => inside('\0')(address).replaceAll('=', '=3D').replace('\0', end);
};

const hex = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
const percent = (characters: RegExp): Mangle => {
  return (address) => address.replace(characters, (character) => `%${hex(character)}`);
};
/** What is behind the `#`, changed. */
const fragment =
  (change: Mangle): Mangle =>
  (address) =>
    address.replace(/#(.*)$/s, (_, rest: string) => `#${change(rest)}`);

export const MANGLED: Readonly<Record<string, Mangle>> = {
  'as it was made': behind(''),
  ...Object.fromEntries(
    [
      '.',
      ',',
      ';',
      ':',
      '!',
      '?',
      '>',
      '>,',
      '>.',
      ')',
      ').',
      '),',
      ']',
      '].',
      '"',
      '".',
      "'",
      '*',
      '_',
      '**',
      '/',
      '…',
      '’',
      '”',
      '»',
      '\\',
      '|',
      '~',
      '}',
      '&gt;',
      '&gt;.',
      '&quot;',
      '%3E',
      '%29.',
      '%22',
      '%0A',
      '=',
      '=20',
      ' ',
      '\n',
      '\r\n',
      '\t',
    ].map((end) => [`${JSON.stringify(end)} behind`, behind(end)] as const),
  ),
  'angle brackets': around('<', '>'),
  'angle brackets of the old kind': around('<URL:', '>'),
  'angle brackets with blanks': around('< ', ' >'),
  'parentheses and a full stop': around('(', ').'),
  'quotation marks': around('"', '"'),
  'curly quotation marks': around('“', '”,'),
  'stars of emphasis': around('*', '*'),
  'underscores of emphasis': around('_', '_'),
  'a link of Markdown': around('[the run](', ').'),
  'the attribute of a tag': around('<a href="', '">here</a>'),
  'a sentence around it, in brackets': around('as <', '> shows, it does'),
  'everything with percent signs': fragment(encodeURIComponent),
  'the whole address with percent signs': encodeURIComponent,
  'a %23 for the #': (address) => address.replace('#', '%23'),
  'a %23 and all behind it too': (address) =>
    address.replace(/#(.*)$/s, (_, rest: string) => `%23${encodeURIComponent(rest)}`),
  'percent signs for ;': fragment(percent(/;/g)),
  'percent signs for ; = and .': fragment(percent(/[;=.]/g)),
  'percent signs for every character': fragment(percent(/./g)),
  'percent signs in small letters': fragment((rest) =>
    percent(/[;=:.-]/g)(rest).toLowerCase() === rest
      ? rest
      : percent(/[;:]/g)(rest).replace(/%3B|%3A/g, (sign) => sign.toLowerCase()),
  ),
  'percent signs, twice': fragment((rest) => encodeURIComponent(encodeURIComponent(rest))),
  'entities for ; and =': fragment((rest) =>
    rest.replace(/[;=]/g, (character) => (character === ';' ? '&#59;' : '&#61;')),
  ),
  'entities by name': fragment((rest) =>
    rest.replace(
      /[;=:.]/g,
      (character) => ({';': '&semi;', '=': '&equals;', ':': '&colon;', '.': '&period;'})[character]!,
    ),
  ),
  'quoted-printable': printable(''),
  'quoted-printable with a soft line break': printable('=\r\n'),
  'quoted-printable, more than it needs': (address) =>
    address.replace(/[=;#.]/g, (character) => `=${hex(character)}`).replace(/$/, '=2E'),
  'quoted-printable whose lines were joined': printable('='),
  'a soft line break alone': inside('=\n'),
  'a soft line break behind a blank': inside('=20\n'),
  'a line break': inside('\n'),
  'a line break of DOS': inside('\r\n'),
  'a line break and blanks': inside('\n    '),
  'blanks and a line break': inside('  \n'),
  'a line break, quoted': inside('\n> '),
  'a line break, quoted twice': inside('\n> > '),
  'a line break, quoted tightly': inside('\n>>'),
  'a line break, quoted with a bar': inside('\n| '),
  'a line break, quoted with initials': inside('\nJG> '),
  'two line breaks, quoted': (address) => inside('\n> ')(address.replace(/;/, ';\n> ')),
  'the blank of format=flowed': inside(' \n'),
  'the blank of format=flowed, quoted': inside(' \n> '),
  'a blank': inside(' '),
  'a tab': inside('\t'),
  'a blank, encoded': inside('%20'),
  'a quoted line break, encoded': inside('%0A%3E%20'),
  'a line break, encoded for DOS': inside('%0D%0A'),
  'a quoted line break with an entity': inside('\n&gt; '),
  'a line separator': inside('\u2028'),
  'a zero-width space': inside('\u200b'),
  'a word joiner': inside('\u2060'),
  'a byte order mark': inside('\ufeff'),
  'a no-break space': inside('\u00a0'),
  'a no-break space, encoded': inside('%C2%A0'),
  'a narrow no-break space': inside('\u202f'),
  'a soft hyphen': inside('\u00ad'),
  'a soft hyphen, as an entity': inside('&shy;'),
  'a zero-width space, as an entity': inside('&#8203;'),
  'a mark of direction': inside('\u200e'),
  'a <wbr> of an archive': inside('<wbr>'),
  'hyphens that do not break': fragment((rest) => rest.replaceAll('-', '\u2011')),
  'hyphens of typesetters': fragment((rest) => rest.replaceAll('-', '\u2010')),
  'full-width signs': fragment((rest) => rest.replaceAll(';', '；').replaceAll(':', '：').replaceAll('=', '＝')),
  'a guarded link of a mail filter': (address) =>
    `https://eur01.safelinks.example/?url=${encodeURIComponent(address)}&data=05%7C01&reserved=0`,
  'a guarded link with its # as *': (address) => `https://guard.example/v3/__${address.replace('#', '*')}__;Iw!!A1b2$`,
  'a quotation around it': around('> ', ''),
  'a line of a shell': around("w3m '", "'"),
  'two # in place of one': (address) => address.replace('#', '##'),
  'a slash before the #': (address) => address.replace('#', '/#'),
  'index.html before the #': (address) => address.replace('#', '/index.html#'),
  'an answer to it glued behind': behind('\n\nNo, it does not.'),
};
