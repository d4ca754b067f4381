/* SPDX-License-Identifier: GPL-2.0 */
/*
 * kernel-lab: executes litmus tests about copy-on-write and devices on the kernel that runs it.
 *
 * A test is steps of actors: processes (A and its descendants), a device D, and K, the administrator. A process reads
 * orders from a socket; D and K are threads of the controller and do the same. The controller orders one step after the
 * other, or a whole "together" block at once. What they share is one mapping, `S`, at the same address in each.
 */
#ifndef LAB_H
#define LAB_H

#include <ctype.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Raise it when a change of the program may change an outcome: then every run on record is made again. */
enum { LAB_VERSION = 1 };

#define PAGE	4096UL
#define PAGE_AT(n) ((char *)0x200000000UL + (n) * 0x1000000UL)	/* where page n of the test is */

enum { MAX_PROCS = 6, MAX_CELLS = 8, MAX_STEPS = 200, MAX_REGS = 32, MAX_NAMES = 40, MAX_OUTCOMES = 256 };
enum { P_D = MAX_PROCS, P_K, N_PROCS };		/* beside the processes of the test: who runs D's and K's steps */
enum { MAX_SLOTS = 6, SLOT_DEVICE = 2 };	/* threads in a block: A, A', A's device; or D, D@B ... */
enum { FAULT = -1, UNSET = -2, STUCK = -3 };	/* no byte; STUCK: still waiting when the block was called off */
enum { R_MAX = 999, R_SEEN, N_VALUES = R_SEEN + MAX_NAMES };	/* from R_SEEN on: what the condition observes */

enum op {			/* those of processes, of D, of K */
	OP_MAP, OP_UNMAP, OP_STORE, OP_LOAD, OP_FORK, OP_EXEC, OP_EXIT, OP_PROTECT, OP_ADVISE, OP_REGISTER,
	OP_DEREGISTER, OP_WP, OP_UNWP, OP_DMA_READ, OP_DMA_WRITE, OP_MIGRATE, OP_RECLAIM, OP_MERGE, OP_CLEAR_SOFT_DIRTY,
};

struct step {
	enum op op;
	int proc, slot;		/* 0 to 5, P_D or P_K; which thread of it */
	int who;		/* the child of a fork; whose registration D uses; whom K means */
	int cell, cell2;
	int value;		/* byte, register, the argument of mprotect or madvise, or the two that follow */
	int block;		/* number of its `together`, or -1 */
	int line;
};

enum { SHARED = 1, READ_ONLY = 1, BRIEF = 2 };	/* of a map; of a registration: BRIEF is not long-term */

struct test {
	char name[64], proc[MAX_PROCS], cell[MAX_CELLS][16];
	int page[MAX_CELLS], offset[MAX_CELLS];
	struct step step[MAX_STEPS + MAX_NAMES];	/* behind `steps`: what the condition observes */
	struct { int reg; char text[24]; } name_of[MAX_NAMES];	/* what is reported */
	int procs, cells, pages, steps, observations, blocks, regs, names;
};

struct reg {			/* a registration; `p` is the backend's */
	_Atomic bool live;
	int index, owner, page;
	bool read_only, brief;
	uint64_t p[3];
};

struct shared {
	struct test test;
	struct reg reg[MAX_REGS];
	_Atomic int n_reg;
	_Atomic int block, arrived, go;	/* the block that runs, and its barrier */
	_Atomic int pid[N_PROCS], tid[N_PROCS][MAX_SLOTS];
	/* Who has made an `exit`. Whether somebody waited in a block for ever: then nothing behind it runs. */
	_Atomic bool exited[N_PROCS], called_off;
	int16_t value[N_VALUES];
	int spread;			/* random delays in a block are below 2^spread ns */
	int at;				/* the step that runs, for reports */
	int rounds;
	char error[160];
	int n_outcomes, count[MAX_OUTCOMES];
	char outcome[MAX_OUTCOMES][MAX_NAMES * 32];	/* as it is printed */
};
#define S	((struct shared *)0x100000000UL)
#define T	(&S->test)

enum {				/* what a backend can do */
	CAN_WRITE = 1, CAN_READ_ONLY = 2, CAN_READ_WRITE = 4, CAN_LONG = 7, CAN_BRIEF = 8, CAN_ALL = 15,
	IN_OWNER = 16,		/* D's accesses are made by a thread of the process that registered */
	IS_SLOW = 32,		/* an access takes 0.1 s */
};

struct backend {
	const char *name, *kind;
	int can;
	const char *(*open)(void);			/* before A exists; NULL, or why there is no such device here */
	int (*reg)(struct reg *r, char *page);		/* in the owner; 0 if it succeeds, or errno says why not */
	int (*dereg)(struct reg *r);			/* in any process */
	/* Writes the byte, or reads if that is FAULT. Returns the byte, or FAULT. */
	int (*access)(struct reg *r, int offset, int byte);
};
extern const struct backend *dev;

/* A page of the device's own: shared, so that no fork makes it take part in the game. */
static inline void *device_page(void)
{
	return mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

int number(const char *text, int max);		/* the number that a text is, or -1 */
void parse(const char *path, char *text);	/* into T */

bool has_op(unsigned int ops, int n);		/* whether one of the first n steps is one of these */
#define USES(op)	has_op(1 << (op), T->steps)
void run_test(int rounds, int seconds);
void resume(const struct step *s) __attribute__((noreturn));
/* The lab itself failed: the test has no outcome. "skip: " and why, if the machine lacks something. The first stays. */
#define failed(...)	((void)(S->error[0] || snprintf(S->error, sizeof(S->error), __VA_ARGS__)))

extern int uffd;				/* of this process */
void catch_faults(void);
int mm_step(const struct step *s);		/* the operations of a process on its memory */
int kernel_step(const struct step *s);		/* those of K */
bool in_userfaultfd(int pid, int tid);
bool drain(void);
void settle(void);				/* stops ksmd */
const char *missing(void);			/* what this machine lacks for the test */

#endif
