/** A process of a program: what it maps, loads, stores and asks of the kernel. */
import {checkByte, quote} from './argument';
import type {Kernel, Loaded} from './kernel';
import * as op from './operations';
import type {Op} from './operations';
import type {Advice, Rights} from './program';
import {WrongUse} from './rules-shape';

const PROT = {none: 0, read: 1, write: 2} as const;

/** A process: its own page table. Made by `kernel.process` and `fork()`. */
export class Process {
  /** @internal */
  constructor(
    readonly kernel: Kernel,
    /** One capital letter. */
    readonly name: string,
  ) {}

  /** Maps one fresh page of anonymous memory, all zero, that holds a cell or two: `map('x')`, `map(['x', 'y'])`. */
  map(cells: string | readonly string[], {shared = false}: {readonly shared?: boolean} = {}): void {
    const names = typeof cells === 'string' ? [cells] : cells;
    if (!Array.isArray(names)) throw new WrongUse("Name the cells of the page: map('x') or map(['x', 'y']).");
    const v = this.kernel.page(names, this);
    const object = shared ? this.kernel.newObject() : -1;
    this.step(op.MAP, `map ${names.join(' ')}${shared ? ' shared' : ''}`, {v, object});
  }

  /** munmap of the page that holds the cell. */
  unmap(cell: string): void {
    this.step(op.UNMAP, `unmap ${cell}`, this.kernel.place(cell));
  }

  /** Stores a byte, 0 to 255. `'fault'` when the mapping does not allow it. */
  write(cell: string, value: number): void {
    const place = this.kernel.place(cell);
    this.step(op.STORE, `${cell} = ${checkByte(value)}`, {...place, value});
  }

  /** Loads a byte. */
  read(cell: string): Loaded {
    return this.step(op.LOAD, `load ${cell}`, this.kernel.place(cell));
  }

  /** Forks; the child is called `name`, or by the next free letter. */
  fork(name?: string): Process {
    const child = this.kernel.newProcess(name);
    this.step(op.FORK, `fork ${child.name}`, {child: child.p});
    return new Process(this.kernel, child.name);
  }

  /** Gives up its memory and goes on as another program. */
  exec(): void {
    this.step(op.EXEC, 'exec', {});
  }

  /** Gives up its memory for good. */
  exit(): void {
    this.step(op.EXIT, 'exit', {});
  }

  /** mprotect; `'write'` is read and write. */
  protect(cell: string, rights: Rights): void {
    if (!(rights in PROT)) throw new WrongUse(`${quote(rights)} are no rights. Write 'none', 'read' or 'write'.`);
    this.step(op.PROTECT, `protect ${cell} ${rights}`, {...this.kernel.place(cell), prot: PROT[rights]});
  }

  /** madvise. */
  advise(cell: string, advice: Advice): void {
    const known = ['dontfork', 'dofork', 'wipeonfork', 'keeponfork', 'dontneed'];
    if (!known.includes(advice)) {
      throw new WrongUse(`${quote(advice)} is no advice. Write one of ${known.map(quote).join(', ')}.`);
    }
    const code = advice === 'dontneed' ? op.DONTNEED : op.ADVISE;
    this.step(code, `advise ${cell} ${advice}`, {...this.kernel.place(cell), advice});
  }

  /** userfaultfd: write-protects the page. Nobody else runs here, so a write to it is a fault until `resolve`. */
  writeProtect(cell: string): void {
    this.uffd(op.WP, `wp ${cell}`, cell);
  }

  /** userfaultfd: resolves the write protection. */
  resolve(cell: string): void {
    this.uffd(op.UNWP, `unwp ${cell}`, cell);
  }

  private uffd(code: number, text: string, cell: string): void {
    this.kernel.needsUffdWp();
    this.step(code, text, this.kernel.place(cell));
  }

  private step(code: number, text: string, what: Partial<Op>): Loaded {
    return this.kernel.act({...what, code, actor: this.name, text, p: this.kernel.of(this)});
  }
}
