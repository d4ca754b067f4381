/** The document of the frame that programs run in. */
import {createHash} from 'node:crypto';

/** The hash of a script, as a Content-Security-Policy names it: `'sha256-…'`. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/**
 * A document with one script, and a policy that lets in nothing but this script and blobs: no request leaves it or the workers
 * that it starts, which inherit the policy. It is put in a frame as `srcdoc` and so obeys the policy of the page as well.
 */
export function frameDocument(script: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${scriptHash(script)} blob:`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<title>Sandbox</title>',
    `<script>${script}</script>`,
  ].join('');
}
