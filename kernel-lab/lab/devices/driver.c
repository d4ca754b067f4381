// SPDX-License-Identifier: GPL-2.0
/* The example drivers of ../drivers: one node for each way in which a driver can reach the memory of a process. */
#include "../../drivers/lab.h"
#include "../lab.h"

static int node;

static const char *driver_open(void)
{
	char path[40];

	snprintf(path, sizeof(path), "/dev/%s", dev->name);
	node = open(path, O_RDWR);
	return node < 0 ? "the driver is not loaded, or has not been built for this kernel" : NULL;
}

static int driver_reg(struct reg *r, char *page)
{
	int flags = (r->read_only ? 0 : LAB_REG_WRITE) | (r->brief ? LAB_REG_SHORT : 0);
	struct lab_register reg = { .addr = (uint64_t)page, .len = PAGE, .flags = flags };
	int wrong = ioctl(node, LAB_REGISTER, &reg);

	r->p[0] = reg.handle;
	r->p[1] = node;		/* for one who has nothing else, after exec */
	return wrong;
}

static int driver_dereg(struct reg *r)
{
	uint32_t handle = r->p[0];

	return ioctl(r->p[1], LAB_DEREGISTER, &handle);
}

static int driver_access(struct reg *r, int offset, int byte)
{
	struct lab_access access = { .handle = r->p[0], .offset = offset, .byte = byte };

	return ioctl(node, byte == FAULT ? LAB_READ : LAB_WRITE, &access) ? FAULT : access.byte;
}

#define DRIVER(mode, kind) const struct backend driver_##mode = { \
	"lab-" #mode, kind, CAN_ALL, driver_open, driver_reg, driver_dereg, driver_access, \
}
DRIVER(get, "get");		/* keeps a plain reference */
DRIVER(pin, "pin");		/* keeps a pin */
DRIVER(request, "request");	/* pins for each access */
DRIVER(mirror, "mirror");	/* a table of its own and a notifier */
DRIVER(walk, "sva");		/* walks the page table of the process */
