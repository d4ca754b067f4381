/** Bundles the page of the editor's tests, and serves it under the policy that the site has. */
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import {libraryFiles} from '../../src/sandbox/types/libs';

const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'";

const PAGE = (theme: string) => `<!doctype html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The editor</title>
<link rel="stylesheet" href="/site.css">
</head>
<body>
<h1>The editor</h1>
<a href="#after">Before</a>
<main><div id="host"></div></main>
<button>After</button>
<script type="module" src="/page.js"></script>
</body>
</html>`;

export interface Served {
  url(theme?: 'light' | 'dark'): string;
  close(): void;
}

export async function serveEditor(): Promise<Served> {
  const [page, worker] = await Promise.all([bundled('e2e/editor/page.ts'), bundled('src/sandbox/types/worker.ts')]);
  const files: Readonly<Record<string, [type: string, body: string]>> = {
    '/page.js': ['text/javascript', page],
    '/worker.js': ['text/javascript', worker],
    '/libs.json': ['application/json', JSON.stringify(libraryFiles())],
    '/site.css': [
      'text/css',
      ['node_modules/infima/dist/css/default/default.css', 'src/css/custom.css']
        .map((name) => readFileSync(name, 'utf8'))
        .join('\n'),
    ],
    '/light': ['text/html', PAGE('light')],
    '/dark': ['text/html', PAGE('dark')],
  };
  const server = createServer(({url = ''}, response) => {
    const [type, body] = files[url] ?? ['text/plain', ''];
    response.writeHead(url in files ? 200 : 404, {'content-type': type, 'content-security-policy': POLICY});
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const {port} = server.address() as AddressInfo;
  return {url: (theme = 'light') => `http://localhost:${port}/${theme}`, close: () => void server.close()};
}

async function bundled(entry: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: entry.endsWith('page.ts') ? 'esm' : 'iife',
    target: 'es2022',
    minify: true,
    // TypeScript and its file system name modules of Node that they do not ask for in a browser.
    external: ['fs', 'path', 'os', 'inspector', 'module', 'perf_hooks'],
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
