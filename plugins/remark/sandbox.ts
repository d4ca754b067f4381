/**
 * Turns ```ts sandbox and ```litmus fences, each with the ```output behind it, into sandboxes. Their code is run, and the build
 * stops where it prints something else than is recorded.
 */
import {findFences, type Fence} from '../../src/sandbox/fences/find';
import {stale, wrongs} from '../../src/sandbox/fences/judge';
import {isSandbox} from '../../src/sandbox/fences/meta';
import {run} from '../../src/sandbox/fences/run';
import {fail, literalAttribute, nameOf, visit, type MdFile, type MdNode} from './mdast';

/** The file with the text that the tree was made from. */
interface TextFile extends MdFile {
  value: unknown;
}

export default function remarkSandbox() {
  return async (tree: MdNode, file: TextFile): Promise<void> => {
    const {fences, complaints: found} = findFences(String(file.value));
    const complaints = [...found];
    // What a fence must fail with is left to the tests: it may be a type error, and no page waits for the type checker.
    for (const fence of fences) {
      const ran = await run(fence);
      const wrong = wrongs(fence, ran);
      complaints.push(...(wrong.length > 0 ? wrong : stale(fence, ran, nameOf(file))));
    }
    const [first] = complaints;
    if (first) fail(file, first.line, first.message);

    const byLine = new Map(fences.map((fence) => [fence.first, fence]));
    const outputs = new Set(fences.map(({recorded}) => recorded!.first));
    visit(tree, (node) => {
      if (node.type !== 'code') return undefined;
      const line = node.position!.start.line;
      if (node.lang === 'output' && outputs.has(line)) return [];
      const fence = byLine.get(line);
      if (fence) return [sandbox(fence)];
      if (isSandbox(node.lang ?? '', node.meta ?? '')) {
        fail(file, line, 'a sandbox cannot stand here. Its ``` begins the line, or has nothing but blanks before it');
      }
      return undefined;
    });
  };
}

function sandbox({language, title, id, chosen, code, recorded, fails}: Fence): MdNode {
  const {kernel, device, without} = chosen;
  const attributes = Object.entries({
    language,
    title,
    id,
    kernel,
    device,
    without,
    code,
    recorded: recorded!.text,
    ...(fails === undefined ? {} : {fails}),
  });
  return {
    type: 'mdxJsxFlowElement',
    name: 'Sandbox',
    attributes: attributes.map(([name, value]) => literalAttribute(name, value)),
    children: [],
  };
}
