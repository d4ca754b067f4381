import {type Entry, read, seen, series} from './rules-shape';

/** R60 to R63: what a device holds, and how it reaches memory. */
export const DEVICE_RULES = [
  {
    id: 'R60',
    title: 'A pinned device keeps its frame, whatever the page table does',
    says: 'Nothing that the mm does changes the binding and no callback exists. A write pin is a writable translation that no one can take away, so a frame under it must never be shared with a child that can read it.',
    sources: [],
    rests: ['R14', 'R15', 'R16', 'R50'],
    off: 'the device looks its page up anew at every access, as if something had told it',
    mark: 'inferred',
  },
  {
    id: 'R61',
    title: 'A mirror uses its table, or faults with a read or a write request',
    says: 'A write request on a read-only PTE runs the write fault of the process: the write of the device counts as a write by the process. No references are held between faults.',
    sources: [
      read('mm/hmm.c', ['hmm_pte_need_fault', 'hmm_vma_fault'], '6.12'),
      read('mm/hmm.c', ['hmm_pte_need_fault', 'hmm_do_fault'], '7.3.4'),
      read('drivers/infiniband/hw/mlx5/odp.c', 'pagefault_mr', '4.20'),
    ],
    mark: 'read',
  },
  {
    id: 'R61.odp',
    title: 'ODP asks for write on every fault of a writable region',
    says: "mlx5's ODP does so for a read of the device too, so that such a read already breaks COW. HMM by itself asks for what it needs, and rxe asks for write only when the access writes (7.2.13).",
    sources: [
      read('drivers/infiniband/hw/mlx5/odp.c', 'pagefault_mr', '4.20'),
      read('drivers/infiniband/hw/mlx5/odp.c', 'pagefault_real_mr', '6.1.192', '6.12', '7.3.4'),
      read('drivers/infiniband/sw/rxe/rxe_odp.c', 'RXE_PAGEFAULT_RDONLY', '7.2.13', '7.3.4'),
    ],
    out: 'the mirror of the model asks for what it needs, as HMM, KVM and rxe do',
    mark: 'read',
  },
  {
    id: 'R61.gup',
    title: 'ODP reads the page table through get_user_pages (up to 5.9)',
    says: 'With plain references that it drops again after use. So in 5.8, where GUP acts as a write (R52), a read fault of ODP breaks COW.',
    sources: [
      read('drivers/infiniband/core/umem_odp.c', 'get_user_pages_remote', '4.20', '5.6.4', '5.7.14', '5.8.1', '5.9.1'),
    ],
    until: '5.9',
    out: 'the mirror of the model walks as HMM does, which is older than 4.20',
    mark: 'read',
  },
  {
    id: 'R61.hmm',
    title: 'ODP reads the page table through HMM (5.10 and later)',
    says: 'hmm_range_fault, which takes no references.',
    sources: [
      read('drivers/infiniband/core/umem_odp.c', 'hmm_range_fault', '5.10.7', '6.12'),
      read('drivers/infiniband/core/umem_odp.c', 'hmm_range_fault_unlocked_timeout', '7.3.4'),
    ],
    since: '5.10',
    mark: 'read',
  },
  {
    id: 'R61.unlocked',
    title: 'A write of a mirror to a uffd-wp page can wait (7.3 and later)',
    says: 'Up to 7.2 it fails, because the fault is made without permission to retry. In 7.3 hmm_range_fault_unlocked_timeout lets the fault drop the mmap lock; ODP uses it, amdgpu does not.',
    sources: [
      read('mm/hmm.c', 'hmm_vma_fault', '6.12', '7.2.13'),
      read('mm/userfaultfd.c', 'handle_userfault', '7.2.13', '7.3.4'),
      read('mm/hmm.c', ['hmm_do_fault', 'hmm_range_fault_unlocked_timeout'], '7.3.4'),
      read('drivers/infiniband/core/umem_odp.c', 'hmm_range_fault_unlocked_timeout', '7.3.4'),
    ],
    since: 'by 7.3 (not in 7.2.13)',
    applies: series('7.3'),
    off: 'the write of the device fails at once, as up to 7.2',
    mark: 'inferred',
  },
  {
    id: 'R62',
    title: 'SVA: the IOMMU walks the page table of the process',
    says: 'An IOTLB hit with sufficient rights, a walk of the PTE at that moment, or a page request handled as a fault of the process under the mmap lock. There is no table to install into and so no retry test.',
    sources: [
      read('drivers/iommu/intel-svm.c', '', '4.20'),
      read('drivers/iommu/amd_iommu_v2.c', '', '4.20'),
      read('drivers/iommu/iommu-sva.c', '', '6.12'),
      read('drivers/iommu/iommu-sva.c', 'iommu_sva_handle_mm', '7.3.4'),
    ],
    mark: 'read',
  },
  {
    id: 'R62.arm',
    title: 'arm-smmu-v3 has SVA (5.10 and later)',
    says: 'In mainline of November 2018 only VT-d and AMD had it.',
    sources: [read('drivers/iommu/arm/arm-smmu-v3/arm-smmu-v3-sva.c', '', '5.10.7')],
    since: 'by 5.10.7 (not in 4.20)',
    applies: seen('5.10'),
    out: 'the sva kind stands for any IOMMU that walks the page table',
    mark: 'read',
  },
  {
    id: 'R63',
    title: "Snooping: as SVA, flushed by the CPU's broadcast",
    says: 'In 4.20 OpenCAPI and CAPI contexts make the kernel use broadcast invalidations and register no notifier. BTM of the Arm SMMUv3 is foreseen in the driver of 5.15 to 7.3.4 but set nowhere, so that in mainline it behaves as SVA.',
    sources: [
      read('arch/powerpc/include/asm/mmu_context.h', 'mm_context_add_copro', '4.20'),
      read('arch/powerpc/mm/tlb-radix.c', '', '4.20'),
      read('drivers/misc/ocxl/link.c', '', '4.20'),
      read('drivers/iommu/arm/arm-smmu-v3/arm-smmu-v3.c', 'ARM_SMMU_FEAT_BTM', '5.15.85', '6.12', '7.3.4'),
    ],
    mark: 'read',
  },
  {
    id: 'R63.notifier',
    title: 'OpenCAPI has a notifier too (5.11 and later)',
    says: 'Its link registers an mmu_notifier beside the broadcast.',
    sources: [
      read('drivers/misc/ocxl/link.c', 'ocxl_mmu_notifier_ops', '5.10.262', '5.11.4', '5.12.9', '6.1.192', '6.12'),
    ],
    since: 'by 5.11.4 (not in 5.10.262)',
    applies: series('5.11'),
    mark: 'read',
  },
] as const satisfies readonly Entry[];
