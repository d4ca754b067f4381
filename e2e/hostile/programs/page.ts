/** Programs that try to reach the page around them, its storage, or the browser. */
import {FINISHED, type Hostile, tries} from './hostile';

export const PAGE: readonly Hostile[] = [
  tries(
    'parent',
    "parent.document.title = 'hostile'; console.log('REACHED');",
    "parent.postMessage('hostile', '*'); console.log('REACHED');",
  ),
  tries(
    'top',
    "top.location.href = 'http://TRAP/top'; console.log('REACHED');",
    "top.document.title = 'hostile'; console.log('REACHED');",
  ),
  tries('opener', "opener.document.title = 'hostile'; console.log('REACHED');"),
  tries(
    'window, self, frames',
    "window.document.title = 'hostile';",
    "self.parent.document.title = 'hostile';",
    "frames[0].document.title = 'hostile';",
  ),
  tries(
    'document',
    "document.title = 'hostile'; console.log('REACHED');",
    'document.write(\'<script src="http://TRAP/write"></script>\');',
  ),
  tries(
    'its own navigation',
    "location = 'http://TRAP/self'; console.log('REACHED');",
    "location.href = 'http://TRAP/self';",
    "location.replace('http://TRAP/self');",
    "globalThis.location.assign('javascript:1');",
  ),
  tries('history', "history.pushState({}, '', '/hostile'); console.log('REACHED');", 'history.back();'),
  tries(
    'popups',
    "open('http://TRAP/popup'); console.log('REACHED');",
    "globalThis.open('about:blank', 'hostile');",
    "clients.openWindow('http://TRAP/popup');",
  ),
  tries(
    'dialogs',
    "alert('hostile'); console.log('REACHED');",
    "confirm('hostile');",
    "prompt('hostile');",
    'print();',
  ),
  tries('localStorage', "localStorage.setItem('hostile', '1'); console.log('REACHED');", 'localStorage.clear();'),
  tries('sessionStorage', "sessionStorage.setItem('hostile', '1'); console.log('REACHED');", 'sessionStorage.clear();'),
  tries('cookies', "document.cookie = 'hostile=1'; console.log('REACHED');", "await cookieStore.set('hostile', '1');"),
  tries('IndexedDB', "indexedDB.open('hostile'); console.log('REACHED');", "indexedDB.deleteDatabase('canary');"),
  tries('caches', "await caches.open('hostile'); console.log('REACHED');", "await caches.delete('canary');"),
  tries(
    'files',
    "await (await navigator.storage.getDirectory()).getFileHandle('hostile', {create: true}); console.log('REACHED');",
  ),
  tries(
    'locks and channels',
    "new BroadcastChannel('canary').postMessage('hostile'); console.log('REACHED');",
    "await navigator.locks.request('canary', () => {}); console.log('REACHED');",
  ),
  tries('notifications', "new Notification('hostile');", 'await Notification.requestPermission();'),
  {
    name: 'whatever else there may be',
    source: `const known = new Set(('globalThis Infinity NaN undefined isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent ' +
  'encodeURI encodeURIComponent escape unescape eval AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array ' +
  'Boolean DataView Date Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Int8Array Int16Array ' +
  'Int32Array Intl Iterator JSON Map Math Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol ' +
  'SyntaxError TypeError URIError Uint8Array Uint8ClampedArray Uint16Array Uint32Array WeakMap WeakRef WeakSet ' +
  // Two numbers that cannot be taken away.
  'TEMPORARY PERSISTENT ' +
  'console performance setTimeout clearTimeout setInterval clearInterval queueMicrotask').split(' '));
const found = [];
for (let at: any = globalThis; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
  for (const key of Reflect.ownKeys(at)) if (typeof key === 'symbol' || !known.has(key)) found.push(String(key));
}
console.log('found', found.join() || 'nothing');`,
    ends: FINISHED,
    prints: ['found nothing'],
  },
];
