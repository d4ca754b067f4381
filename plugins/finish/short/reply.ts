/** What it takes to answer a message of the thread. */
import {COLUMNS} from '../../../src/cite/wrap';
import type {Message} from '../../../src/facts/load';
import {byDate} from '../../../src/facts/dates';

/** The subject of an answer: without what thread/ adds to tell answers apart, and with one "Re: ". */
export function replySubject(subject: string): string {
  const bare = subject
    .replace(/^(?:re:\s*)+/i, '')
    .replace(/(?:, (?:answer to|follow-up)|; | \((?:counted as )?v\d+\)).*$/, '');
  return `Re: ${bare}`;
}

/** The beginning of the answer, for a mailer that reads a file. A header that is too long for a line goes on in the next. */
export function draft(list: string, subject: string, inReplyTo: string): string {
  return [header('To', list), header('Subject', subject), header('In-Reply-To', `<${inReplyTo}>`), ''].join('\n');
}

export function header(name: string, value: string): string {
  return `${name}:${name.length + 2 + value.length > COLUMNS ? '\n' : ''} ${value}`;
}

/** How the answer in answer.txt is sent. */
export function sending(list: string, inReplyTo: string): string {
  const option = `  --in-reply-to='${inReplyTo}' \\`;
  const lines = option.length > COLUMNS ? ['  --in-reply-to \\', `  '${inReplyTo}' \\`] : [option];
  return ['mutt -H answer.txt', '', `git send-email --to=${list} \\`, ...lines, '  answer.txt'].join('\n');
}

/** Series that are one; what came later and the drafts belong to many. */
const IS_ONE = new Set(['rfc1', 'rfc2', 'rfc3', 'uacce']);

/**
 * The message to answer in place of one whose Message-ID is not known: of the same series, about the same part of it if there
 * is one, and written last before it, or else first after it. Undefined where the series has none.
 */
export function nearestKnown(message: Message, messages: readonly Message[]): Message | undefined {
  const known = messages.filter(
    ({mail, series, subject}) =>
      mail !== undefined &&
      series === message.series &&
      (IS_ONE.has(series) || replySubject(subject) === replySubject(message.subject)),
  );
  const samePart = known.filter(
    ({subject}) => partOf(subject) !== undefined && partOf(subject) === partOf(message.subject),
  );
  const near = (samePart.length > 0 ? samePart : known).toSorted((a, b) => byDate(a.date, b.date));
  return near.findLast(({date}) => byDate(date, message.date) <= 0) ?? near[0];
}

/** `[RFCv3 PATCH 1/6]` */
function partOf(subject: string): string | undefined {
  return /\[[^\]]*PATCH[^\]]*\]/i.exec(subject)?.[0];
}
