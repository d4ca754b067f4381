/** The model of copy-on-write: what a program may use of it. */
export {DEVICE_KINDS, type DeviceKind} from './device-kind';
export {ERAS, isKernelRelease, type KernelRelease, kernelRelease, NEWEST} from './kernels';
export {Device, Dma, type RegisterOptions} from './device';
export {Kernel, type Loaded, type TraceEntry} from './kernel';
export {Process} from './process';
export type {Advice, Rights} from './program';
export {type Rule, rule, type RuleId, RULES, SWITCHABLE} from './rules';
export {WrongUse} from './rules-shape';
export type {FrameView, PageView, ProcessView, PteView, RegistrationView, Snapshot, VmaView} from './snapshot';
