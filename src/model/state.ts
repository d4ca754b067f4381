/**
 * One packed state, read and written field by field. What can be derived is not kept: reference counts are counted
 * (frames.ts), locks are what the contexts hold. Every unused bit is 0, so equal states have equal words.
 */
import {
  ANON,
  A_SHIFT,
  CONTEXT_SEQ_SHIFT,
  COUNT_SHIFT,
  CURSOR_SHIFT,
  ENTRY,
  ENTRY_WRITABLE,
  EXCLUSIVE,
  HAS_PINNED,
  HOLD_B,
  ITV_SHIFT,
  KSM,
  KIND_SHIFT,
  LOCK_MM_SHIFT,
  LOCK_SHIFT,
  MAPPED,
  OBJECT,
  OBJECT_SHIFT,
  PHASE_SHIFT,
  PROT,
  PROT_SHIFT,
  PTE_BITS,
  RANGES_SHIFT,
  SEQ_MASK,
  SEQ_SHIFT,
  SHARED,
  STALE,
  STALE_EXCEPT_SHIFT,
  STALE_WRITABLE,
  UFFD_REGISTERED,
  WP_SEQ_SHIFT,
  ZERO_PAGE,
} from './bits';
import {CONTEXT_WORDS, Layout} from './layout';

export class State {
  /** The words; whoever explores puts its own array here. */
  w: Uint32Array = new Uint32Array(0);

  constructor(readonly layout: Layout) {}

  /* Slots. */

  slot(p: number, v: number): number {
    return this.layout.slots + p * this.layout.shape.pages + v;
  }

  /** Whether any of these bits of a slot, frame or binding is set. */
  has(i: number, bits: number): boolean {
    return (this.w[i]! & bits) !== 0;
  }

  set(i: number, bits: number): void {
    this.w[i]! |= bits;
  }

  clear(i: number, bits: number): void {
    this.w[i]! &= ~bits;
  }

  pte(i: number): number {
    return this.w[i]! & 3;
  }

  /** The frame that a PTE names. */
  frameAt(i: number): number {
    return (this.w[i]! >>> 2) & 0xff;
  }

  setPte(i: number, kind: number, frame: number, bits: number): void {
    this.w[i] = (this.w[i]! & ~PTE_BITS) | kind | (frame << 2) | bits;
  }

  /** The bits of a PTE, without its kind and frame. */
  pteBits(i: number): number {
    return this.w[i]! & (PTE_BITS & ~0x3ff);
  }

  prot(i: number): number {
    return (this.w[i]! & PROT) >>> PROT_SHIFT;
  }

  setProt(i: number, prot: number): void {
    this.w[i] = (this.w[i]! & ~PROT) | (prot << PROT_SHIFT);
  }

  object(i: number): number {
    return ((this.w[i]! >>> OBJECT_SHIFT) & OBJECT) - 1;
  }

  /** A fresh VMA with rights to read and write; `object` is -1 for a private one. */
  setVma(i: number, object: number): void {
    this.w[i] = MAPPED | (2 << PROT_SHIFT) | (object < 0 ? 0 : SHARED | ((object + 1) << OBJECT_SHIFT));
  }

  /** The VMA goes, the PTE stays. */
  dropVma(i: number): void {
    this.w[i]! &= PTE_BITS;
  }

  /** The VMA of slot `from` for a child, without its PTE. The child is not registered with userfaultfd. */
  copyVma(from: number, to: number): void {
    this.w[to] = this.w[from]! & ~PTE_BITS & ~UFFD_REGISTERED;
  }

  /* Frames. */

  frame(f: number): number {
    return this.layout.frames + f;
  }

  kind(f: number): number {
    return (this.w[this.layout.frames + f]! >>> KIND_SHIFT) & 3;
  }

  /** Anonymous: made by first touch or copy, KSM pages not included. */
  anon(f: number): boolean {
    return f !== ZERO_PAGE && this.kind(f) === ANON;
  }

  /** As PageAnon has it: KSM pages too. */
  pageAnon(f: number): boolean {
    return this.anon(f) || (f !== ZERO_PAGE && this.kind(f) === KSM);
  }

