// SPDX-License-Identifier: GPL-2.0
/*
 * lab-core: what the lab drivers share and what has nothing to do with
 * memory: files, handles, arguments. How a driver reaches user memory
 * is in its own file.
 */
#include <linux/highmem.h>
#include <linux/uaccess.h>
#include <linux/xarray.h>

#include "lab-compat.h"
#include "lab-core.h"

#define LAB_MAX_LEN	(4UL << 20)

struct lab_file {
	const struct lab_device *lab;
	struct xarray bufs;
};

/*
 * The DMA itself: through the kernel's mapping of the frame, as a
 * device would use its physical address. The caller has seen to it that
 * the frame stays.
 */
void lab_dma(struct page *page, unsigned long addr, u8 *byte,
	     bool write)
{
	u8 *frame = kmap_local_page(page);

	if (write)
		WRITE_ONCE(frame[offset_in_page(addr)], *byte);
	else
		*byte = READ_ONCE(frame[offset_in_page(addr)]);
	kunmap_local(frame);
	if (write)
		flush_dcache_page(page);
}
EXPORT_SYMBOL_GPL(lab_dma);

int lab_open(struct inode *inode, struct file *file)
{
	/* misc_open() leaves the miscdevice in private_data */
	struct lab_device *lab = container_of(file->private_data,
					      struct lab_device, misc);
	struct lab_file *lf = kzalloc(sizeof(*lf), GFP_KERNEL);

	if (!lf)
		return -ENOMEM;
	lf->lab = lab;
	xa_init_flags(&lf->bufs, XA_FLAGS_ALLOC1);
	file->private_data = lf;
	return 0;
}
EXPORT_SYMBOL_GPL(lab_open);

static void lab_buf_put(struct lab_buf *buf)
{
	if (refcount_dec_and_test(&buf->users))
		complete(&buf->idle);
}

static int lab_del(struct lab_file *lf, unsigned long handle)
{
	struct lab_buf *buf = xa_erase(&lf->bufs, handle);

	if (!buf)
		return -ENOENT;
	/*
	 * A driver has to stop its device before it lets go of memory.
	 * Here the device is other tasks in lab_access(); each ends
	 * when it is done or killed.
	 */
	lab_buf_put(buf);
	wait_for_completion(&buf->idle);
	lf->lab->del(buf);
	return 0;
}

/* The last reference to the file is gone, so no ioctl runs. */
int lab_release(struct inode *inode, struct file *file)
{
	struct lab_file *lf = file->private_data;
	struct lab_buf *buf;
	unsigned long handle;

	xa_for_each(&lf->bufs, handle, buf)
		lab_del(lf, handle);
	xa_destroy(&lf->bufs);
	kfree(lf);
	return 0;
}
EXPORT_SYMBOL_GPL(lab_release);

static int lab_add(struct lab_file *lf,
		   struct lab_register __user *argp)
{
	struct lab_register reg;
	struct lab_buf *buf;
	u32 handle;
	int ret;

	if (copy_from_user(&reg, argp, sizeof(reg)))
		return -EFAULT;
	if (!reg.len || reg.len > LAB_MAX_LEN ||
	    reg.flags & ~(LAB_REG_WRITE | LAB_REG_SHORT))
		return -EINVAL;
	if (!access_ok(u64_to_user_ptr(reg.addr), reg.len))
		return -EFAULT;

	buf = lf->lab->add(&reg);
	if (IS_ERR(buf))
		return PTR_ERR(buf);
	buf->addr = reg.addr;
	buf->len = reg.len;
	buf->write = reg.flags & LAB_REG_WRITE;
	refcount_set(&buf->users, 1);
	init_completion(&buf->idle);

	ret = xa_alloc(&lf->bufs, &handle, buf, xa_limit_31b,
		       GFP_KERNEL);
	if (ret) {
		lf->lab->del(buf);
		return ret;
	}
	/* Another thread can use it from here on, if it guesses it. */
	if (put_user(handle, &argp->handle)) {
		lab_del(lf, handle);
		return -EFAULT;
	}
	return 0;
}

static int lab_access(struct lab_file *lf,
		      struct lab_access __user *argp, bool write)
{
	struct lab_access acc;
	struct lab_buf *buf;
	int ret = -EFAULT;

	if (copy_from_user(&acc, argp, sizeof(acc)))
		return -EFAULT;

	/* lab_del() erases under this lock, then drops its count. */
	xa_lock(&lf->bufs);
	buf = xa_load(&lf->bufs, acc.handle);
	if (buf)
		refcount_inc(&buf->users);
	xa_unlock(&lf->bufs);
	if (!buf)
		return -ENOENT;

	if (acc.offset < buf->len && (buf->write || !write))
		ret = lf->lab->move(buf, buf->addr + acc.offset,
				    &acc.byte, write);
	lab_buf_put(buf);
	if (!ret && !write && put_user(acc.byte, &argp->byte))
		ret = -EFAULT;
	return ret;
}

long lab_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	struct lab_file *lf = file->private_data;
	void __user *argp = (void __user *)arg;
	u32 handle;

	switch (cmd) {
	case LAB_REGISTER:
		return lab_add(lf, argp);
	case LAB_DEREGISTER:
		if (get_user(handle, (u32 __user *)argp))
			return -EFAULT;
		return lab_del(lf, handle);
	case LAB_READ:
		return lab_access(lf, argp, false);
	case LAB_WRITE:
		return lab_access(lf, argp, true);
	default:
		return -ENOTTY;
	}
}
EXPORT_SYMBOL_GPL(lab_ioctl);

MODULE_DESCRIPTION("What the lab drivers share");
MODULE_LICENSE("GPL");
