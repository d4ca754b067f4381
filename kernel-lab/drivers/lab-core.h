/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What a lab driver gives to lab-core.c: three functions. All three run
 * in process context and may sleep; no lock of the core is held.
 */
#ifndef LAB_CORE_H
#define LAB_CORE_H

#include <linux/completion.h>
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/refcount.h>
#include <linux/slab.h>

#include "lab.h"

/* One registration. The driver embeds it in its own. */
struct lab_buf {
	unsigned long addr;
	unsigned long len;
	bool write;
	refcount_t users;
	struct completion idle;
};

struct lab_device {
	struct miscdevice misc;
	/* In the process that registers: its mm is current->mm. */
	struct lab_buf *(*add)(const struct lab_register *reg);
	/* In any process, even after the mm is gone. No move() runs. */
	void (*del)(struct lab_buf *buf);
	/*
	 * In any process: one DMA. The range and the right to write are
	 * checked. Several may run at once, on one registration too.
	 */
	int (*move)(struct lab_buf *buf, unsigned long addr, u8 *byte,
		    bool write);
};

int lab_open(struct inode *inode, struct file *file);
int lab_release(struct inode *inode, struct file *file);
long lab_ioctl(struct file *file, unsigned int cmd, unsigned long arg);

/* The owner is the driver, which must not go while its node is open. */
#define LAB_FOPS {				\
	.owner		= THIS_MODULE,		\
	.open		= lab_open,		\
	.release	= lab_release,		\
	.unlocked_ioctl	= lab_ioctl,		\
	.compat_ioctl	= compat_ptr_ioctl,	\
}

#define LAB_MISC(_name, _fops) {		\
	.minor		= MISC_DYNAMIC_MINOR,	\
	.name		= _name,		\
	.fops		= _fops,		\
	.mode		= 0600,			\
}

static inline int lab_device_register(struct lab_device *lab)
{
	return misc_register(&lab->misc);
}

/* Waits for nobody: an open node keeps the module loaded. */
static inline void lab_device_unregister(struct lab_device *lab)
{
	misc_deregister(&lab->misc);
}

#define module_lab_device(lab) \
	module_driver(lab, lab_device_register, lab_device_unregister)

/* How many pages a registration touches. */
static inline unsigned long lab_npages(const struct lab_register *reg)
{
	return DIV_ROUND_UP(offset_in_page(reg->addr) + reg->len,
			    PAGE_SIZE);
}

/* Which of them holds addr. */
static inline unsigned long lab_index(const struct lab_buf *buf,
				      unsigned long addr)
{
	return (addr >> PAGE_SHIFT) - (buf->addr >> PAGE_SHIFT);
}

/* HMM tells "not mapped" from "no right" and more; a device doesn't. */
static inline int lab_hmm_error(int ret)
{
	return ret == -EPERM || ret == -EINVAL ? -EFAULT : ret;
}

void lab_dma(struct page *page, unsigned long addr, u8 *byte,
	     bool write);

#endif
