// SPDX-License-Identifier: GPL-2.0
/*
 * get: a page that vmsplice has put into a pipe, held by a plain reference. The device can only read: it lets tee
 * double what is in the pipe and reads the double.
 */
#include "../lab.h"

static int pipes[MAX_REGS][2];

static const char *splice_open(void)
{
	for (int i = 0; i < MAX_REGS; i++)
		if (pipe(pipes[i]))
			return "no pipes";
	return NULL;
}

static int splice_reg(struct reg *r, char *page)
{
	struct iovec range = { page, PAGE };

	return vmsplice(pipes[r->index][1], &range, 1, SPLICE_F_NONBLOCK) != PAGE;
}

static int splice_dereg(struct reg *r)
{
	char page[PAGE];

	return read(pipes[r->index][0], page, PAGE) != PAGE;
}

static int splice_access(struct reg *r, int offset, int byte __attribute__((unused)))
{
	unsigned char page[PAGE];
	int twin[2], value = FAULT;

	if (pipe(twin))
		return FAULT;
	if (tee(pipes[r->index][0], twin[1], PAGE, SPLICE_F_NONBLOCK) == PAGE && read(twin[0], page, PAGE) == PAGE)
		value = page[offset];
	close(twin[0]);
	close(twin[1]);
	return value;
}

const struct backend splicing = {
	"vmsplice", "get", CAN_READ_ONLY | CAN_BRIEF, splice_open, splice_reg, splice_dereg, splice_access,
};
