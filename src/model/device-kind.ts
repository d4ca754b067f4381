/** The ways in which a device reaches memory. */

/**
 * `pin`: a frame fixed at registration by FOLL_PIN. `mr`: the same, as RDMA does it. `request`: a pin for each DMA.
 * `get`: a frame held by a plain reference. `mirror`: a page table of its own, kept right by an mmu notifier. `sva`: the
 * IOMMU walks the page table of the process. `snoop`: as sva, flushed by the CPU's own broadcast.
 */
export const DEVICE_KINDS = ['pin', 'mr', 'request', 'get', 'mirror', 'sva', 'snoop'] as const;

export type DeviceKind = (typeof DEVICE_KINDS)[number];

export function isDeviceKind(text: string): text is DeviceKind {
  return (DEVICE_KINDS as readonly string[]).includes(text);
}
