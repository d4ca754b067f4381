/** Programs that fail in ways that are hard to tell. */
import {FAILED, FINISHED, type Hostile, SOMEHOW} from './hostile';

/** Fails after it has printed something. */
const fails = (name: string, source: string, ends: RegExp = FAILED): Hostile => ({
  name,
  source: `console.log('before');\n${source}`,
  ends,
  prints: ['before'],
});

export const ERRORS: readonly Hostile[] = [
  fails(
    'errors from timers without end',
    "setInterval(() => { throw new Error('again'); }, 0);",
    /^Failed: Error: again \(line 2\)$/,
  ),
  fails(
    'ten thousand rejections',
    "for (let i = 0; i < 1e4; i++) Promise.reject(new Error('no ' + i));",
    /^Failed: Error: no 0 \(line 2\)$/,
  ),
  fails(
    'rejections from microtasks without end',
    'const again = () => { Promise.reject(new Error("x")); queueMicrotask(again); };\nagain();',
    SOMEHOW,
  ),
  fails('throwing null', 'throw null;', /^Failed: null$/),
  fails('throwing undefined', 'throw undefined;', /^Failed: undefined$/),
  fails(
    'throwing a Proxy',
    "throw new Proxy(new Error('x'), {get() { throw 1; }, getPrototypeOf() { throw 1; }, getOwnPropertyDescriptor() { throw 1; }, ownKeys() { throw 1; }});",
  ),
  fails('throwing a Proxy that never ends', 'throw new Proxy({}, {getPrototypeOf() { while (true); }});', /^Timed out/),
  fails('throwing what cannot be a text', 'throw {toString() { while (true); }, [Symbol.toPrimitive]() { throw 1; }};'),
  fails('throwing a million characters', "throw new Error('x'.repeat(1e6));", /^Failed: Error: x{900,1000}….*$/),
  fails(
    'throwing markup',
    "throw new Error('<img src=http://TRAP/error>');",
    /<img src=http:\/\/localhost:\d+\/error> \(line 2\)$/,
  ),
  fails(
    'an error with a forged place',
    "throw Object.assign(new Error('x'), {stack: 'blob:null/x:99999:1', line: 99999, lineno: 99999});",
    /^Failed: Error: x$/,
  ),
  fails(
    'a message that is a getter',
    "throw Object.defineProperty(new Error(), 'message', {get() { while (true); }});",
    /^Failed: Error( \(line 2\))?$/,
  ),
  fails(
    'an error of many',
    "throw new AggregateError([new Error('a'), new Error('b')], 'many');",
    /^Failed: AggregateError: many \(line 2\)$/,
  ),
  fails('a rejection with a thenable', 'Promise.reject({then() { while (true); }});', /^Failed: /),
  fails(
    'an error in a child of a promise',
    "await Promise.all([new Promise(() => {}), (async () => { throw new TypeError('inner'); })()]);",
    /^Failed: TypeError: inner \(line 2\)$/,
  ),
  fails(
    'an error while another is being told',
    'setTimeout(() => { throw 2; });\nsetTimeout(() => { throw 3; });\nthrow 1;',
    /^Failed: 1$/,
  ),
  {
    name: 'a rejection that is caught',
    source: "await Promise.reject(1).catch(() => {});\nconsole.log('over');",
    ends: FINISHED,
    prints: ['over'],
  },
  {
    name: 'grammar that only the engine refuses',
    source: "let a = 1;\nconsole.log('never');\nlet a = 2;",
    ends: /^Failed: SyntaxError: .* \(line 3\)$/,
  },
  {
    name: 'grammar that only a module refuses',
    source: "console.log('never');\nlet a = 010;",
    ends: /^Failed: SyntaxError: /,
  },
];
