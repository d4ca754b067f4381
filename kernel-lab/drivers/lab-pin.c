// SPDX-License-Identifier: GPL-2.0
/*
 * lab-pin: a driver that pins user pages for as long as they are
 * registered, as RDMA, VFIO type1, io_uring's fixed buffers and AF_XDP
 * do.
 *
 * FOLL_PIN marks the frame as one that a device may be using. fork then
 * copies it for the child at once, so parent and device keep the same
 * frame (5.9 and later; before, the parent's next write moved the
 * parent away). Nothing else holds for ever: after munmap() the device
 * still reaches the old frame, and if something new is mapped there the
 * device doesn't see it.
 */
#include <linux/capability.h>
#include <linux/sched/mm.h>
#include <linux/sched/signal.h>

#include "lab-compat.h"
#include "lab-core.h"

struct lab_pin {
	struct lab_buf buf;
	struct mm_struct *mm;		/* to be accounted to */
	unsigned long npages;
	bool write;
	struct page *pages[];
};

/*
 * Pinned pages can't be reclaimed or moved, so they count against
 * RLIMIT_MEMLOCK. pinned_vm is RDMA's counter and an atomic; VFIO
 * counts in locked_vm (account_locked_vm(), see lab-get.c), together
 * with mlock().
 */
static int lab_pin_account(struct mm_struct *mm, unsigned long npages)
{
	unsigned long limit = rlimit(RLIMIT_MEMLOCK) >> PAGE_SHIFT;

	if (atomic64_add_return(npages, &mm->pinned_vm) <= limit ||
	    capable(CAP_IPC_LOCK))
		return 0;
	atomic64_sub(npages, &mm->pinned_vm);
	return -ENOMEM;
}

static struct lab_buf *lab_pin_add(const struct lab_register *reg)
{
	unsigned long npages = lab_npages(reg);
	unsigned int flags = 0;
	struct lab_pin *p;
	long got;
	int ret;

	p = kvzalloc(struct_size(p, pages, npages), GFP_KERNEL_ACCOUNT);
	if (!p)
		return ERR_PTR(-ENOMEM);
	p->npages = npages;
	p->write = reg->flags & LAB_REG_WRITE;
	p->mm = current->mm;

	ret = lab_pin_account(p->mm, npages);
	if (ret)
		goto free;

	/*
	 * FOLL_WRITE only if the device writes: a read-only mapping of
	 * the process can be registered for reading. FOLL_LONGTERM
	 * because user space decides how long: it moves the page out of
	 * CMA and ZONE_MOVABLE first, refuses to write to the pages of
	 * most file systems (6.5 and later), and for reading unshares
	 * even the zero page (6.2 and later).
	 */
	if (p->write)
		flags |= FOLL_WRITE;
	if (!(reg->flags & LAB_REG_SHORT))
		flags |= FOLL_LONGTERM;
	got = pin_user_pages_fast(reg->addr & PAGE_MASK, npages, flags,
				  p->pages);
	if (got != npages) {
		if (got > 0)
			unpin_user_pages(p->pages, got);
		ret = got < 0 ? got : -EFAULT;
		goto uncount;
	}

	/* mm_count: for the accounting the struct must live, no more */
	mmgrab(p->mm);
	return &p->buf;

uncount:
	atomic64_sub(npages, &p->mm->pinned_vm);
free:
	kvfree(p);
	return ERR_PTR(ret);
}

/* May run in any process, and after the mm is gone. */
static void lab_pin_del(struct lab_buf *buf)
{
	struct lab_pin *p = container_of(buf, struct lab_pin, buf);

	/* Dirty, for nobody else knows that the device has written. */
	unpin_user_pages_dirty_lock(p->pages, p->npages, p->write);
	atomic64_sub(p->npages, &p->mm->pinned_vm);
	mmdrop(p->mm);
	kvfree(p);
}

static int lab_pin_move(struct lab_buf *buf, unsigned long addr,
			u8 *byte, bool write)
{
	struct lab_pin *p = container_of(buf, struct lab_pin, buf);

	/* Always the frame of the registration. */
	lab_dma(p->pages[lab_index(buf, addr)], addr, byte, write);
	return 0;
}

static const struct file_operations lab_pin_fops = LAB_FOPS;

static struct lab_device lab_pin = {
	.misc	= LAB_MISC("lab-pin", &lab_pin_fops),
	.add	= lab_pin_add,
	.del	= lab_pin_del,
	.move	= lab_pin_move,
};
module_lab_device(lab_pin);

MODULE_DESCRIPTION("Reaches user memory by pin_user_pages");
MODULE_LICENSE("GPL");
