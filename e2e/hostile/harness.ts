/** Serves the page of page.ts on a port of its own, with a policy or without. */
import {createServer, type Server} from 'node:http';
import path from 'node:path';
import {build} from 'esbuild';
import {bundleRunner} from '../../src/sandbox/runner/bundle';
import {portOf} from './trap';

export interface Harness {
  /** The address of the page: one that has a policy of its own, as the pages of the site do, or none. */
  page(options?: {readonly policy: boolean}): string;
  close(): void;
}

export async function serveHarness(): Promise<Harness> {
  const {frame, worker, frameScriptHash} = await bundleRunner();
  const {outputFiles} = await build({
    entryPoints: [path.resolve('e2e/hostile/page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    define: {ASSETS: JSON.stringify({frame, worker})},
  });
  const script = outputFiles[0]!.text;
  // As the site's: the frame obeys the policy of its page, too.
  const policy = `default-src 'self'; script-src 'self' ${frameScriptHash} blob:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'`;
  const html = (withPolicy: boolean) => `<!doctype html><html lang="en"><meta charset="utf-8">
${withPolicy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}
<link rel="icon" href="/icon"><title>Harness</title>
<section aria-label="Sandbox"><textarea aria-label="Code"></textarea><button id="run">Run</button><button id="stop">Stop</button>
<p role="status">Ready</p><div role="log" aria-label="Output"></div></section><script src="/page.js"></script></html>`;

  const server: Server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
    const [type, text] =
      pathname === '/page.js'
        ? ['text/javascript; charset=utf-8', script]
        : ['text/html; charset=utf-8', html(searchParams.has('policy'))];
    response.writeHead(200, {'content-type': type}).end(text);
  });
  const port = await portOf(server);
  return {
    page: ({policy} = {policy: false}) => `http://localhost:${port}/${policy ? '?policy' : ''}`,
    close: () => void server.close(),
  };
}
