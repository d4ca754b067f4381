// SPDX-License-Identifier: GPL-2.0
/*
 * pin: a fixed buffer of io_uring, FOLL_PIN | FOLL_LONGTERM | FOLL_WRITE. A registers its page with a ring; D lets the
 * kernel move a byte between the page and a memory file. The transfer goes to the pinned frame, whatever A has mapped.
 */
#include <linux/io_uring.h>

#include "../lab.h"

/* A ring holds one registration. All are made before A, so that D, which is no relative of A, has them too. */
static struct ring {
	int fd;
	struct io_uring_params params;
	char *map;
	struct io_uring_sqe *sqe;
} ring[MAX_REGS];
#define IN_RING(q, field)	((unsigned int *)((q)->map + (q)->params.field))
static int bytes;	/* a memory file: each ring uses its own byte */

static bool ring_open(struct ring *r)
{
	r->fd = syscall(SYS_io_uring_setup, 4, &r->params);
	if (r->fd < 0)
		return false;
	r->map = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, r->fd, IORING_OFF_SQ_RING);
	r->sqe = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, r->fd, IORING_OFF_SQES);
	return r->map != MAP_FAILED && r->sqe != MAP_FAILED;
}

static const char *uring_open(void)
{
	bytes = syscall(SYS_memfd_create, "bytes", 0);
	if (ftruncate(bytes, PAGE))
		return "no memory file";
	for (int i = 0; i < MAX_REGS; i++)	/* the last one is for the control */
		if ((i < T->regs || i == MAX_REGS - 1) && !ring_open(&ring[i]))
			return errno == ENOSYS ? "no io_uring in this kernel" :
			       errno == EPERM ? "io_uring is switched off (kernel.io_uring_disabled, or a filter)" :
			       "not enough rings of io_uring (ulimit -l, -n?)";
	return NULL;
}

/* One file descriptor serves all: after exec nothing else is left of a ring. */
static int uring_reg(struct reg *r, char *page)
{
	struct iovec range = { page, PAGE };

	r->p[0] = (uint64_t)page;
	r->p[1] = ring[r->index].fd;
	return syscall(SYS_io_uring_register, ring[r->index].fd, IORING_REGISTER_BUFFERS, &range, 1);
}

static int uring_dereg(struct reg *r)
{
	return syscall(SYS_io_uring_register, (int)r->p[1], IORING_UNREGISTER_BUFFERS, NULL, 0);
}

/* One request, to its end. Whether it moved the byte. */
static bool move(struct reg *r, int opcode, int offset)
{
	struct ring *q = &ring[r->index];
	unsigned int *tail = IN_RING(q, sq_off.tail), *head = IN_RING(q, cq_off.head);
	unsigned int slot = *tail & *IN_RING(q, sq_off.ring_mask);
	struct io_uring_cqe *cqe = (struct io_uring_cqe *)IN_RING(q, cq_off.cqes);
	int done;

	q->sqe[slot] = (struct io_uring_sqe) {
		.opcode = opcode, .fd = bytes, .off = r->index, .addr = r->p[0] + offset, .len = 1,
	};
	IN_RING(q, sq_off.array)[slot] = slot;
	__atomic_store_n(tail, *tail + 1, __ATOMIC_RELEASE);
	while (syscall(SYS_io_uring_enter, q->fd, 1, 1, IORING_ENTER_GETEVENTS, NULL, 0) < 0)
		if (errno != EINTR)
			return false;
	while (__atomic_load_n(IN_RING(q, cq_off.tail), __ATOMIC_ACQUIRE) == *head)
		syscall(SYS_io_uring_enter, q->fd, 0, 1, IORING_ENTER_GETEVENTS, NULL, 0);
	done = cqe[*head & *IN_RING(q, cq_off.ring_mask)].res;
	__atomic_store_n(head, *head + 1, __ATOMIC_RELEASE);
	return done == 1;
}

static int uring_access(struct reg *r, int offset, int byte)
{
	unsigned char value = byte;

	if (byte == FAULT)
		return move(r, IORING_OP_WRITE_FIXED, offset) && pread(bytes, &value, 1, r->index) == 1 ? value : FAULT;
	return pwrite(bytes, &value, 1, r->index) == 1 && move(r, IORING_OP_READ_FIXED, offset) ? byte : FAULT;
}

const struct backend uring = {
	"io_uring", "pin", CAN_WRITE | CAN_READ_WRITE, uring_open, uring_reg, uring_dereg, uring_access,
};
