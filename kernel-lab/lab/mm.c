// SPDX-License-Identifier: GPL-2.0
/* What processes and the kernel do to memory. */
#include <linux/mempolicy.h>
#include <linux/userfaultfd.h>
#include <setjmp.h>

#include "lab.h"

#define CELL_PAGE(cell)	PAGE_AT(T->page[cell])
#define KSM		"/sys/kernel/mm/ksm/"
#define FRAME		((1UL << 55) - 1)	/* in an entry of pagemap; 0 for those who may not know */
#define SOFT_DIRTY	(1UL << 55)
#define PRESENT		(1UL << 63)

static __thread sigjmp_buf back;
static __thread volatile sig_atomic_t accessing;
int uffd = -1;
static char mine[PAGE] __attribute__((aligned(PAGE)));	/* a page that takes no part in the test */

/* SIGSEGV and SIGBUS: the access cannot be served. SIGUSR1: the controller ends one that waits for userfaultfd. */
static void on_signal(int signal)
{
	if (accessing)
		siglongjmp(back, signal);
	if (signal != SIGUSR1)
		_exit(128 + signal);
}

void catch_faults(void)
{
	struct sigaction action = { .sa_handler = on_signal, .sa_flags = SA_NODEFER | SA_RESTART };

	sigaction(SIGSEGV, &action, NULL);
	sigaction(SIGBUS, &action, NULL);
	sigaction(SIGUSR1, &action, NULL);
}

static int cpu_access(const struct step *s)
{
	volatile unsigned char *p = (unsigned char *)CELL_PAGE(s->cell) + T->offset[s->cell];
	volatile int value = 0;
	int signal = sigsetjmp(back, 1);

	if (signal) {
		accessing = 0;
		return signal == SIGUSR1 && S->go ? STUCK : FAULT;
	}
	accessing = 1;
	if (s->op == OP_LOAD)
		value = *p;
	else
		*p = s->value;
	accessing = 0;
	return value;
}

static int open_uffd(void)
{
	struct uffdio_api api = { .api = UFFD_API, .features = UFFD_FEATURE_PAGEFAULT_FLAG_WP };
	int fd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);

	return ioctl(fd, UFFDIO_API, &api) ? -1 : fd;
}

/* Nobody reads the descriptor: who writes to the page waits until it is resolved. */
static int write_protect(char *page, bool protect)
{
	struct uffdio_range range = { (unsigned long)page, PAGE };
	struct uffdio_register reg = { .range = range, .mode = UFFDIO_REGISTER_MODE_WP };
	struct uffdio_writeprotect wp = { .range = range, .mode = protect ? UFFDIO_WRITEPROTECT_MODE_WP : 0 };

	if (uffd < 0 && protect)
		uffd = open_uffd();
	return (protect && ioctl(uffd, UFFDIO_REGISTER, &reg)) || ioctl(uffd, UFFDIO_WRITEPROTECT, &wp);
}

int mm_step(const struct step *s)
{
	char *p = CELL_PAGE(s->cell);
	int flags = (s->value == SHARED ? MAP_SHARED : MAP_PRIVATE) | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE;

	switch (s->op) {
	case OP_MAP:
		if (mmap(p, PAGE, PROT_READ | PROT_WRITE, flags, -1, 0) != p)
			failed("mmap: %m");
		return 0;
	case OP_EXIT:
		_exit(0);
	case OP_UNMAP:
		return munmap(p, PAGE);
	case OP_STORE:
	case OP_LOAD:
		return cpu_access(s);
	case OP_PROTECT:
		return mprotect(p, PAGE, s->value);
	case OP_ADVISE:
		return madvise(p, PAGE, s->value);
	default:
		return write_protect(p, s->op == OP_WP);
	}
}

/* ---- The kernel ---- */

/* Reads a file, or writes to it if it is given what; returns how much, or -1. */
static int file(const char *path, const char *what, void *to, int size, off_t offset)
{
	int fd = open(path, (what ? O_WRONLY : O_RDONLY) | O_CLOEXEC);
	int n = fd < 0 ? -1 : what ? write(fd, what, strlen(what)) : pread(fd, to, size, offset);

	if (fd >= 0)
		close(fd);
	return n;
}

/* Whether a thread sleeps there: a store that waits for userfaultfd, or a system call that pins. Only root may know. */
bool in_userfaultfd(int pid, int tid)
{
	char path[48], stack[4096] = "";

	snprintf(path, sizeof(path), "/proc/%d/task/%d/stack", pid, tid);
	return file(path, NULL, stack, sizeof(stack) - 1, 0) > 0 && strstr(stack, "handle_userfault");
}

static long read_number(const char *path)
{
	char text[32] = "";

	return file(path, NULL, text, sizeof(text) - 1, 0) < 0 ? -1 : atol(text);
}

