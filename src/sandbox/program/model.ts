/**
 * The module 'model', which a program in a sandbox imports: the model of copy-on-write, where a kernel is of the release and has
 * the device that are chosen above the picture, unless the program says otherwise.
 */
import type {Device} from '../../model/device';
import type {DeviceKind} from '../../model/device-kind';
import {Kernel as ModelKernel, type Loaded} from '../../model/kernel';
import {Calls, type Step} from './calls';
import {nextKernel, session} from './session';

export {DEVICE_KINDS, type DeviceKind} from '../../model/device-kind';
export {ERAS, isKernelRelease, type KernelRelease, kernelRelease, NEWEST} from '../../model/kernels';
export {Device, Dma, type RegisterOptions} from '../../model/device';
export type {Loaded, TraceEntry} from '../../model/kernel';
export {Process} from '../../model/process';
export type {Advice, Rights} from '../../model/program';
export {type Rule, rule, type RuleId, RULES, SWITCHABLE} from '../../model/rules';
export {WrongUse} from '../../model/rules-shape';
export type {
  FrameView,
  PageView,
  ProcessView,
  PteView,
  RegistrationView,
  Snapshot,
  VmaView,
} from '../../model/snapshot';

/**
 * A kernel: the first process A, whoever it forks, one device, and the frames they share.
 *
 *     const kernel = new Kernel();         // of the release chosen above the picture
 *     const device = kernel.device();      // of the kind chosen there
 *     const a = kernel.process;
 *     a.map('x');
 *     a.write('x', 1);
 *     const dma = device.register(a, 'x');
 *     const b = a.fork();
 *     a.write('x', 2);
 *     console.log(dma.read('x'));          // 1, if the device has stayed behind
 */
export class Kernel extends ModelKernel {
  readonly #session = session();
  readonly #number = nextKernel();
  readonly #calls = new Calls();
  #device: Device | undefined;

  /**
   * A kernel of a release from 4.20 on, `new Kernel('5.8')` or `new Kernel('6.1.192')`; of the release chosen above the picture
   * when none is given. `without` switches rules off, `{without: ['R13', 'R45.retry']}`; without it those are off that are
   * switched off on the page. Throws a WrongUse that says what to write for a release or rule that there is not.
   */
  constructor(release?: string, {without}: {readonly without?: readonly string[]} = {}) {
    const {chosen, onSwitch} = session();
    const off = without ?? chosen.without;
    super(release === undefined ? chosen.kernel : release, {without: off});
    this.#session.onCall(this.#number, ['kernel', this.release, off.join(' ')]);
    if (release === undefined) onSwitch('kernel');
  }

  /**
   * The device of this kernel, of a kind: `'pin'`, `'mr'`, `'request'`, `'get'`, `'mirror'`, `'sva'`, `'snoop'`; of the kind
   * chosen above the picture when none is given. A kernel has one device; asking again gives it again, and asking for another
   * kind throws a WrongUse.
   */
  override device(kind?: DeviceKind): Device {
    if (this.#device && kind === undefined) return this.#device;
    const device = super.device(kind === undefined ? this.#session.chosen.device : kind);
    if (!this.#device) this.#session.onCall(this.#number, ['device', device.kind]);
    if (kind === undefined) this.#session.onSwitch('device');
    return (this.#device = device);
  }

  /** @internal */
  override act(step: Step): Loaded {
    const loaded = super.act(step);
    this.#session.onCall(this.#number, this.#calls.of(step));
    return loaded;
  }
}
