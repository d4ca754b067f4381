import {type Entry, doc, read, series} from './rules-shape';

/** R1 to R6: what frames, references and pins are. */
export const MEMORY_RULES = [
  {
    id: 'R1',
    title: 'A COW mapping is private and may be made writable',
    says: 'A mapping takes part in copy-on-write when it is private and may be made writable, whatever its present protection.',
    sources: [
      read('mm/internal.h', 'is_cow_mapping', '4.20'),
      read('include/linux/mm.h', 'is_cow_mapping', '6.12'),
      read('include/linux/mm.h', 'vma_flags_is_cow_mapping', '7.3.4'),
    ],
    mark: 'read',
  },
  {
    id: 'R2',
    title: 'No writable PTE on a frame that fork has shared',
    says: 'After fork() no PTE of either side that points to a shared private frame is writable.',
    sources: [read('mm/memory.c', 'copy_one_pte', '4.20'), read('mm/memory.c', 'copy_present_ptes', '6.12')],
    rests: ['R14', 'R16'],
    mark: 'read',
  },
  {
    id: 'R2.exclusive',
    title: 'An anonymous frame mapped writable in a private mapping is exclusive',
    says: 'From 5.19 on the kernel asserts that an anonymous frame which a private mapping maps writable has the exclusive mark.',
    sources: [
      read('mm/memory.c', 'wp_page_reuse', '6.1.192'),
      read('mm/memory.c', ['copy_present_ptes', 'wp_page_reuse', 'do_swap_page'], '6.12', '7.3.4'),
    ],
    since: '5.19',
    rests: ['R5', 'R14', 'R16'],
    mark: 'read',
  },
  {
    id: 'R3',
    title: 'What holds a reference to a frame',
    says: 'Every PTE, GUP reference, FOLL_PIN and the swap cache hold references. A few more come and go: per-CPU LRU batches, reclaim, migration, KSM.',
    sources: [read('mm/memory.c', 'do_wp_page', '5.18.12', '5.19')],
    mark: 'read',
  },
  {
    id: 'R4',
    title: 'A FOLL_PIN counts 1024 references',
    says: 'A pin adds 1024 references to a small page, which may be pinned when its count is at or above 1024: false positives exist, false negatives do not.',
    sources: [
      read('include/linux/mm.h', ['GUP_PIN_COUNTING_BIAS', 'page_maybe_dma_pinned'], '5.7.14', '5.8.1', '6.2.1'),
      read('include/linux/mm.h', ['GUP_PIN_COUNTING_BIAS', 'folio_maybe_dma_pinned'], '7.3.4'),
      read('mm/gup.c', 'FOLL_PIN', '5.6.4'), // the name exists, the reference it takes is a plain one
    ],
    since: 'by 5.7.14 (not in 5.6.4)',
    applies: series('5.7'),
    off: 'what would take a pin takes a plain reference, as before 5.7',
    mark: 'read',
  },
  {
    id: 'R5',
    title: 'Pinned anonymous frames stay exclusive',
    says: 'A FOLL_PIN is taken on an anonymous frame only if the frame has the exclusive mark, and the mark cannot be cleared while the frame may be pinned.',
    sources: [
      read('mm/gup.c', 'sanity_check_pinned_pages', '6.12'),
      read('include/linux/rmap.h', 'page_try_share_anon_rmap', '6.1.192'),
      read('include/linux/rmap.h', ['__folio_try_share_anon_rmap', '__folio_try_dup_anon_rmap'], '6.12', '7.3.4'),
    ],
    since: '5.19',
    rests: ['R16', 'R50', 'R53', 'R73.unmap', 'R74.unmap', 'R75.unmap'],
    mark: 'read',
  },
  {
    id: 'R6',
    title: 'First touch of a private anonymous page',
    says: 'A read of a page without a PTE maps the zero page read-only; a write maps a new zeroed anonymous frame, writable and, from 5.19 on, exclusive.',
    sources: [read('mm/memory.c', 'do_anonymous_page', '4.20', '6.12')],
    mark: 'read',
  },
  {
    id: 'R6.file',
    title: 'First touch of a private file page',
    says: 'A read maps the frame of the page cache read-only, a write maps a private copy.',
    sources: [doc('common knowledge; no source was read for it')],
    out: 'the notation maps anonymous memory only',
    mark: 'unverified',
  },
] as const satisfies readonly Entry[];