  setKind(f: number, kind: number): void {
    const i = this.layout.frames + f;
    this.w[i] = (this.w[i]! & ~(3 << KIND_SHIFT)) | (kind << KIND_SHIFT);
  }

  exclusive(f: number): boolean {
    return (this.w[this.layout.frames + f]! & EXCLUSIVE) !== 0;
  }

  data(f: number): number {
    return this.w[this.layout.frames + f]! & 0xffff;
  }

  setData(f: number, data: number): void {
    const i = this.layout.frames + f;
    this.w[i] = (this.w[i]! & ~0xffff) | data;
  }

  byte(f: number, cell: number): number {
    return (this.w[this.layout.frames + f]! >>> (8 * cell)) & 0xff;
  }

  setByte(f: number, cell: number, value: number): void {
    const i = this.layout.frames + f;
    this.w[i] = (this.w[i]! & ~(0xff << (8 * cell))) | (value << (8 * cell));
  }

  /* Processes and their notifiers. */

  status(p: number): number {
    return this.w[this.layout.mms + p]! & 3;
  }

  setStatus(p: number, status: number): void {
    const i = this.layout.mms + p;
    this.w[i] = (this.w[i]! & ~3) | status;
  }

  hasPinned(p: number): boolean {
    return this.has(this.layout.mms + p, HAS_PINNED);
  }

  setHasPinned(p: number): void {
    this.set(this.layout.mms + p, HAS_PINNED);
  }

  /** write_protect_seq: odd while fork copies. */
  writeProtectSeq(p: number): number {
    return (this.w[this.layout.mms + p]! >>> WP_SEQ_SHIFT) & 15;
  }

  bumpWriteProtectSeq(p: number): void {
    this.field(this.layout.mms + p, WP_SEQ_SHIFT, 15, this.writeProtectSeq(p) + 1);
  }

  activeRanges(p: number): number {
    return (this.w[this.layout.mms + p]! >>> RANGES_SHIFT) & 15;
  }

  setActiveRanges(p: number, count: number): void {
    this.field(this.layout.mms + p, RANGES_SHIFT, 15, count);
  }

  seq(p: number): number {
    return (this.w[this.layout.mms + p]! >>> SEQ_SHIFT) & SEQ_MASK;
  }

  setSeq(p: number, seq: number): void {
    this.field(this.layout.mms + p, SEQ_SHIFT, SEQ_MASK, seq);
  }

  /* Stale entries of the CPU's TLB. */

  stale(p: number, v: number): number {
    const i = this.layout.tlbs + p * this.layout.tlbWords + (v >>> 1);
    return (this.w[i]! >>> (16 * (v & 1))) & 0xffff;
  }

  /** `except` is the thread whose own TLB has the new entry already: -1 for none. */
  setStale(p: number, v: number, frame: number, writable: boolean, except = -1): void {
    const entry = frame | STALE | (writable ? STALE_WRITABLE : 0) | ((except + 1) << STALE_EXCEPT_SHIFT);
    this.field(this.layout.tlbs + p * this.layout.tlbWords + (v >>> 1), 16 * (v & 1), 0xffff, entry);
  }

  dropStale(p: number, v: number): void {
    this.field(this.layout.tlbs + p * this.layout.tlbWords + (v >>> 1), 16 * (v & 1), 0xffff, 0);
  }

  staleExcept(entry: number): number {
    return (entry >>> STALE_EXCEPT_SHIFT) - 1;
  }

  /* Bindings. */

  binding(k: number): number {
    return this.layout.bindings + k;
  }

  /** The frame that is pinned, or that the entry names. */
  bindingFrame(k: number): number {
    return (this.w[this.layout.bindings + k]! >>> 2) & 0xff;
  }

  setBindingFrame(k: number, frame: number): void {
    this.field(this.layout.bindings + k, 2, 0xff, frame);
  }

  dropEntry(k: number): void {
    this.setBindingFrame(k, 0);
    this.clear(this.layout.bindings + k, ENTRY | ENTRY_WRITABLE);
  }

  /** Invalidations of this region that are running (R46). */
  count(k: number): number {
    return (this.w[this.layout.bindings + k]! >>> COUNT_SHIFT) & 15;
  }

