// SPDX-License-Identifier: GPL-2.0
/*
 * lab-vfio: a device in software behind VFIO, as a mediated device is.
 * There is no IOMMU behind it, so mapping an IOVA pins nothing: the
 * driver asks VFIO for the page behind an IOVA, and VFIO (type1) finds
 * it in the page table of the process that mapped.
 *
 * keep=0: an access pins, moves its byte, unpins: follows the process.
 * keep=1: the first access pins until unmap: keeps its frame, as type1.
 * rw=1:   vfio_dma_rw(), no pin: the CPU copies at the user's address.
 *
 * Whatever it pins, it must give back in dma_unmap(). VFIO calls that
 * for VFIO_IOMMU_UNMAP_DMA: of munmap or fork the driver hears nothing.
 */
#include <linux/iommu.h>
#include <linux/platform_device.h>
#include <linux/vfio.h>
#include <linux/xarray.h>

#define LAB_NEEDS_VFIO
#include "lab-compat.h"
#include "lab-core.h"

static bool keep, rw;
module_param(keep, bool, 0644);
MODULE_PARM_DESC(keep, "Keep pins until the IOVA is unmapped");
module_param(rw, bool, 0644);
MODULE_PARM_DESC(rw, "Move bytes by vfio_dma_rw(), without pins");

struct lab_vfio {
	struct vfio_device vdev;	/* vfio_alloc_device(): first */
	/*
	 * Held from before a pin until it is undone or in the table,
	 * and in dma_unmap(), or that could miss a pin under way: type1
	 * has a BUG_ON() for drivers that leave one.
	 */
	struct mutex lock;
	struct xarray pins;		/* kept: IOVA page to page */
};

static struct lab_vfio *to_lab(struct vfio_device *vdev)
{
	return container_of(vdev, struct lab_vfio, vdev);
}

static int lab_vfio_init_dev(struct vfio_device *vdev)
{
	struct lab_vfio *m = to_lab(vdev);

	mutex_init(&m->lock);
	xa_init(&m->pins);
	return 0;
}

static void lab_vfio_release_dev(struct vfio_device *vdev)
{
	xa_destroy(&to_lab(vdev)->pins);
	vfio_free_device(vdev);
}

/* The mapping goes: afterwards the device must not use these IOVAs. */
static void lab_vfio_dma_unmap(struct vfio_device *vdev, u64 iova,
			       u64 length)
{
	unsigned long last = (iova + length - 1) >> PAGE_SHIFT;
	struct lab_vfio *m = to_lab(vdev);
	struct page *page;
	unsigned long i;

	mutex_lock(&m->lock);
	xa_for_each_range(&m->pins, i, page, iova >> PAGE_SHIFT, last) {
		xa_erase(&m->pins, i);
		/* Dirties the page, if the mapping is writable. */
		vfio_unpin_pages(vdev, (u64)i << PAGE_SHIFT, 1);
	}
	mutex_unlock(&m->lock);
}

/* The last file is closed; VFIO still allows to unpin in here. */
static void lab_vfio_close_device(struct vfio_device *vdev)
{
	lab_vfio_dma_unmap(vdev, 0, U64_MAX);
}

/* One DMA. */
static int lab_vfio_move(struct vfio_device *vdev, u64 iova, u8 *byte,
			 bool write)
{
	struct lab_vfio *m = to_lab(vdev);
	int prot = IOMMU_READ | (write ? IOMMU_WRITE : 0);
	unsigned long i = iova >> PAGE_SHIFT;
	struct page *page;
	int ret;

	/* Refused in a process other than the one that mapped. */
	if (rw)
		return vfio_dma_rw(vdev, iova, byte, 1, write);

	/*
	 * VFIO checks the right asked for, but pins with those of the
	 * mapping: even a read of the device breaks COW, if that is
	 * writable. It counts the page against RLIMIT_MEMLOCK of who
	 * mapped. Pins of one IOVA nest: while one is held, the next
	 * gives the same page, wherever the process has gone.
	 */
	mutex_lock(&m->lock);
	ret = vfio_pin_pages(vdev, iova & PAGE_MASK, 1, prot, &page);
	if (ret == 1) {
		lab_dma(page, iova, byte, write);
		/* Keep one pin, so not this one if there is one. */
		if (!keep || xa_insert(&m->pins, i, page, GFP_KERNEL))
			vfio_unpin_pages(vdev, iova & PAGE_MASK, 1);
		ret = 0;
	}
	mutex_unlock(&m->lock);
	return ret;
}

