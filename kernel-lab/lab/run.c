// SPDX-License-Identifier: GPL-2.0
/* Runs a test: the controller, the loop of each process, the blocks whose actors run at the same time. */
#include <poll.h>
#include <sched.h>
#include <sys/socket.h>

#include "lab.h"

enum { FD_CONTROLLER = 100, FD_PROCESS = 110 };	/* ends of the sockets: kept across exec, so their numbers are fixed */
enum { DO_BLOCK = -1 };		/* an order is this, or the number of a step */

static __thread int self;	/* which process of the test this is */
static int pidfd[N_PROCS];	/* the controller's */
static bool device_waits;	/* D is inside the kernel and does not come back */

static uint64_t now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000UL + t.tv_nsec;
}

/* Which slots of a process have steps in the block, a bit for each. */
static unsigned int slots(int proc)
{
	unsigned int found = 0;

	for (const struct step *s = T->step; s < T->step + T->steps; s++)
		if (s->block == S->block && s->proc == proc)
			found |= 1 << s->slot;
	return found;
}

bool has_op(unsigned int ops, int n)
{
	for (int i = 0; i < n; i++)
		if (ops & 1 << T->step[i].op)
			return true;
	return false;
}

/* ---- In each process ---- */

static void run_part(int slot, int from);
static void command_loop(void) __attribute__((noreturn));

static void reply(void)
{
	if (write(FD_PROCESS + self, "", 1) != 1)
		_exit(1);
}

/* The newest registration of the page by that process. */
static struct reg *registration(int owner, int cell)
{
	for (struct reg *r = S->reg + S->n_reg; r-- > S->reg; )
		if (r->live && r->owner == owner && r->page == T->page[cell])
			return r;
	return NULL;
}

/* That the page is not fit for it is an outcome; that this process may not have more is none. */
static int do_register(const struct step *s)
{
	struct reg *r = &S->reg[S->n_reg++];

	r->index = r - S->reg;
	r->owner = self;
	r->page = T->page[s->cell];
	r->read_only = s->value & READ_ONLY;
	r->brief = s->value & BRIEF;
	r->live = dev->reg(r, PAGE_AT(r->page)) == 0;
	if (!r->live && (errno == ENOMEM || errno == EPERM || errno == EMFILE))
		failed("skip: a page cannot be registered here: %m (ulimit -l, -n?)");
	return 0;
}

static int do_deregister(const struct step *s)
{
	struct reg *r = registration(self, s->cell);

	if (r) {
		r->live = false;
		if (dev->dereg(r))
			failed("deregister: %m");
	}
	return 0;
}

/* A device that cannot write at all refuses rightly what a registration for reading forbids. */
static int device_access(const struct step *s)
{
	struct reg *r = registration(s->who, s->cell);
	bool write = s->op == OP_DMA_WRITE;

	if (!r || (write && !(dev->can & CAN_WRITE)))
		return FAULT;
	return dev->access(r, T->offset[s->cell], write ? s->value : FAULT);
}

/* True in the child. It inherits `uffd` too, but that still means its parent's memory. */
static bool fork_process(int proc)
{
	int pid = fork();

	if (pid < 0)
		failed("fork: %m");
	else
		S->pid[proc] = pid ? pid : getpid();
	if (pid)
		return false;
	self = proc;
	uffd = -1;
	return true;
}

static int do_fork(const struct step *s)
{
	if (!fork_process(s->who))
		return 0;
	if (s->block >= 0) {
		run_part(0, 0);
		reply();
	}
	command_loop();
}

/* A real exec: the program starts anew, finds the shared mapping and the sockets, and goes on behind this step. */
static int do_exec(const struct step *s)
{
	char step[12];

	snprintf(step, sizeof(step), "%d", (int)(s - T->step));
	execl("/proc/self/exe", "kernel-lab", "--resume", dev->name, step, NULL);
	failed("exec: %m");
	return 0;
}