  setCount(k: number, count: number): void {
    this.field(this.layout.bindings + k, COUNT_SHIFT, 15, count);
  }

  itvSeq(k: number): number {
    return (this.w[this.layout.bindings + k]! >>> ITV_SHIFT) & SEQ_MASK;
  }

  setItvSeq(k: number, seq: number): void {
    this.field(this.layout.bindings + k, ITV_SHIFT, SEQ_MASK, seq);
  }

  /* Registers. */

  register(r: number): number {
    return (this.w[this.layout.registers + Math.floor(r / 3)]! >>> (10 * (r % 3))) & 0x3ff;
  }

  setRegister(r: number, value: number): void {
    this.field(this.layout.registers + Math.floor(r / 3), 10 * (r % 3), 0x3ff, value);
  }

  /* Contexts. */

  private context(c: number): number {
    return this.layout.contexts + CONTEXT_WORDS * c;
  }

  /** Steps of this block that the actor has done. */
  done(c: number): number {
    return this.w[this.context(c)]! & 0xff;
  }

  phase(c: number): number {
    return (this.w[this.context(c)]! >>> PHASE_SHIFT) & 63;
  }

  setPhase(c: number, phase: number): void {
    this.field(this.context(c), PHASE_SHIFT, 63, phase);
  }

  lock(c: number): number {
    return (this.w[this.context(c)]! >>> LOCK_SHIFT) & 3;
  }

  lockedMm(c: number): number {
    return (this.w[this.context(c)]! >>> LOCK_MM_SHIFT) & 7;
  }

  setLock(c: number, lock: number, p: number): void {
    this.field(this.context(c), LOCK_SHIFT, 31, lock | (p << 2));
  }

  unlock(c: number): void {
    this.field(this.context(c), LOCK_SHIFT, 31, 0);
  }

  a(c: number): number {
    return (this.w[this.context(c)]! >>> A_SHIFT) & 0xff;
  }

  setA(c: number, frame: number): void {
    this.field(this.context(c), A_SHIFT, 0xff, frame);
  }

  b(c: number): number {
    return this.w[this.context(c) + 1]! & 0xff;
  }

  holdB(c: number, frame: number): void {
    this.field(this.context(c) + 1, 0, 0x1ff, frame | HOLD_B);
  }

  holdsB(c: number): boolean {
    return this.has(this.context(c) + 1, HOLD_B);
  }

  dropB(c: number): void {
    this.field(this.context(c) + 1, 0, 0x1ff, 0);
  }

  mark(c: number, bits: number): void {
    this.set(this.context(c), bits);
  }

  unmark(c: number, bits: number): void {
    this.clear(this.context(c), bits);
  }

  marked(c: number, bits: number): boolean {
    return this.has(this.context(c), bits);
  }

  contextSeq(c: number): number {
    return (this.w[this.context(c) + 1]! >>> CONTEXT_SEQ_SHIFT) & SEQ_MASK;
  }

  setContextSeq(c: number, seq: number): void {
    this.field(this.context(c) + 1, CONTEXT_SEQ_SHIFT, SEQ_MASK, seq);
  }

  cursor(c: number): number {
    return (this.w[this.context(c) + 1]! >>> CURSOR_SHIFT) & 0xff;
  }

  setCursor(c: number, cursor: number): void {
    this.field(this.context(c) + 1, CURSOR_SHIFT, 0xff, cursor);
  }

  /** The actor has done one more step and holds nothing. */
  stepDone(c: number): void {
    const i = this.context(c);
    this.w[i] = (this.w[i]! & 0xff) + 1;
    this.w[i + 1] = 0;
  }

  /**
   * Between steps that run one after the other every CPU has run something else: no translation survives there that a flush
   * should have removed.
   */
  forgetStale(): void {
    this.w.fill(0, this.layout.tlbs, this.layout.frames);
  }

  clearContexts(): void {
    this.w.fill(0, this.layout.contexts, this.layout.words);
  }

  private field(i: number, shift: number, mask: number, value: number): void {
    this.w[i] = (this.w[i]! & ~(mask << shift)) | ((value & mask) << shift);
  }
}
