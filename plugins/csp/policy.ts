/** The content security policy of a page: nothing but the site's own files, and of the scripts in the page those it was built with. */

/** `scripts` are the hashes of the scripts in the page: `'sha256-…'`. */
export function policy(scripts: readonly string[]): string {
  return print(directives([...new Set(scripts)]));
}

/**
 * What a host may send with every file: it holds for workers too, and says what no page can say of itself. Which scripts in a
 * page are the page's own is left to its own policy, for both have to allow what happens.
 */
export function headerPolicy(): string {
  return print({...directives(["'unsafe-inline'"]), 'frame-ancestors': ["'none'"]});
}

function directives(inline: readonly string[]): Record<string, readonly string[]> {
  return {
    'default-src': ["'self'"],
    // blob: a sandbox runs its program in a worker made of text; wasm: the search.
    'script-src': ["'self'", 'blob:', "'wasm-unsafe-eval'", ...inline],
    'worker-src': ["'self'", 'blob:'],
    // Mermaid and the editor write styles; a picture's colours stand in its attributes.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
}

function print(of: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(of)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

const HEAD = /<head(?:\s[^>]*)?>\s*(?:<meta\s+charset=[^>]*>)?/i;

/** The page with its policy, before anything that the policy speaks of. Throws where the page has no head. */
export function withPolicy(html: string, content: string): string {
  if (!HEAD.test(html)) throw new Error('the page has no <head>, so it cannot carry a content security policy');
  return html.replace(HEAD, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${content}">`);
}
