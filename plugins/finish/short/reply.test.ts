import {describe, expect, it} from 'vitest';
import {loadRepository} from '../../../src/facts/load';
import {draft, header, nearestKnown, replySubject, sending} from './reply';

const {messages} = loadRepository('.');
const LIST = 'list@example.org';
const LONG = 'AADFC41AFE54684AB9EE6CBC0274A5D191290F04@SHSMSX101.ccr.corp.intel.com';

describe('the subject of an answer', () => {
  it.each([
    ['[RFCv3 PATCH 1/6] uacce: Add documents', 'Re: [RFCv3 PATCH 1/6] uacce: Add documents'],
    ['Re: [RFCv3 PATCH 1/6]', 'Re: [RFCv3 PATCH 1/6]'],
    ['RE: Re: x', 'Re: x'],
    // What thread/ adds to tell answers apart is in no header.
    ['Re: [RFC PATCH 0/7], answer to Jérôme Glisse', 'Re: [RFC PATCH 0/7]'],
    ['[PATCH 2/2] uacce: add uacce module (v1), answer to Greg', 'Re: [PATCH 2/2] uacce: add uacce module'],
    ['[PATCH 0/2] WarpDrive (counted as v1)', 'Re: [PATCH 0/2] WarpDrive'],
    ['[PATCH v10 0/4]; the longest cover', 'Re: [PATCH v10 0/4]'],
  ])('to "%s"', (subject, answer) => expect(replySubject(subject)).toBe(answer));
});

describe('the message to answer instead', () => {
  const nearest = (id: string) =>
    nearestKnown(
      messages.find((message) => message.id === id)!,
      messages,
    )?.id;
  it('of the founding mail is the patch that its thread hangs on', () =>
    expect(nearest('2018-11-19-jg')).toBe('2018-11-12-kl-2'));
  it('is the last one before it, where several are about the same part', () =>
    expect(nearest('2018-09-13-kl')).toBe('2018-09-11-kl-2'));
  it('is one of the series, where none is about the same part', () =>
    expect(nearest('2018-11-12-kl-3')).toBe('2018-11-12-kl-2'));
  it('is none for drafts, which were never mailed', () => expect(nearest('2018-kl')).toBeUndefined());
  it('is always one that can be answered, of the same series', () => {
    const without = messages.filter(({mail}) => mail === undefined);
    expect(without.length).toBeGreaterThan(10);
    for (const message of without) {
      const near = nearestKnown(message, messages);
      if (near) expect([near.mail === undefined, near.series]).toEqual([false, message.series]);
    }
  });
});

describe('the answer', () => {
  it('begins with its headers', () =>
    expect(draft(LIST, 'Re: x', 'a@b')).toBe('To: list@example.org\nSubject: Re: x\nIn-Reply-To: <a@b>\n'));
  it('has a header that is too long for a line in two', () =>
    expect(header('In-Reply-To', `<${LONG}>`)).toBe(`In-Reply-To:\n <${LONG}>`));
  it('is sent by mutt, or by git with the same header', () => {
    expect(sending(LIST, 'a@b')).toBe(
      "mutt -H answer.txt\n\ngit send-email --to=list@example.org \\\n  --in-reply-to='a@b' \\\n  answer.txt",
    );
    expect(sending(LIST, LONG)).toContain(`  --in-reply-to \\\n  '${LONG}' \\\n`);
  });
  it('fits a terminal, for every message', () => {
    for (const {mail, subject} of messages) {
      if (mail === undefined) continue;
      const text = `${draft(LIST, replySubject(subject), mail)}${sending(LIST, mail)}`;
      expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });
});
