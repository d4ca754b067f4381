// SPDX-License-Identifier: GPL-2.0
/*
 * lab-request: a driver that keeps nothing. Each request pins the page,
 * moves its bytes and unpins, as O_DIRECT does, and as a driver can
 * whose device only works between a submission and its completion.
 *
 * What it keeps is the address, and the mm that the address means. So
 * it follows the process through fork, copy-on-write, migration and
 * munmap; the price is a walk of the page table for each request, and
 * nothing it does outside a request can be trusted to find the same
 * frame.
 */
#include <linux/mm.h>
#include <linux/sched/mm.h>

#include "lab-compat.h"
#include "lab-core.h"

struct lab_request {
	struct lab_buf buf;
	struct mm_struct *mm;
	unsigned int gup_flags;
};

static struct lab_request *to_request(struct lab_buf *buf)
{
	return container_of(buf, struct lab_request, buf);
}

static struct lab_buf *lab_request_add(const struct lab_register *reg)
{
	struct lab_request *r = kzalloc(sizeof(*r), GFP_KERNEL_ACCOUNT);

	if (!r)
		return ERR_PTR(-ENOMEM);
	/*
	 * mm_count, not mm_users: with mmget() an exiting process would
	 * keep all its memory until the file is closed, and if the file
	 * is mapped by that mm, for ever.
	 */
	r->mm = current->mm;
	mmgrab(r->mm);

	/*
	 * For writing whenever the registration is, as a driver does
	 * that doesn't know the direction of each transfer: even a read
	 * of the device then breaks COW. A pin that ends with the
	 * request needs no FOLL_LONGTERM (LAB_REG_SHORT, and what a
	 * driver should do); a driver behind VFIO gets it all the same,
	 * for vfio_pin_pages() can't know how long.
	 */
	if (reg->flags & LAB_REG_WRITE)
		r->gup_flags |= FOLL_WRITE;
	if (!(reg->flags & LAB_REG_SHORT))
		r->gup_flags |= FOLL_LONGTERM;
	return &r->buf;
}

static void lab_request_del(struct lab_buf *buf)
{
	struct lab_request *r = to_request(buf);

	mmdrop(r->mm);
	kfree(r);
}

static int lab_request_move(struct lab_buf *buf, unsigned long addr,
			    u8 *byte, bool write)
{
	struct lab_request *r = to_request(buf);
	struct page *page;
	int locked = 1;
	long got;
	int ret;

	/* The process is gone, or has called exec. */
	if (!mmget_not_zero(r->mm))
		return -EFAULT;
	ret = mmap_read_lock_killable(r->mm);
	if (ret)
		goto put_mm;

	/* GUP may drop the lock and wait: then it clears "locked". */
	got = pin_user_pages_remote(r->mm, addr & PAGE_MASK, 1,
				    r->gup_flags, &page, &locked);
	if (locked)
		mmap_read_unlock(r->mm);
	if (got != 1) {
		ret = got < 0 ? got : -EFAULT;
		goto put_mm;
	}

	/* The request. The pin holds the frame, no lock is needed. */
	lab_dma(page, addr, byte, write);
	unpin_user_pages_dirty_lock(&page, 1, write);

put_mm:
	/* Perhaps the last, which frees the memory: hold no lock. */
	mmput(r->mm);
	return ret;
}

static const struct file_operations lab_request_fops = LAB_FOPS;

static struct lab_device lab_request = {
	.misc	= LAB_MISC("lab-request", &lab_request_fops),
	.add	= lab_request_add,
	.del	= lab_request_del,
	.move	= lab_request_move,
};
module_lab_device(lab_request);

MODULE_DESCRIPTION("Reaches user memory by a pin for each request");
MODULE_LICENSE("GPL");
