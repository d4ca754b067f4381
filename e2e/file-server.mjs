/** A plain file server: a path is a file, a folder is its index.html, anything else is 404.html. Nothing is rewritten. */
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';

const root = path.resolve(process.argv[3] ?? 'build');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.ico': 'image/x-icon',
};

createServer((request, response) => {
  let name;
  try {
    name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    name = '/404.html';
  }
  let file = path.join(root, path.normalize(name));
  if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
  const found = file.startsWith(root) && existsSync(file);
  if (!found) file = path.join(root, '404.html');
  response.writeHead(found ? 200 : 404, {'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream'});
  createReadStream(file).pipe(response);
}).listen(Number(process.argv[2]));