/* Region 0 is a window on the IOVAs: offset X is IOVA X. */
static ssize_t lab_vfio_rw(struct vfio_device *vdev, char __user *buf,
			   size_t count, loff_t *ppos, bool write)
{
	u8 byte = 0;
	int ret;

	if (!count)
		return 0;
	if (write && get_user(byte, (u8 __user *)buf))
		return -EFAULT;
	ret = lab_vfio_move(vdev, *ppos, &byte, write);
	/* For the device there is one error: no translation. */
	if (ret)
		return ret == -ENOMEM || ret == -EINTR ? ret : -EFAULT;
	if (!write && put_user(byte, (u8 __user *)buf))
		return -EFAULT;
	++*ppos;
	return 1;
}

static ssize_t lab_vfio_read(struct vfio_device *vdev, char __user *buf,
			     size_t count, loff_t *ppos)
{
	return lab_vfio_rw(vdev, buf, count, ppos, false);
}

static ssize_t
lab_vfio_write(struct vfio_device *vdev, const char __user *buf,
	       size_t count, loff_t *ppos)
{
	return lab_vfio_rw(vdev, (char __user *)buf, count, ppos, true);
}

static int lab_vfio_region_info(struct vfio_device *vdev,
				struct vfio_region_info *info,
				struct vfio_info_cap *caps)
{
	if (info->index)
		return -EINVAL;
	info->offset = 0;
	info->size = LLONG_MAX;
	info->flags = VFIO_REGION_INFO_FLAG_READ |
		      VFIO_REGION_INFO_FLAG_WRITE;
	return 0;
}

static long lab_vfio_ioctl(struct vfio_device *vdev, unsigned int cmd,
			   unsigned long arg)
{
	struct vfio_device_info info = {};
	unsigned long minsz = offsetofend(typeof(info), num_irqs);
	void __user *argp = (void __user *)arg;

	if (cmd != VFIO_DEVICE_GET_INFO)
		return lab_compat_region_info(vdev, cmd, arg,
					      lab_vfio_region_info);
	if (copy_from_user(&info, argp, minsz))
		return -EFAULT;
	if (info.argsz < minsz)
		return -EINVAL;
	info.flags = VFIO_DEVICE_FLAGS_PLATFORM;
	info.num_regions = 1;
	info.num_irqs = 0;
	return copy_to_user(argp, &info, minsz) ? -EFAULT : 0;
}

static const struct vfio_device_ops lab_vfio_ops = {
	.name		= "lab-vfio",
	.init		= lab_vfio_init_dev,
	.release	= lab_vfio_release_dev,
	.close_device	= lab_vfio_close_device,
	.read		= lab_vfio_read,
	.write		= lab_vfio_write,
	.ioctl		= lab_vfio_ioctl,
	.dma_unmap	= lab_vfio_dma_unmap,	/* needed to pin */
	LAB_VFIO_REGION_INFO(lab_vfio_region_info)
	LAB_VFIO_IOMMUFD
};

static void lab_vfio_del(void *data)
{
	vfio_unregister_group_dev(data);	/* waits for users */
	vfio_put_device(data);
}

static int __init lab_vfio_probe(struct platform_device *pdev)
{
	struct lab_vfio *m;
	int ret;

	m = vfio_alloc_device(lab_vfio, vdev, &pdev->dev,
			      &lab_vfio_ops);
	if (IS_ERR(m))
		return PTR_ERR(m);
	ret = vfio_register_emulated_iommu_dev(&m->vdev);
	if (ret) {
		vfio_put_device(&m->vdev);
		return ret;
	}
	return devm_add_action_or_reset(&pdev->dev, lab_vfio_del,
					&m->vdev);
}

/* Through this VFIO takes its reference to the module. */
static struct platform_driver lab_vfio_driver = {
	.driver			= { .name = "lab-vfio" },
	/* No DMA API: VFIO gives it a group, after it was bound. */
	.driver_managed_dma	= true,
};

static struct platform_device *lab_vfio_pdev;

static int __init lab_vfio_init(void)
{
	lab_vfio_pdev = platform_create_bundle(&lab_vfio_driver,
					       lab_vfio_probe,
					       NULL, 0, NULL, 0);
	return PTR_ERR_OR_ZERO(lab_vfio_pdev);
}
module_init(lab_vfio_init);

static void __exit lab_vfio_exit(void)
{
	platform_device_unregister(lab_vfio_pdev);
	platform_driver_unregister(&lab_vfio_driver);
}
module_exit(lab_vfio_exit);

MODULE_DESCRIPTION("A mediated VFIO device that moves single bytes");
MODULE_LICENSE("GPL");
