// SPDX-License-Identifier: GPL-2.0
/*
 * lab-walk: a device that works in the page table of the process
 * itself, the nearest that software comes to SVA. What a driver with
 * SVA keeps is a PASID; here it is the mm. The IOMMU that walks is a
 * kernel thread that takes the mm with kthread_use_mm(), reads or
 * writes at the user's address without being allowed to fault, and on a
 * miss makes a page request.
 *
 * Nothing is registered page by page, nothing is held, and there is
 * nothing to invalidate. What it can't show: translations kept in the
 * IOMMU's own TLB, and a device that carries on while its request is
 * being served.
 */
#include <linux/kthread.h>
#include <linux/mm.h>
#include <linux/sched/mm.h>
#include <linux/uaccess.h>
#include <linux/workqueue.h>

#include "lab-compat.h"
#include "lab-core.h"

#define LAB_WALK_TRIES	1000

static struct workqueue_struct *lab_walk_wq;

struct lab_walk {
	struct lab_buf buf;
	struct mm_struct *mm;
};

struct lab_walk_access {
	struct work_struct work;
	struct mm_struct *mm;
	void __user *uaddr;
	u8 *byte;
	bool write;
	int ret;
};

static struct lab_buf *lab_walk_add(const struct lab_register *reg)
{
	struct lab_walk *w = kzalloc(sizeof(*w), GFP_KERNEL_ACCOUNT);

	if (!w)
		return ERR_PTR(-ENOMEM);
	/* mm_count: to be bound must not keep a dead mm's memory */
	w->mm = current->mm;
	mmgrab(w->mm);
	return &w->buf;
}

static void lab_walk_del(struct lab_buf *buf)
{
	struct lab_walk *w = container_of(buf, struct lab_walk, buf);

	mmdrop(w->mm);
	kfree(w);
}

/* One walk, as of hardware: the entry permits it, or it doesn't. */
static bool lab_walk_try(struct lab_walk_access *a)
{
	if (a->write)
		return !copy_to_user_nofault(a->uaddr, a->byte, 1);
	return !copy_from_user_nofault(a->byte, a->uaddr, 1);
}

/*
 * A page request: a fault of the process, made as iommu_sva_handle_mm()
 * makes it. No "unlocked" argument, so the fault may not drop the mmap
 * lock and retry; where it would have to wait for userfaultfd, it
 * fails.
 */
static int lab_walk_page_request(struct lab_walk_access *a)
{
	int ret;

	mmap_read_lock(a->mm);
	ret = fixup_user_fault(a->mm, (unsigned long)a->uaddr,
			       a->write ? FAULT_FLAG_WRITE : 0, NULL);
	mmap_read_unlock(a->mm);
	return ret;
}

/* In a kernel thread, which has no mm of its own. */
static void lab_walk_work(struct work_struct *work)
{
	struct lab_walk_access *a =
		container_of(work, struct lab_walk_access, work);
	int tries = LAB_WALK_TRIES;

	a->ret = -EFAULT;
	/* The page tables stay while mm_users is held, not after. */
	if (!mmget_not_zero(a->mm))
		return;
	kthread_use_mm(a->mm);
	/* The page can be gone again when the request is answered. */
	while (tries--) {
		if (lab_walk_try(a)) {
			a->ret = 0;
			break;
		}
		if (lab_walk_page_request(a))
			break;
		cond_resched();
	}
	kthread_unuse_mm(a->mm);
	/*
	 * If the process has exited meanwhile, this tears its memory
	 * down. So not while the thread still uses the mm.
	 */
	mmput(a->mm);
}

static int lab_walk_move(struct lab_buf *buf, unsigned long addr,
			 u8 *byte, bool write)
{
	struct lab_walk *w = container_of(buf, struct lab_walk, buf);
	struct lab_walk_access a = {
		.mm	= w->mm,
		.uaddr	= (void __user *)addr,
		.byte	= byte,
		.write	= write,
	};

	INIT_WORK_ONSTACK(&a.work, lab_walk_work);
	queue_work(lab_walk_wq, &a.work);
	flush_work(&a.work);
	destroy_work_on_stack(&a.work);
	return a.ret;
}

static const struct file_operations lab_walk_fops = LAB_FOPS;

static struct lab_device lab_walk = {
	.misc	= LAB_MISC("lab-walk", &lab_walk_fops),
	.add	= lab_walk_add,
	.del	= lab_walk_del,
	.move	= lab_walk_move,
};

static int __init lab_walk_init(void)
{
	int ret;

	/* Unbound: a fault may wait long, for swap or the lock. */
	lab_walk_wq = alloc_workqueue("lab-walk", WQ_UNBOUND, 0);
	if (!lab_walk_wq)
		return -ENOMEM;
	ret = misc_register(&lab_walk.misc);
	if (ret)
		destroy_workqueue(lab_walk_wq);
	return ret;
}
module_init(lab_walk_init);

static void __exit lab_walk_exit(void)
{
	misc_deregister(&lab_walk.misc);
	destroy_workqueue(lab_walk_wq);
}
module_exit(lab_walk_exit);

MODULE_DESCRIPTION("Reaches user memory by the process's page table");
MODULE_LICENSE("GPL");
