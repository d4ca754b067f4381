/** The device of a program, and what it reaches through a registration. */
import {checkByte, quote} from './argument';
import type {DeviceKind} from './device-kind';
import type {Kernel, Loaded} from './kernel';
import * as op from './operations';
import type {Process} from './process';
import {WrongUse} from './rules-shape';

/** How a device is to be given a page. */
export interface RegisterOptions {
  /** `'read'`: the device may only read. `'write'`, the default: it may do both. */
  readonly access?: 'read' | 'write';
  /** `'short'`: a pin that is not FOLL_LONGTERM. Kinds that do not pin take no notice. */
  readonly pin?: 'long' | 'short';
}
/** A device of one kind. Made by `kernel.device()`. */
export class Device {
  /** @internal */
  constructor(
    private readonly kernel: Kernel,
    readonly kind: DeviceKind,
  ) {}

  /** Gives the device the page that holds a cell of a process. */
  register(process: Process, cell: string, {access = 'write', pin = 'long'}: RegisterOptions = {}): Dma {
    if (access !== 'read' && access !== 'write') {
      throw new WrongUse(`${quote(access)} is no access. Write {access: 'read'} or {access: 'write'}.`);
    }
    if (pin !== 'long' && pin !== 'short')
      throw new WrongUse(`${quote(pin)} is no pin. Write {pin: 'long'} or {pin: 'short'}.`);
    const p = this.kernel.of(process);
    const {v} = this.kernel.place(cell);
    const registration = this.kernel.newRegistration({p, v, write: access === 'write', long: pin === 'long'});
    const text = `register ${cell}${access === 'read' ? ' read' : ''}${pin === 'short' ? ' short' : ''}`;
    this.kernel.act({code: op.REGISTER, actor: process.name, text, p, v, registration});
    return new Dma(this.kernel, process, cell, registration);
  }
}

/** What the device reaches through the registration of a page: always the newest that its process has made of it. */
export class Dma {
  /** @internal */
  constructor(
    private readonly kernel: Kernel,
    private readonly process: Process,
    private readonly page: string,
    private readonly registration: number,
  ) {}

  /** Whether the registration was served, and has not been taken back. */
  get registered(): boolean {
    return this.kernel.active(this.registration);
  }

  /** DMA read, of a cell of the page. */
  read(cell: string = this.page): Loaded {
    return this.step(op.DMA_READ, cell, 0, `load ${cell}`);
  }

  /** DMA write. One that cannot be served changes nothing; the trace says so. */
  write(cell: string, value: number): void {
    this.step(op.DMA_WRITE, cell, value, `${cell} = ${checkByte(value)}`);
  }

  /** The process takes the newest registration of the page back. */
  deregister(): void {
    const p = this.kernel.of(this.process);
    const {v} = this.kernel.place(this.page);
    this.kernel.act({code: op.DEREGISTER, actor: this.process.name, text: `deregister ${this.page}`, p, v});
  }

  private step(code: number, cell: string, value: number, text: string): Loaded {
    const place = this.kernel.place(cell);
    if (place.v !== this.kernel.place(this.page).v) {
      throw new WrongUse(`${quote(cell)} does not lie on the page of ${quote(this.page)}. Register it too.`);
    }
    const {name} = this.process;
    const actor = name === 'A' ? 'D' : `D@${name}`;
    return this.kernel.act({...place, code, actor, text, p: this.kernel.of(this.process), thread: -1, value});
  }
}