static int (*const actions[])(const struct step *s) = {
	[OP_MAP ... OP_LOAD] = mm_step, [OP_FORK] = do_fork, [OP_EXEC] = do_exec, [OP_EXIT] = mm_step,
	[OP_PROTECT ... OP_ADVISE] = mm_step, [OP_REGISTER] = do_register, [OP_DEREGISTER] = do_deregister,
	[OP_WP ... OP_UNWP] = mm_step, [OP_DMA_READ ... OP_DMA_WRITE] = device_access,
	[OP_MIGRATE ... OP_CLEAR_SOFT_DIRTY] = kernel_step,
};

/* Whether the actor goes on: not if this step waited until the block was called off. */
static bool do_step(const struct step *s)
{
	int value;

	S->exited[self] |= s->op == OP_EXIT;
	value = actions[s->op](s);
	if (value != STUCK && (s->op == OP_LOAD || s->op == OP_DMA_READ))
		S->value[s->value] = value;
	return value != STUCK;
}

/* A random delay: nothing, or any order of magnitude up to 2^spread ns. */
static void jitter(unsigned int *seed)
{
	uint64_t end = now();
	int bits = rand_r(seed) % (S->spread + 8) - 8;

	if (bits > 6)
		end += rand_r(seed) % (1UL << bits);
	while (now() < end)
		;
}

/* The steps of one actor of a block, behind the barrier. */
static void run_part(int slot, int from)
{
	int block = S->block;
	unsigned int seed = ((S->rounds + 1) * 64 + self * MAX_SLOTS + slot) * 2654435761u;

	rand_r(&seed);
	S->tid[self][slot] = gettid();
	if (!from)
		S->arrived++;
	while (!S->go)
		sched_yield();
	for (int i = from; i < T->steps; i++) {
		const struct step *s = &T->step[i];

		if (s->block != block || s->proc != self || s->slot != slot)
			continue;
		jitter(&seed);
		if (!do_step(s))
			break;
	}
	S->tid[self][slot] = 0;
}

/* A second actor of a process; or, in slot 0 and in the controller, D or K. */
static void *run_thread(void *part)
{
	self = (long)part / MAX_SLOTS;
	if ((long)part % MAX_SLOTS == 0)
		command_loop();
	run_part((long)part % MAX_SLOTS, 0);
	return NULL;
}

static void run_block(void)
{
	unsigned int own = slots(self);
	pthread_t t[MAX_SLOTS];

	for (long slot = 1; slot < MAX_SLOTS; slot++)
		if (own & 1 << slot && pthread_create(&t[slot], NULL, run_thread, (void *)(self * MAX_SLOTS + slot)))
			_exit(1);
	if (own & 1)
		run_part(0, 0);
	for (int slot = 1; slot < MAX_SLOTS; slot++)
		if (own & 1 << slot)
			pthread_join(t[slot], NULL);
}

static void command_loop(void)
{
	int order;

	S->tid[self][0] = gettid();
	while (read(FD_PROCESS + self, &order, sizeof(order)) == sizeof(order)) {
		if (order == DO_BLOCK)
			run_block();
		else
			do_step(&T->step[order]);
		S->tid[self][0] = gettid();
		reply();
	}
	_exit(0);
}

void resume(const struct step *s)
{
	self = s->proc;
	catch_faults();
	if (s->block >= 0)
		run_part(0, s - T->step + 1);
	reply();
	command_loop();
}

/* ---- The controller ---- */

static bool dead(int proc)
{
	struct pollfd p = { .events = POLLIN };

	if (pidfd[proc] < 0 && S->pid[proc])
		pidfd[proc] = syscall(SYS_pidfd_open, S->pid[proc], 0);
	p.fd = pidfd[proc];
	return !S->pid[proc] || p.fd < 0 || poll(&p, 1, 0) == 1;
}

/*
 * Waits until the process has answered or is dead. Whoever sleeps in userfaultfd after `patience` is interrupted. A
 * device cannot be: it stays where it is until A's end. Who is only slow is left alone, for this makes an outcome.
 */
