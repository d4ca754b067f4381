// SPDX-License-Identifier: GPL-2.0
/*
 * lab-get: a driver that holds user pages by a plain reference, as
 * vmsplice does and as older character drivers do.
 *
 * The reference keeps the frame from being freed. It doesn't keep the
 * frame in the page table of the process: fork write-protects the page
 * and takes no notice of the reference, the next write of the process
 * copies, and the device stays behind with the old frame.
 * Documentation/core-api/pin_user_pages.rst says what to call instead;
 * see lab-pin.c.
 */
#include <linux/sched/mm.h>

#include "lab-compat.h"
#include "lab-core.h"

struct lab_get {
	struct lab_buf buf;
	struct mm_struct *mm;		/* to be accounted to */
	unsigned long npages;
	bool write;
	struct page *pages[];
};

static void lab_get_put_pages(struct lab_get *g, long n)
{
	long i;

	for (i = 0; i < n; i++) {
		/* Nobody else knows that the device has written. */
		if (g->write)
			set_page_dirty_lock(g->pages[i]);
		put_page(g->pages[i]);
	}
}

static struct lab_buf *lab_get_add(const struct lab_register *reg)
{
	unsigned long npages = lab_npages(reg);
	struct lab_get *g;
	long got;
	int ret;

	g = kvzalloc(struct_size(g, pages, npages), GFP_KERNEL_ACCOUNT);
	if (!g)
		return ERR_PTR(-ENOMEM);
	g->npages = npages;
	g->write = reg->flags & LAB_REG_WRITE;
	g->mm = current->mm;

	/*
	 * Count first, so that the limit holds at every moment. It
	 * takes the mmap lock and compares with RLIMIT_MEMLOCK, unless
	 * CAP_IPC_LOCK.
	 */
	ret = account_locked_vm(g->mm, npages, true);
	if (ret)
		goto free;

	/*
	 * Takes the reference and, with FOLL_WRITE, breaks COW first.
	 * It may get fewer pages than asked: then what it got has to be
	 * given back.
	 */
	got = get_user_pages_fast(reg->addr & PAGE_MASK, npages,
				  g->write ? FOLL_WRITE : 0, g->pages);
	if (got != npages) {
		lab_get_put_pages(g, got);
		ret = got < 0 ? got : -EFAULT;
		goto uncount;
	}

	/* mm_count: for the accounting the struct must live, no more */
	mmgrab(g->mm);
	return &g->buf;

uncount:
	account_locked_vm(g->mm, npages, false);
free:
	kvfree(g);
	return ERR_PTR(ret);
}

/* May run in any process, and after the mm is gone. */
static void lab_get_del(struct lab_buf *buf)
{
	struct lab_get *g = container_of(buf, struct lab_get, buf);

	lab_get_put_pages(g, g->npages);
	account_locked_vm(g->mm, g->npages, false);
	mmdrop(g->mm);
	kvfree(g);
}

static int lab_get_move(struct lab_buf *buf, unsigned long addr,
			u8 *byte, bool write)
{
	struct lab_get *g = container_of(buf, struct lab_get, buf);

	/* Always the frame of the registration. */
	lab_dma(g->pages[lab_index(buf, addr)], addr, byte, write);
	return 0;
}

static const struct file_operations lab_get_fops = LAB_FOPS;

static struct lab_device lab_get = {
	.misc	= LAB_MISC("lab-get", &lab_get_fops),
	.add	= lab_get_add,
	.del	= lab_get_del,
	.move	= lab_get_move,
};
module_lab_device(lab_get);

MODULE_DESCRIPTION("Reaches user memory by get_user_pages");
MODULE_LICENSE("GPL");
