import {describe, expect, it} from 'vitest';
import {libraryFiles} from './libs';
import {ProgramService} from './service';

const service = new ProgramService(libraryFiles());
const START = `import {Kernel} from 'model';\nconst kernel = new Kernel('5.8');\n`;

/** What may stand at the `|` of a text. */
function at(text: string) {
  const position = text.indexOf('|');
  const source = text.replace('|', '');
  const found = service.options(source, position);
  return {source, position, found, names: found?.options.map(({name}) => name) ?? []};
}

describe('options', () => {
  it('lists the members of a kernel, and not its private parts', () => {
    const {names, found, position} = at(`${START}kernel.|`);
    for (const name of ['device', 'migrate', 'reclaim', 'merge', 'process', 'snapshot', 'trace']) {
      expect(names).toContain(name);
    }
    expect(names).not.toContain('machine');
    expect(names).not.toContain('act');
    expect(found).toMatchObject({from: position, to: position});
  });

  it('replaces the word that was begun', () => {
    const {found, position} = at(`${START}kernel.mig|`);
    expect(found).toMatchObject({from: position - 3, to: position});
  });

  it('lists the kinds of device between quotation marks', () => {
    const {names, found, source} = at(`${START}kernel.device('m|');`);
    expect(names).toEqual(expect.arrayContaining(['pin', 'mr', 'request', 'get', 'mirror', 'sva', 'snoop']));
    expect(source.slice(found!.from, found!.to)).toBe('m');
  });

  it('takes the quotation mark that begins a text for a question, and not the one that ends it', () => {
    const source = `${START}kernel.device('pin')`;
    const [begins, ends] = [source.lastIndexOf("'pin") + 1, source.lastIndexOf("'") + 1];
    expect(service.options(source, begins, "'")?.options.map(({name}) => name)).toContain('mirror');
    expect(service.options(source, ends, "'")).toBeUndefined();
  });

  it('lists what can be imported', () => {
    expect(at(`import {|} from 'model';`).names).toContain('Kernel');
  });

  it('puts what is at hand before what exists everywhere', () => {
    const {found} = at(`${START}const frames = 1;\n|`);
    const order = (name: string) => found!.options.find((option) => option.name === name)!.order;
    expect(order('frames') < order('Array')).toBe(true);
  });

  it('offers nothing in a comment, nor where a new name begins', () => {
    expect(at(`// the ker|`).names).toEqual([]);
    expect(at(`const ker|`).names).toEqual([]);
  });
});

describe('meaning', () => {
  it('is the type of an option and its documentation', () => {
    const source = `${START}kernel.`;
    const found = service.meaning(source, source.length, 'device');
    expect(found?.signature).toBe('(method) Kernel.device(kind?: DeviceKind): Device');
    expect(found?.documentation).toContain('The device of this kernel, of a kind');
  });

  it('is undefined for what is not offered', () => {
    const source = `${START}kernel.`;
    expect(service.meaning(source, source.length, 'nonsense')).toBeUndefined();
  });
});

describe('hover', () => {
  it('says what a name is, with the documentation of the model', () => {
    const source = `${START}kernel.migrate(kernel.process, 'x');`;
    const found = service.hover(source, source.indexOf('migrate') + 2);
    expect(source.slice(found!.from, found!.to)).toBe('migrate');
    expect(found!.signature).toBe('(method) Kernel.migrate(process: Process, cell: string): void');
    expect(found!.documentation).toBe(
      'The kernel tries to move the frame behind a cell of a process: compaction, NUMA balancing.',
    );
  });

  it('says what is imported as if it stood here', () => {
    const found = service.hover(START, START.indexOf("Kernel('5.8')"));
    expect(found!.signature).toMatch(/^new Kernel\(release\?: string/);
    expect(found!.signature).not.toMatch(/alias|import/);
    expect(found!.documentation).toContain('A kernel of a release from 4.20 on');
  });

  it('knows console', () => {
    const found = service.hover("console.log('a');", 9);
    expect(found!.documentation).toContain('Prints a line');
  });

  it('is undefined between the names', () => {
    expect(service.hover(START, START.indexOf('=') + 1)).toBeUndefined();
    expect(service.hover('', 0)).toBeUndefined();
  });
});