/* The entry of a page in a process: its frame, and whether it is present. */
static uint64_t pagemap(int pid, char *p)
{
	char path[40];
	uint64_t entry = 0;

	snprintf(path, sizeof(path), "/proc/%d/pagemap", pid);
	file(path, NULL, &entry, sizeof(entry), (unsigned long)p / PAGE * sizeof(entry));
	return entry;
}

/*
 * Empties the lists of each CPU on which the LRU keeps a reference to pages it has just seen. Such a reference makes a
 * page look shared, so without this the outcome would depend on when the CPU last emptied its list.
 */
bool drain(void)
{
	void *p = mine;
	int node = 0, status;

	mine[0] = 1;
	return !syscall(SYS_move_pages, 0, 1L, &p, &node, &status, MPOL_MF_MOVE) || (errno != ENOSYS && errno != EPERM);
}

static void migrate(int pid, void *p)
{
	int from = -1, to, status;

	syscall(SYS_move_pages, pid, 1L, &p, NULL, &from, 0);
	to = !from;
	if (from >= 0 && syscall(SYS_move_pages, pid, 1L, &p, &to, &status, MPOL_MF_MOVE_ALL) < 0 && errno == EPERM)
		failed("skip: no right to move pages");
}

static void reclaim(int pid, void *p)
{
	struct iovec range = { p, PAGE };
	int fd = syscall(SYS_pidfd_open, pid, 0);

	if (syscall(SYS_process_madvise, fd, &range, 1L, MADV_PAGEOUT, 0) < 0 && errno != ENOMEM && errno != ESRCH)
		failed("skip: process_madvise: %m");
	close(fd);
}

void settle(void)
{
	file(KSM "run", "0", NULL, 0, 0);
}

/* ksmd looks at the pages until they are one, or until it has looked often enough. */
static void merge(int pid, char *x, char *y)
{
	long scans = read_number(KSM "full_scans");
	bool merged = false;

	file(KSM "run", "1", NULL, 0, 0);
	for (int i = 0; i < 10000 && !merged && read_number(KSM "full_scans") < scans + 4; i++) {
		uint64_t a = pagemap(pid, x), b = pagemap(pid, y);

		usleep(1000);
		merged = (a & PRESENT) && (a & FRAME) && (a & FRAME) == (b & FRAME);
	}
	settle();
}

/*
 * One attempt in a block; otherwise a second and a third, so that a passing reference does not decide. A merge is
 * ordered twice: the process has to allow it.
 */
int kernel_step(const struct step *s)
{
	char *p = CELL_PAGE(s->cell), path[40];
	int pid = S->pid[s->who], tries = s->block < 0 ? 3 : 1;
	uint64_t before = pagemap(pid, p) & ~SOFT_DIRTY, after = before;

	if (s->op == OP_MERGE && getpid() == pid) {
		madvise(p, PAGE, MADV_MERGEABLE);
		madvise(CELL_PAGE(s->cell2), PAGE, MADV_MERGEABLE);
	} else if (s->op == OP_MERGE) {
		merge(pid, p, CELL_PAGE(s->cell2));
	} else if (s->op == OP_CLEAR_SOFT_DIRTY) {
		snprintf(path, sizeof(path), "/proc/%d/clear_refs", pid);
		if (file(path, "4", NULL, 0, 0) < 0 && errno != ENOENT && errno != ESRCH)
			failed("skip: %s: %m", path);
	} else {
		for (; tries-- && (before & PRESENT) && after == before; after = pagemap(pid, p) & ~SOFT_DIRTY) {
			(s->op == OP_MIGRATE ? migrate : reclaim)(pid, p);
			if (tries)
				drain();
		}
	}
	return 0;
}

const char *missing(void)
{
	char swaps[256] = "";

	if (!drain())
		return "no move_pages: references that pass would decide the outcome";
	if (USES(OP_WP) && close(open_uffd()))
		return "no userfaultfd that write-protects, or no right to it";
	if ((USES(OP_MIGRATE) || USES(OP_RECLAIM) || USES(OP_MERGE)) && !(pagemap(getpid(), mine) & FRAME))
		return "not root: what the kernel is asked to do with a page could not be done or seen";
	if (USES(OP_MIGRATE) && access("/sys/devices/system/node/node1", F_OK))
		return "one memory node: pages cannot migrate";
	file("/proc/swaps", NULL, swaps, sizeof(swaps) - 1, 0);
	if (USES(OP_RECLAIM) && !strchr(swaps, '/'))
		return "no swap: pages cannot be reclaimed";
	if (USES(OP_MERGE) && (access(KSM "run", W_OK) || read_number(KSM "run") != 0))
		return "no KSM that can be started from here, or somebody else uses it";
	if (USES(OP_CLEAR_SOFT_DIRTY) && !(pagemap(getpid(), mine) & SOFT_DIRTY))
		return "no soft-dirty bits in this kernel";
	return NULL;
}
