// SPDX-License-Identifier: GPL-2.0
/*
 * lab-deaf: NOT an example to follow. It is lab-mirror.c without the
 * one thing that matters: its notifier leaves the table alone. So an
 * entry stays what it was when the device first used it, and the device
 * goes on with the old frame after copy-on-write, munmap, migration.
 * That is what the notifier is for.
 *
 * A driver that did just that would read and write frames that belong
 * to others by then. To be safe on a running kernel this one holds a
 * reference to each frame in its table, as lab-get.c does; a mirror
 * holds none.
 */
#include <linux/hmm.h>
#include <linux/mmu_notifier.h>
#include <linux/mutex.h>
#include <linux/sched/mm.h>

#define LAB_NEEDS_HMM
#include "lab-compat.h"
#include "lab-core.h"

#define LAB_DEAF_TIMEOUT	msecs_to_jiffies(1000)

struct lab_deaf {
	struct lab_buf buf;
	struct mmu_interval_notifier mni;
	struct mutex lock;		/* the table */
	unsigned long start;
	unsigned long npages;
	unsigned long table[];		/* each holds a reference */
};

/*
 * Hears that something changes, and leaves the table as it is. It still
 * keeps the sequence, or a fault could take a reference to a frame
 * already freed.
 */
static bool lab_deaf_invalidate(struct mmu_interval_notifier *mni,
				const struct mmu_notifier_range *range,
				unsigned long cur_seq)
{
	struct lab_deaf *d = container_of(mni, struct lab_deaf, mni);

	if (mmu_notifier_range_blockable(range))
		mutex_lock(&d->lock);
	else if (!mutex_trylock(&d->lock))
		return false;
	mmu_interval_set_seq(mni, cur_seq);
	/* Here lab-mirror.c clears the entries of the range. */
	mutex_unlock(&d->lock);
	return true;
}

static const struct mmu_interval_notifier_ops lab_deaf_mni_ops = {
	.invalidate	= lab_deaf_invalidate,
};

static struct lab_buf *lab_deaf_add(const struct lab_register *reg)
{
	unsigned long npages = lab_npages(reg);
	struct lab_deaf *d;
	int ret;

	d = kvzalloc(struct_size(d, table, npages), GFP_KERNEL_ACCOUNT);
	if (!d)
		return ERR_PTR(-ENOMEM);
	mutex_init(&d->lock);
	d->start = reg->addr & PAGE_MASK;
	d->npages = npages;
	ret = mmu_interval_notifier_insert(&d->mni, current->mm,
					   d->start, npages * PAGE_SIZE,
					   &lab_deaf_mni_ops);
	if (ret) {
		kvfree(d);
		return ERR_PTR(ret);
	}
	return &d->buf;
}

static void lab_deaf_put(unsigned long pfn)
{
	if (pfn & HMM_PFN_WRITE)
		set_page_dirty_lock(hmm_pfn_to_page(pfn));
	put_page(hmm_pfn_to_page(pfn));
}

static void lab_deaf_del(struct lab_buf *buf)
{
	struct lab_deaf *d = container_of(buf, struct lab_deaf, buf);
	unsigned long i;

	mmu_interval_notifier_remove(&d->mni);
	for (i = 0; i < d->npages; i++)
		if (d->table[i])
			lab_deaf_put(d->table[i]);
	kvfree(d);
}

static int lab_deaf_fault(struct lab_deaf *d, unsigned long i,
			  bool write)
{
	unsigned long pfn = 0, old;
	struct hmm_range range = {
		.notifier	= &d->mni,
		.start		= d->start + i * PAGE_SIZE,
		.end		= d->start + (i + 1) * PAGE_SIZE,
		.hmm_pfns	= &pfn,
		.default_flags	= HMM_PFN_REQ_FAULT |
				  (write ? HMM_PFN_REQ_WRITE : 0),
	};
	int ret;

	if (!mmget_not_zero(d->mni.mm))
		return -EFAULT;
again:
	ret = hmm_range_fault_unlocked_timeout(&range,
					       LAB_DEAF_TIMEOUT);
	if (ret)
		goto put_mm;

	mutex_lock(&d->lock);
	if (mmu_interval_read_retry(&d->mni, range.notifier_seq)) {
		mutex_unlock(&d->lock);
		goto again;
	}
	/*
	 * Nothing has been invalidated since the walk, and with the
	 * lock held nothing will be: the page is still mapped, so it
	 * can be taken.
	 */
	get_page(hmm_pfn_to_page(pfn));
	old = d->table[i];
	d->table[i] = pfn;
	mutex_unlock(&d->lock);
	if (old)			/* was for reading only */
		lab_deaf_put(old);

put_mm:
	mmput(d->mni.mm);
	return ret;
}

static int lab_deaf_move(struct lab_buf *buf, unsigned long addr,
			 u8 *byte, bool write)
{
	struct lab_deaf *d = container_of(buf, struct lab_deaf, buf);
	unsigned long need = HMM_PFN_VALID |
			     (write ? HMM_PFN_WRITE : 0);
	unsigned long i = lab_index(buf, addr);
	struct page *page;
	int ret;

	mutex_lock(&d->lock);
	while ((d->table[i] & need) != need) {
		mutex_unlock(&d->lock);
		ret = lab_deaf_fault(d, i, write);
		if (ret)
			return lab_hmm_error(ret);
		mutex_lock(&d->lock);
	}
	/* Perhaps not the frame of the process; the count keeps it. */
	page = hmm_pfn_to_page(d->table[i]);
	lab_dma(page, addr, byte, write);
	mutex_unlock(&d->lock);
	return 0;
}

static const struct file_operations lab_deaf_fops = LAB_FOPS;

static struct lab_device lab_deaf = {
	.misc	= LAB_MISC("lab-deaf", &lab_deaf_fops),
	.add	= lab_deaf_add,
	.del	= lab_deaf_del,
	.move	= lab_deaf_move,
};
module_lab_device(lab_deaf);

MODULE_DESCRIPTION("A mirror that ignores its notifier");
MODULE_LICENSE("GPL");