static bool await(int proc, int patience)
{
	struct pollfd p[2] = { { FD_CONTROLLER + proc, POLLIN, 0 }, { pidfd[proc], POLLIN, 0 } };
	char byte;

	for (int waited = 0; waited < 20000; waited += patience) {
		if (poll(p, 2, patience) > 0)
			return (p[0].revents & POLLIN) && read(p[0].fd, &byte, 1) == 1;
		for (int slot = 0; slot < MAX_SLOTS; slot++) {
			if (!S->tid[proc][slot] || !in_userfaultfd(S->pid[proc], S->tid[proc][slot]))
				continue;
			S->called_off |= S->go;
			device_waits = proc == P_D;
			if (device_waits)
				return false;
			syscall(SYS_tgkill, S->pid[proc], S->tid[proc][slot], SIGUSR1);
		}
	}
	failed("%s does not answer", proc == P_D ? "the device" : proc == P_K ? "the kernel" : "a process");
	return false;
}

static bool send_order(int proc, int order)
{
	return !dead(proc) && !(proc == P_D && device_waits) && write(FD_CONTROLLER + proc, &order, sizeof(order)) > 0;
}

static bool carry_out(int proc, int step)
{
	return send_order(proc, step) && await(proc, 300);
}

/* Once something has taken away a right to write, the kernel counts references to a page: then none may be passing. */
static void sequential(int i)
{
	const unsigned int taking = 1 << OP_FORK | 1 << OP_PROTECT | 1 << OP_WP | 1 << OP_MIGRATE | 1 << OP_RECLAIM |
				    1 << OP_MERGE | 1 << OP_CLEAR_SOFT_DIRTY;
	const struct step *s = &T->step[i];

	if (i < T->steps && (s->proc == P_K || has_op(taking, i)))
		drain();
	if (s->op == OP_MERGE)
		carry_out(s->who, i);
	if (carry_out(s->proc, i))
		return;
	if (s->op == OP_LOAD || s->op == OP_DMA_READ)
		S->value[s->value] = FAULT;
}

static void together(int block)
{
	bool was[N_PROCS], in[N_PROCS];
	int expected = 0;

	S->go = S->arrived = 0;
	S->block = block;
	for (int i = 0; i < T->steps; i++)
		if (T->step[i].block == block && T->step[i].op == OP_MERGE)
			carry_out(T->step[i].who, i);
	for (int proc = 0; proc < N_PROCS; proc++) {
		was[proc] = S->pid[proc];
		in[proc] = was[proc] && slots(proc) && send_order(proc, DO_BLOCK);
		expected += in[proc] ? __builtin_popcount(slots(proc)) : 0;
	}
	for (uint64_t end = now() + 5000000000UL; S->arrived < expected && now() < end; )
		usleep(200);
	if (S->arrived < expected)
		failed("only %d of %d actors came to the barrier", S->arrived, expected);
	drain();
	S->go = true;
	for (int proc = 0; proc < N_PROCS; proc++)	/* those born in the block come behind their parents */
		if (in[proc] || (!was[proc] && !dead(proc)))
			await(proc, 4000);
	S->go = false;
}

static void open_sockets(int from, int to)
{
	for (int proc = from; proc < to; proc++) {
		int fd[2];

		pidfd[proc] = -1;
		if (socketpair(AF_UNIX, SOCK_STREAM, 0, fd) || dup2(fd[0], FD_CONTROLLER + proc) < 0 ||
		    dup2(fd[1], FD_PROCESS + proc) < 0)
			failed("skip: no sockets: %m");
		close(fd[0]);
		close(fd[1]);
	}
}

/* A's descendants outlive A in some tests, so they are ended here and not by the death of a parent. */
static void end_round(void)
{
	for (int proc = 0; proc < MAX_PROCS; proc++) {
		if (S->pid[proc])
			kill(S->pid[proc], SIGKILL);
		close(pidfd[proc]);
		S->pid[proc] = 0;
	}
	while (waitpid(-1, NULL, 0) > 0)
		;
	if (device_waits) {
		device_waits = false;
		await(P_D, 2000);
	}
	for (struct reg *r = S->reg; r < S->reg + S->n_reg; r++) {
		if (r->live && !(dev->can & IN_OWNER))
			dev->dereg(r);
		r->live = false;
	}
}

