/** Whether what is pasted may hold a run: a link to one, or what "Copy for mail" made of one. Quick, for it is asked of all. */

/** More is no mail. */
const LONGEST = 40_000;

/** `…/run#2;`, also with its signs encoded. */
const LINK =
  /run\/?(?:index\.html)?(?:#|%23|%2523|=23|&#35;|&#x23;|&num;|\*){1,2}\d{1,4}(?:;|%3B|%253B|=3B|&#59;|&#x3B;|&semi;)/i;
/** The fragment alone. */
const FRAGMENT = /^\W{0,4}\d{1,4};(?:\d+\.\d+(?:\.\d+)?|k=\d)[^\n]*;/;
/** `on kernel 5.8, device pin`, `Test pin-fork-write, kernel 5.8, device pin`. */
const SETTING = /kernel \d+\.\d+(?:\.\d+)?(?:,|%2C|=2C) ?device [a-z]/;

/** `https://example.org/t/pin-fork-write`. */
const SHORT = /https?:\/\/[^\s'"`]{1,200}\/t\/[a-z0-9-]/;

/** `before` is what stands on the line in front of it: in a comment, or in a string, a link is a link. */
export function mayHoldRun(pasted: string, before = ''): boolean {
  if (pasted.length > LONGEST || (/\/\/|[#*'"`]/.test(before) && !pasted.includes('\n'))) return false;
  const lines = pasted.replace(/=\r?\n(?:[ \t]*[>|])*/g, '');
  return (
    LINK.test(lines.replace(/[\s>|]+/g, '')) ||
    FRAGMENT.test(pasted.trim()) ||
    SHORT.test(pasted) ||
    SETTING.test(lines.replace(/(?:=20|=0A|&nbsp;|&gt;|%20|%0A|%0D|[\s>|])+/gi, ' '))
  );
}
