/** Links that open a mail (RFC 6068). */
import type {Citation} from './citation';
import {mailBlock} from './mail';

/** Longer ones are cut by some browsers and mailers, and would lose their end. */
const LONGEST = 1900;
/** The words of a subject beside the id. */
const SUBJECT = 60;

export interface Mail {
  list: string;
  subject: string;
  body: string;
  /** A Message-ID without its angle brackets. */
  inReplyTo?: string;
}

/**
 * At most 1,900 characters: where the body is too long, it is cut at a word in front of its last address, and says so
 * with "…": the address stays.
 */
export function mailtoHref(mail: Mail): string {
  const whole = href(mail, mail.body);
  if (whole.length <= LONGEST) return whole;
  const {front, end} = parts(mail.body);
  const words = front.split(/(?=\s)/);
  // By halves: how many words fit.
  let [least, most] = [0, words.length];
  const cut = (count: number) => href(mail, `${words.slice(0, count).join('').trimEnd()} …${end}`);
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (cut(middle).length <= LONGEST) least = middle;
    else most = middle - 1;
  }
  return cut(least);
}

/** A mail to the list about a thing: what it says is quoted, and the answer goes below. */
export function discussHref(citation: Citation, link: string, list: string): string {
  const quoted = mailBlock(citation, link)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  return mailtoHref({list, subject: subjectOf(citation), body: `${quoted}\n\n`});
}

/** `[u5d] its first words …` */
export function subjectOf({id, states}: Citation): string {
  const words = states.split(/\s+/);
  let text = words[0]!;
  let count = 1;
  while (count < words.length && `${text} ${words[count]}`.length <= SUBJECT) text += ` ${words[count++]}`;
  return `[${id}] ${text}${count < words.length ? ' …' : ''}`;
}

/** What may be cut, and what stays: from the line of the last address on. */
function parts(body: string): {front: string; end: string} {
  const lines = body.split('\n');
  const last = lines.findLastIndex((line) => line.includes('://'));
  if (last < 0) return {front: body, end: ''};
  return {front: lines.slice(0, last).join('\n'), end: `\n${lines.slice(last).join('\n')}`};
}

function href({list, subject, inReplyTo}: Mail, body: string): string {
  const fields = [
    ...(inReplyTo === undefined ? [] : [['In-Reply-To', `<${inReplyTo}>`]]),
    ['Subject', subject],
    ...(body === '' ? [] : [['Body', body.replace(/\r?\n/g, '\r\n')]]),
  ];
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&');
  return `mailto:${encodeURIComponent(list).replaceAll('%40', '@')}?${query}`;
}
