/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The drivers are written for 7.3. Here is what older kernels lack,
 * oldest last; nothing else in the drivers depends on the version.
 */
#ifndef LAB_COMPAT_H
#define LAB_COMPAT_H

#include <linux/version.h>

#define LAB_BEFORE(major, minor)	\
	(LINUX_VERSION_CODE < KERNEL_VERSION(major, minor, 0))

/*
 * 7.3: HMM takes the mmap lock itself and can drop it while a fault
 * waits, for userfaultfd above all. Before, the driver held the lock
 * and such a fault failed. Only lab-mirror.c and lab-deaf.c ask for it.
 */
#if defined(LAB_NEEDS_HMM) && LAB_BEFORE(7, 3)
#include <linux/mm.h>
#include <linux/hmm.h>
#include <linux/jiffies.h>
#include <linux/sched/signal.h>

static inline int
hmm_range_fault_unlocked_timeout(struct hmm_range *range,
				 unsigned long timeout)
{
	struct mm_struct *mm = range->notifier->mm;
	unsigned long deadline = jiffies + timeout;
	int ret;

	do {
		if (fatal_signal_pending(current))
			return -EINTR;
		range->notifier_seq =
			mmu_interval_read_begin(range->notifier);
		ret = mmap_read_lock_killable(mm);
		if (ret)
			return ret;
		ret = hmm_range_fault(range);
		mmap_read_unlock(mm);
	} while (ret == -EBUSY && time_before(jiffies, deadline));
	return ret;
}
#endif

#ifdef LAB_NEEDS_VFIO
/* 6.19: VFIO answers GET_REGION_INFO and asks the driver. */
#if LAB_BEFORE(6, 19)
#include <linux/uaccess.h>

#define LAB_VFIO_REGION_INFO(fn)

static inline long
lab_compat_region_info(struct vfio_device *vdev, unsigned int cmd,
		       unsigned long arg,
		       int (*fn)(struct vfio_device *vdev,
				 struct vfio_region_info *info,
				 struct vfio_info_cap *caps))
{
	unsigned long minsz = offsetofend(struct vfio_region_info,
					  offset);
	struct vfio_region_info info = {};
	int ret;

	if (cmd != VFIO_DEVICE_GET_REGION_INFO)
		return -ENOTTY;
	if (copy_from_user(&info, (void __user *)arg, minsz))
		return -EFAULT;
	if (info.argsz < minsz)
		return -EINVAL;
	ret = fn(vdev, &info, NULL);
	if (!ret && copy_to_user((void __user *)arg, &info, minsz))
		ret = -EFAULT;
	return ret;
}
#else
#define LAB_VFIO_REGION_INFO(fn)	.get_region_info_caps = fn,
#define lab_compat_region_info(vdev, cmd, arg, fn)	(-ENOTTY)
#endif

/* 6.2: iommufd, and VFIO frees the device itself. */
#if LAB_BEFORE(6, 2)
#define LAB_VFIO_IOMMUFD
#else
#define LAB_VFIO_IOMMUFD					\
	.bind_iommufd	= vfio_iommufd_emulated_bind,		\
	.unbind_iommufd	= vfio_iommufd_emulated_unbind,		\
	.attach_ioas	= vfio_iommufd_emulated_attach_ioas,	\
	LAB_VFIO_DETACH_IOAS
#define vfio_free_device(vdev)	do { } while (0)
#endif

/* 6.6: an IOAS can be detached. */
#if LAB_BEFORE(6, 6)
#define LAB_VFIO_DETACH_IOAS
#else
#define LAB_VFIO_DETACH_IOAS	\
	.detach_ioas	= vfio_iommufd_emulated_detach_ioas,
#endif
#endif /* LAB_NEEDS_VFIO */

/* 6.5: no more array of VMAs. */
#if LAB_BEFORE(6, 5)
#include <linux/mm.h>

#define pin_user_pages_remote(mm, start, n, flags, pages, locked) \
	pin_user_pages_remote(mm, start, n, flags, pages, NULL, \
			      LAB_LOCKED(flags, locked))
#endif

/*
 * 6.2: a long-term pin may drop the mmap lock, for userfaultfd say.
 * Before, it had to be told not to, and such a pin failed.
 */
#if LAB_BEFORE(6, 2)
#define LAB_LOCKED(flags, locked)	\
	((flags) & FOLL_LONGTERM ? NULL : (locked))
#else
#define LAB_LOCKED(flags, locked)	(locked)
#endif

/* 5.11: mappings that the kernel may be preempted under. */
#if LAB_BEFORE(5, 11)
#include <linux/highmem.h>

#define kmap_local_page(page)	kmap_atomic(page)
#define kunmap_local(addr)	kunmap_atomic(addr)
#endif

#endif
