/** Programs that try to leave the realm they run in, or the function that is put around them. */
import {FAILED, FINISHED, type Hostile, tries} from './hostile';

const FETCH = "fetch('http://TRAP/escape'); console.log('REACHED');";

export const ESCAPES: readonly Hostile[] = [
  tries('eval', `eval(\`${FETCH}\`);`, `(0, eval)(\`${FETCH}\`);`, `globalThis.eval(\`${FETCH}\`);`),
  tries(
    'Function',
    `new Function(\`${FETCH}\`)();`,
    `(() => {}).constructor(\`${FETCH}\`)();`,
    `Reflect.construct(Function, [\`${FETCH}\`])();`,
  ),
  tries(
    'functions of other kinds',
    `(async () => {}).constructor(\`${FETCH}\`)();`,
    `(function* () {}).constructor(\`${FETCH}\`)().next();`,
    `(async function* () {}).constructor(\`${FETCH}\`)().next();`,
  ),
  tries('a timer of a text', `setTimeout(\`${FETCH}\` as any);`, `setInterval(\`${FETCH}\` as any);`),
  tries(
    'the constructors of constructors',
    "const g: any = globalThis; g.constructor.constructor('return this')().fetch('http://TRAP/c'); console.log('REACHED');",
    "(console.log as any).constructor('return this')().fetch('http://TRAP/l');",
    "(setTimeout as any).constructor.constructor('return this')().postMessage(1);",
  ),
  tries(
    'WebAssembly',
    "new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); console.log('REACHED');",
    "await WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); console.log('REACHED');",
  ),
  tries(
    'a realm of another kind',
    "new (globalThis as any).ShadowRealm().evaluate('1'); console.log('REACHED');",
    "new (globalThis as any).Worklet(); console.log('REACHED');",
  ),
  tries('shared memory', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'),
  {name: 'a brace that closes the wrapper', source: `}\n${FETCH}\n{`, ends: FAILED},
  {name: 'all the wrapper closed', source: `}};\n${FETCH}\nasync () => {{`, ends: FAILED},
  {name: 'the wrapper closed behind a comment', source: `/* */ }} /* */; ${FETCH} (async () => {{ //`, ends: FAILED},
  {name: 'the wrapper closed in a template', source: `\`\${1}\`}}; ${FETCH} \`\${(() => {{\``, ends: FAILED},
  {
    name: 'a regular expression that may be a division',
    source: `let a = 1, g = 1;\na++ /1/ g; }}; ${FETCH} async () => {{ /x/;`,
    ends: FAILED,
  },
  {name: 'a type that is no type', source: `let x: {a: 1}}}; ${FETCH} ({{ b: 2 }`, ends: FAILED},
  {
    name: 'an end of a script element',
    source: `console.log('</script><script>fetch("http://TRAP/script")</script>'.length);\n// </script><img src=http://TRAP/img>\n<!-- x`,
    ends: FAILED,
  },
  {name: 'a program that returns', source: "console.log('before');\nreturn;\n", ends: FINISHED, prints: ['before']},
  {
    name: 'a program that exports then',
    source: "export function then(f: (x: number) => void) { f(1); }\nexport default 1;\nconsole.log('over');",
    ends: FINISHED,
    prints: ['over'],
  },
  {
    name: 'require and exports abused',
    source: `declare const require: any, exports: any;
console.log(Object.keys(exports).length);
for (const name of ['fs', 'child_process', '../execute', 'model/../x', {toString: () => 'model'}, null, '__proto__']) try { require(name); console.log('REACHED'); } catch {}
exports.__esModule = false;
const console2 = require.constructor;
try { console2('return 1')(); console.log('REACHED'); } catch {}
console.log('over');`,
    ends: FINISHED,
    prints: ['over'],
  },
  {
    name: 'names of its own for what is around it',
    source:
      'const require = 1, exports = 2, main = 3, module = 4, self = 5, model = 6;\nconsole.log(require + exports + main + module + self + model);',
    ends: FINISHED,
    prints: ['21'],
  },
  {
    name: 'import.meta',
    source: `await import(import.meta.url).then(() => console.log('REACHED'), () => console.log('no import'));
try { await fetch(import.meta.url); console.log('REACHED'); } catch { console.log('no fetch'); }`,
    ends: FINISHED,
    prints: ['no import', 'no fetch'],
  },
  {
    name: 'an import of the model by another name',
    source: "const it = await import('./model');\nconsole.log(it, 'REACHED');",
    ends: /^Failed: TypeError: Only 'model' can be imported, not '\.\/model'\. \(line 1\)$/,
  },
  {name: 'a text of a million brackets', source: '('.repeat(1e6), ends: FAILED},
  {name: 'a text of unbalanced templates', source: '`${'.repeat(5e3), ends: FAILED},
  {name: 'a text without an end', source: '/*'.repeat(1e5), ends: FAILED},
];
