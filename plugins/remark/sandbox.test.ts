import {describe, expect, it} from 'vitest';
import type {MdNode} from './mdast';
import remarkSandbox from './sandbox';

const TEST = ['litmus t', '"?"', 'A: map x', 'A: x = 1', 'A: r0 = x', 'exists (r0 = 1)'];
const ANSWER = [
  'Test t, kernel 5.8, device sva',
  'Outcomes 1',
  'r0=1;',
  'Ok',
  'Condition exists (r0 = 1)',
  'Observation t Always 1 0',
  'Rules',
];
const LITMUS = ['```litmus title="One: a test" kernel=5.8 device=sva', ...TEST, '```'];
const output = (...lines: string[]) => ['', '```output', ...lines, '```'];
const TS = ['```ts sandbox title="Two"', "import {Kernel} from 'model';", 'console.log(new Kernel().release);', '```'];

/** The tree that Markdown's own parser would make of fences that begin a line. */
function parsed(lines: readonly string[]): MdNode {
  const children: MdNode[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, lang, meta] = /^```(\w*) ?(.*)$/.exec(lines[at]!) ?? [];
    const position = {start: {line: at + 1, column: 1}};
    if (lang === undefined) {
      if (lines[at] !== '') children.push({type: 'paragraph', children: [{type: 'text', value: lines[at]!}], position});
      continue;
    }
    const end = lines.indexOf('```', at + 1);
    children.push({type: 'code', lang, meta: meta || null, value: lines.slice(at + 1, end).join('\n'), position});
    at = end;
  }
  return {type: 'root', children};
}

async function run(...lines: string[]): Promise<MdNode[]> {
  const tree = parsed(lines);
  const file = {path: `${process.cwd()}/docs/x.mdx`, value: lines.join('\n'), message: () => undefined};
  await remarkSandbox()(tree, file);
  return tree.children!;
}

/** The attributes of an element, as MDX would hand them to the component. */
function propsOf(node: MdNode): Record<string, unknown> {
  const attributes = node.attributes as {
    name: string;
    value: {data: {estree: {body: [{expression: {value?: unknown; elements?: {value: unknown}[]}}]}}};
  }[];
  return Object.fromEntries(
    attributes.map(({name, value}) => {
      const {expression} = value.data.estree.body[0];
      return [name, expression.elements ? expression.elements.map((element) => element.value) : expression.value];
    }),
  );
}

describe('a sandbox on a page', () => {
  it('is an element made of the fence and its output', async () => {
    const children = await run('Before.', '', ...LITMUS, ...output(...ANSWER), '', 'After.');
    expect(children.map(({type}) => type)).toEqual(['paragraph', 'mdxJsxFlowElement', 'paragraph']);
    expect(children[1]!.name).toBe('Sandbox');
    expect(propsOf(children[1]!)).toEqual({
      language: 'litmus',
      title: 'One: a test',
      id: 'sb-one-a-test',
      kernel: '5.8',
      device: 'sva',
      without: [],
      code: TEST.join('\n'),
      recorded: ANSWER.join('\n'),
    });
  });

  it('may be a program', async () => {
    const [sandbox] = await run(...TS, ...output('7.3'));
    expect(propsOf(sandbox!)).toMatchObject({language: 'ts', kernel: '7.3', device: 'pin', recorded: '7.3'});
  });

  it('hands on the rules that are off, and that it fails', async () => {
    const meta = `${LITMUS[0]} without=R13,R45.retry fails="anything"`;
    const recorded = ANSWER.with(0, `${ANSWER[0]}, without R13 R45.retry`);
    const [sandbox] = await run(meta, ...LITMUS.slice(1), ...output(...recorded));
    expect(propsOf(sandbox!)).toMatchObject({without: ['R13', 'R45.retry'], fails: 'anything'});
  });

  it('leaves other code alone', async () => {
    const children = await run('```ts', 'let a;', '```', '```text', 'litmus', '```');
    expect(children.map(({type}) => type)).toEqual(['code', 'code']);
  });
});

describe('the build stops', () => {
  const stops = async (message: string, ...lines: string[]) => expect(run(...lines)).rejects.toThrow(message);

  it('where a fence cannot be understood', async () => {
    await stops('docs/x.mdx:3: there is no kind of device "gpu"', 'Text', '', '```litmus title="T" device=gpu', '```');
    await stops('docs/x.mdx:1: the sandbox has no title', '```litmus', ...TEST, '```');
    await stops('docs/x.mdx:1: this output belongs to no sandbox', '```output', '```');
  });

  it('where the output is missing, or is not what is printed', async () => {
    await stops('docs/x.mdx:1: the sandbox has no recorded output. Write it with: npm run fences --', ...LITMUS);
    await stops(
      'docs/x.mdx:13: the recorded output says "r0=2;" where the code prints "r0=1;". ' +
        'Write it with: npm run fences -- --update docs/x.mdx',
      ...LITMUS,
      ...output(...ANSWER.with(2, 'r0=2;')),
    );
    await stops('docs/x.mdx:7: the recorded output says "7.2" where the code prints "7.3"', ...TS, ...output('7.2'));
  });

  it('where the code fails and must not', async () => {
    await stops('docs/x.mdx:3: found ', LITMUS[0]!, TEST[0]!, 'A: frok', '```', ...output(''));
    const thrown = ['```ts sandbox title="T"', '', "throw new Error('no');", '```', ...output('')];
    await stops('docs/x.mdx:3: ', ...thrown);
  });

  it('where a sandbox stands in what is no line of the page', async () => {
    const tree = parsed(LITMUS);
    const file = {path: `${process.cwd()}/docs/x.mdx`, value: LITMUS.map((line) => `> ${line}`).join('\n')};
    await expect(remarkSandbox()(tree, {...file, message: () => undefined})).rejects.toThrow(
      'docs/x.mdx:1: a sandbox cannot stand here',
    );
  });
});
