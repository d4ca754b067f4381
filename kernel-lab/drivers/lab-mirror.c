// SPDX-License-Identifier: GPL-2.0
/*
 * lab-mirror: a driver whose device has a page table of its own, kept
 * equal to that of the process by an interval notifier, as on-demand
 * paging of RDMA and GPU drivers have. Documentation/mm/hmm.rst is the
 * recipe.
 *
 * No page is held. Before the mm changes an entry, it calls the
 * notifier, and the driver forgets its copy; when the device finds
 * nothing, it faults and hmm_range_fault() looks again, as a fault of
 * the process would. One lock makes the two exclude each other, and the
 * sequence number tells whether what was looked up is out of date by
 * the time it is to be entered.
 */
#include <linux/hmm.h>
#include <linux/minmax.h>
#include <linux/mmu_notifier.h>
#include <linux/mutex.h>
#include <linux/sched/mm.h>

#define LAB_NEEDS_HMM
#include "lab-compat.h"
#include "lab-core.h"

#define LAB_MIRROR_TIMEOUT	msecs_to_jiffies(1000)

struct lab_mirror {
	struct lab_buf buf;
	struct mmu_interval_notifier mni;
	/*
	 * Protects the table, and is held while the device uses an
	 * entry. Taken in the notifier, so under it: no allocation that
	 * may wait for reclaim, no mmap lock, no access to user memory.
	 */
	struct mutex lock;
	unsigned long start;		/* of the first page */
	unsigned long end;
	unsigned long table[];		/* HMM's pfns; 0: no entry */
};

static struct lab_mirror *to_mirror(struct lab_buf *buf)
{
	return container_of(buf, struct lab_mirror, buf);
}

/* The mm is about to change a range, or it goes away. */
static bool
lab_mirror_invalidate(struct mmu_interval_notifier *mni,
		      const struct mmu_notifier_range *range,
		      unsigned long cur_seq)
{
	struct lab_mirror *m =
		container_of(mni, struct lab_mirror, mni);
	unsigned long start = max(range->start, m->start);
	unsigned long end = min(range->end, m->end);

	/* The OOM reaper can't wait. It tries again if we refuse. */
	if (mmu_notifier_range_blockable(range))
		mutex_lock(&m->lock);
	else if (!mutex_trylock(&m->lock))
		return false;

	mmu_interval_set_seq(mni, cur_seq);
	/*
	 * Once this returns, the device must not use the entries any
	 * more. The lock does it here; hardware needs a TLB flush,
	 * waited for.
	 */
	memset(m->table + ((start - m->start) >> PAGE_SHIFT), 0,
	       ((end - start) >> PAGE_SHIFT) * sizeof(*m->table));
	mutex_unlock(&m->lock);
	return true;
}

static const struct mmu_interval_notifier_ops lab_mirror_mni_ops = {
	.invalidate	= lab_mirror_invalidate,
};

static struct lab_buf *lab_mirror_add(const struct lab_register *reg)
{
	unsigned long npages = lab_npages(reg);
	struct lab_mirror *m;
	int ret;

	m = kvzalloc(struct_size(m, table, npages), GFP_KERNEL_ACCOUNT);
	if (!m)
		return ERR_PTR(-ENOMEM);
	mutex_init(&m->lock);
	m->start = reg->addr & PAGE_MASK;
	m->end = m->start + npages * PAGE_SIZE;

	/*
	 * It holds mm_count until it is removed, so m->mni.mm is there
	 * to try mmget_not_zero() on. Callbacks can come from here on.
	 */
	ret = mmu_interval_notifier_insert(&m->mni, current->mm,
					   m->start, m->end - m->start,
					   &lab_mirror_mni_ops);
	if (ret) {
		kvfree(m);
		return ERR_PTR(ret);
	}
	return &m->buf;
}

/* May run in any process, and after the mm is gone. */
static void lab_mirror_del(struct lab_buf *buf)
{
	struct lab_mirror *m = to_mirror(buf);

	/* Waits for callbacks under way, so not with m->lock held. */
	mmu_interval_notifier_remove(&m->mni);
	kvfree(m);
}

/* A fault of the device: enter what the table of the process says. */
static int lab_mirror_fault(struct lab_mirror *m, unsigned long i,
			    bool write)
{
	unsigned long pfn = 0;
	struct hmm_range range = {
		.notifier	= &m->mni,
		.start		= m->start + i * PAGE_SIZE,
		.end		= m->start + (i + 1) * PAGE_SIZE,
		.hmm_pfns	= &pfn,
		/* No more than this needs: a read leaves COW alone. */
		.default_flags	= HMM_PFN_REQ_FAULT |
				  (write ? HMM_PFN_REQ_WRITE : 0),
	};
	int ret;

	/* Page tables can only be walked while the mm has users. */
	if (!mmget_not_zero(m->mni.mm))
		return -EFAULT;

again:
	/* Takes the mmap lock and sets range.notifier_seq. */
	ret = hmm_range_fault_unlocked_timeout(&range,
					       LAB_MIRROR_TIMEOUT);
	if (ret)
		goto put_mm;

	mutex_lock(&m->lock);
	if (mmu_interval_read_retry(&m->mni, range.notifier_seq)) {
		/* Changed since: the page may be another's by now. */
		mutex_unlock(&m->lock);
		goto again;
	}
	m->table[i] = pfn;
	mutex_unlock(&m->lock);

put_mm:
	mmput(m->mni.mm);
	return ret;
}

static int lab_mirror_move(struct lab_buf *buf, unsigned long addr,
			   u8 *byte, bool write)
{
	struct lab_mirror *m = to_mirror(buf);
	unsigned long need = HMM_PFN_VALID |
			     (write ? HMM_PFN_WRITE : 0);
	unsigned long i = lab_index(buf, addr);
	struct page *page;
	int ret;

	mutex_lock(&m->lock);
	while ((m->table[i] & need) != need) {
		mutex_unlock(&m->lock);
		ret = lab_mirror_fault(m, i, write);
		if (ret)
			return lab_hmm_error(ret);
		/* The entry may be gone before we have the lock. */
		mutex_lock(&m->lock);
	}

	/* The lock keeps the notifier waiting, so the frame stays. */
	page = hmm_pfn_to_page(m->table[i]);
	lab_dma(page, addr, byte, write);
	/* The CPU's entry may be clean; reclaim must not drop this. */
	if (write)
		set_page_dirty(page);
	mutex_unlock(&m->lock);
	return 0;
}

static const struct file_operations lab_mirror_fops = LAB_FOPS;

static struct lab_device lab_mirror = {
	.misc	= LAB_MISC("lab-mirror", &lab_mirror_fops),
	.add	= lab_mirror_add,
	.del	= lab_mirror_del,
	.move	= lab_mirror_move,
};
module_lab_device(lab_mirror);

MODULE_DESCRIPTION("Reaches user memory by a mirrored page table");
MODULE_LICENSE("GPL");
