/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/* Between user space and the lab drivers; see README.md. */
#ifndef LAB_DRIVERS_H
#define LAB_DRIVERS_H

#include <linux/ioctl.h>
#include <linux/types.h>

#define LAB_REG_WRITE	1	/* the device may also write */
#define LAB_REG_SHORT	2	/* pins without FOLL_LONGTERM */

struct lab_register {
	__u64 addr;
	__u64 len;
	__u32 flags;
	__u32 handle;		/* out */
};

struct lab_access {
	__u32 handle;
	__u32 offset;		/* from addr */
	__u8 byte;		/* out for LAB_READ */
	__u8 pad[3];
};

#define LAB_REGISTER	_IOWR('L', 0x40, struct lab_register)
#define LAB_DEREGISTER	_IOW('L', 0x41, __u32)
#define LAB_READ	_IOWR('L', 0x42, struct lab_access)
#define LAB_WRITE	_IOW('L', 0x43, struct lab_access)

#endif
