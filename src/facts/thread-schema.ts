/** What may stand in thread/*.yaml. The relations between the files are in check-thread.ts. */
import * as v from 'valibot';
import {text, statement, id, url, messageId, mark, sources, rests} from './schema-parts';

export const STANDINGS = ['holds', 'held-until', 'too-narrow', 'refuted', 'open'] as const;
export type Standing = (typeof STANDINGS)[number];

const anchor = v.pipe(
  text('a permanent id'),
  v.regex(
    /^T-[A-Z]+-[0-9A-Z-]*\d$/,
    'must be T-<author>-<MMDD>-<n>, or with the year for later mails, such as T-JG-1119-4',
  ),
);

const day = v.pipe(
  v.string('must be a date in quotes, such as "2018-11-19"'),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be "2018-11-19", or "2018-11" where the day is not known'),
);

const claimSchema = v.strictObject({
  id: anchor,
  kind: v.picklist(
    ['statement', 'position', 'proposal', 'question'],
    'must be one of statement, position, proposal, question',
  ),
  says: text('the claim, paraphrased'),
  answers: v.optional(v.array(text('the id of a claim')), []),
  disputes: v.optional(v.array(text('the id of a dispute')), []),
  stands: v.picklist(STANDINGS, `must be one of ${STANDINGS.join(', ')}`),
  until: v.optional(text('the release or date until which it held')),
  why: text('why it stands so today'),
  sources,
  rests,
  mark,
});
export type ClaimEntry = v.InferOutput<typeof claimSchema>;

export const SERIES = ['drafts', 'rfc1', 'rfc2', 'rfc3', 'uacce', 'later'] as const;

export const messageFile = v.strictObject({
  from: text('the initials of a person of thread/people.yaml'),
  date: day,
  dated: v.optional(text('what is uncertain about the date')),
  series: v.picklist(SERIES, `must be one of ${SERIES.join(', ')}`),
  subject: text('the subject, or the part of the series'),
  mail: v.optional(messageId),
  archives: v.optional(v.array(url), []),
  found: v.optional(text('where the text was found, if no archive address is known')),
  read: text('how much of it was read'),
  claims: v.optional(v.array(claimSchema, 'must be a list of claims'), []),
});
export type MessageEntry = v.InferOutput<typeof messageFile>;

export const peopleFile = v.strictObject({
  people: v.array(
    v.strictObject({id: text('initials'), name: text('a name'), role: v.optional(text('what they worked on'))}),
  ),
});

export const disputeFile = v.strictObject({
  disputes: v.array(
    v.strictObject({
      id,
      question: text('the question in dispute'),
      answer: statement,
      positions: v.array(v.strictObject({holds: text('a position'), claims: v.array(text('the id of a claim'))})),
      code2018: v.optional(text('what the code said in 2018')),
      standing: v.array(text('a paragraph on how it stands today')),
      sources,
      rests,
      mark,
    }),
  ),
});
export type DisputeEntry = v.InferOutput<typeof disputeFile>['disputes'][number];

export const timelineFile = v.strictObject({
  events: v.array(
    v.strictObject({
      id,
      when: text('when, in words'),
      sort: day,
      what: text('what happened'),
      outcome: v.picklist(['merged', 'dropped', 'posted', 'other'], 'must be one of merged, dropped, posted, other'),
      disputes: v.optional(v.array(text('the id of a dispute')), []),
      claims: v.optional(v.array(text('the id of a claim')), []),
      sources,
      mark,
    }),
  ),
});
