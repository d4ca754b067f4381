/** What makes the device of a run: real parts of the kernel, or one of the example drivers of kernel-lab/drivers/. */
import type {DeviceKind} from '../model/device-kind';

export interface Backend {
  readonly name: string;
  /** The kind of device whose answers it is held against. */
  readonly kind: DeviceKind;
  /** What is real about it. */
  readonly says: string;
  /** The example driver, `lab-pin`, if it is one of ours. */
  readonly driver?: string;
  /** What it stands for, where it is not the thing itself. */
  readonly standsFor?: string;
}

export const BACKENDS: readonly Backend[] = [
  {name: 'io_uring', kind: 'pin', says: 'a fixed buffer of io_uring, pinned when it is registered'},
  {name: 'vfio', kind: 'pin', says: 'VFIO type1 with the edu device of QEMU, behind an emulated Intel IOMMU'},
  {name: 'lab-pin', kind: 'pin', says: 'a character device that keeps pins', driver: 'lab-pin'},
  {
    name: 'mediated-keep',
    kind: 'pin',
    says: 'a mediated VFIO device that keeps the pins of vfio_pin_pages',
    driver: 'lab-vfio',
  },
  {name: 'rxe', kind: 'mr', says: 'a memory region on soft-RoCE'},
  {
    name: 'lab-request',
    kind: 'request',
    says: 'a character device that pins for each access',
    driver: 'lab-request',
  },
  {
    name: 'mediated',
    kind: 'request',
    says: 'a mediated VFIO device that calls vfio_pin_pages for each access',
    driver: 'lab-vfio',
  },
  {name: 'vmsplice', kind: 'get', says: 'a page that vmsplice has put into a pipe; it can only be read'},
  {name: 'lab-get', kind: 'get', says: 'a character device that keeps plain references', driver: 'lab-get'},
  {name: 'odp', kind: 'mirror', says: 'a memory region with on-demand paging on soft-RoCE'},
  {name: 'kvm', kind: 'mirror', says: "a guest of KVM, in QEMU's emulated SVM; its device is the guest's processor"},
  {
    name: 'lab-mirror',
    kind: 'mirror',
    says: 'a character device with hmm_range_fault and an interval notifier',
    driver: 'lab-mirror',
  },
  {
    name: 'lab-walk',
    kind: 'sva',
    says: 'a kernel thread that walks the page table of the process',
    driver: 'lab-walk',
    standsFor: 'hardware with SVA',
  },
];

export const BACKEND_NAMES = BACKENDS.map(({name}) => name);

/** Undefined for a name that there is not. */
export function backendOf(name: string): Backend | undefined {
  return BACKENDS.find((backend) => backend.name === name);
}

/** Kinds that no backend is, and why. */
export const UNTRIED: readonly {readonly kind: DeviceKind; readonly why: string}[] = [
  {
    kind: 'sva',
    why: 'It needs a device with PASID, ATS and PRI, which QEMU does not emulate. lab-walk stands in for it: a kernel thread that walks the page table of the process and takes faults as the IOMMU driver does.',
  },
  {
    kind: 'snoop',
    why: 'It is memory that a device caches and hardware keeps coherent. No machine of the lab has that.',
  },
];