static void count_outcome(void)
{
	char text[sizeof(S->outcome[0])];
	int i, n = 0;

	for (i = 0; i < T->names; i++) {
		int value = S->value[T->name_of[i].reg];

		n += sprintf(text + n, "%s\"%s\":", i ? "," : "", T->name_of[i].text);
		n += sprintf(text + n, value >= 0 ? "%d" : value == FAULT ? "\"fault\"" : "\"unset\"", value);
	}
	for (i = 0; i < S->n_outcomes && strcmp(S->outcome[i], text); i++)
		;
	if (i == MAX_OUTCOMES)
		return failed("more outcomes than there is room for");
	strcpy(S->outcome[i], text);
	S->count[i]++;
	S->n_outcomes += i == S->n_outcomes;
	S->rounds++;
}

static void run_round(void)
{
	S->n_reg = S->go = S->called_off = 0;
	memset(S->exited, 0, sizeof(S->exited));
	for (int i = 0; i < N_VALUES; i++)
		S->value[i] = UNSET;
	open_sockets(0, MAX_PROCS);
	if (fork_process(0)) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		command_loop();
	}
	for (int i = 0; i < T->steps + T->observations && !S->error[0]; i++) {
		S->at = i;
		if (S->called_off && i < T->steps)
			continue;
		if (T->step[i].block < 0)
			sequential(i);
		else if (!i || T->step[i].block != T->step[i - 1].block)
			together(T->step[i].block);
	}
	for (int proc = 0; proc < MAX_PROCS; proc++)
		if (S->pid[proc] && !S->exited[proc] && dead(proc))
			failed("a process died that should not");
	if (!S->error[0])
		count_outcome();
	end_round();
}

/*
 * Whether the device works, and reaches the byte it is told to: a byte inside a page, not only its first. Where it
 * doesn't, it can be trusted with cells at the start of a page alone.
 */
static void control(void)
{
	struct reg r = { .index = MAX_REGS - 1, .read_only = !(dev->can & CAN_READ_WRITE) };
	char *page = mmap(PAGE_AT(-1), PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	const char *why = dev->open();
	bool works, reaches;

	if (why)
		return failed("skip: %s", why);
	page[0] = 1;
	page[500] = 2;
	if (dev->reg(&r, page))
		return failed("skip: the device refuses a page that is fit for it: %m");
	works = dev->access(&r, 0, FAULT) == 1;
	reaches = dev->access(&r, 500, FAULT) == 2;
	if (dev->can & CAN_WRITE) {
		reaches &= dev->access(&r, 500, 3) != FAULT && page[500] == 3 && page[0] == 1;
		works &= dev->access(&r, 0, 4) != FAULT && page[0] == 4;
	}
	if (dev->dereg(&r) || munmap(page, PAGE) || !works)
		return failed("skip: the device does not work");
	for (int i = 0; i < T->steps && !reaches; i++)
		if (actions[T->step[i].op] == device_access && T->offset[T->step[i].cell])
			failed("skip: this device reaches only the first byte of a page, and the test uses another");
}

/* In a process of its own; what it finds is left in S, for whoever outlives it. */
void run_test(int rounds, int seconds)
{
	uint64_t end = now() + seconds * 1000000000UL;
	pthread_t thread;

	control();
	S->spread = dev->can & IS_SLOW ? 28 : USES(OP_MERGE) ? 25 : 22;
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	catch_faults();
	open_sockets(P_D, N_PROCS);
	/* D and K are threads of the controller, no descendants of A: what A's forks copy is not theirs. */
	for (long proc = P_D; proc < N_PROCS; proc++) {
		S->pid[proc] = getpid();
		if (pthread_create(&thread, NULL, run_thread, (void *)(proc * MAX_SLOTS)))
			failed("pthread_create: %m");
	}
	while (S->rounds < rounds && !S->error[0] && (S->rounds < 2 || now() < end))
		run_round();
}
