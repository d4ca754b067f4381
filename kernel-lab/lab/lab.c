// SPDX-License-Identifier: GPL-2.0
/* The program: reads tests, runs each in a process of its own, prints one line of JSON for each. */
#include <sys/utsname.h>

#include "lab.h"

enum { FD_SHARED = 99 };	/* the mapping that all share: kept across fork and exec */

extern const struct backend uring, splicing, rxe, odp, kvm, vfio, mediated, keeping;
extern const struct backend driver_get, driver_pin, driver_request, driver_mirror, driver_walk;
static const struct backend *const backends[] = {
	&uring, &splicing, &rxe, &odp, &kvm, &vfio, &mediated, &keeping,
	&driver_get, &driver_pin, &driver_request, &driver_mirror, &driver_walk, NULL,
};
const struct backend *dev = &uring;

static void __attribute__((noreturn)) usage(void)
{
	/* -r: of a test with a block; -n: of one without, whose outcome is always the same */
	fprintf(stderr, "usage: kernel-lab [-b backend] [-r rounds] [-n rounds] [-s seconds] FILE...; backends:");
	for (int i = 0; backends[i]; i++)
		fprintf(stderr, " %s (%s)", backends[i]->name, backends[i]->kind);
	fprintf(stderr, "\n");
	exit(2);
}

static const struct backend *find(const char *name)
{
	for (int i = 0; backends[i]; i++)
		if (!strcmp(backends[i]->name, name))
			return backends[i];
	usage();
}

static void map_shared(void)
{
	if (mmap(S, sizeof(*S), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED_NOREPLACE, FD_SHARED, 0) != (void *)S)
		err(2, "the shared memory");
}

/* What the backend cannot express. */
static const char *unfit(void)
{
	bool executed[N_PROCS] = { false };

	for (const struct step *s = T->step; s < T->step + T->steps; s++) {
		executed[s->proc] |= s->op == OP_EXEC;
		if (s->op != OP_REGISTER)
			continue;
		if (executed[s->proc])
			return "a process that registers after exec";
		if (!(dev->can & (s->value & READ_ONLY ? CAN_READ_ONLY : CAN_READ_WRITE)))
			return s->value & READ_ONLY ? "registers for writing only, and the test registers to read" :
						      "registers to read only, and the test registers to write";
		if ((s->value & BRIEF) && !(dev->can & CAN_BRIEF))
			return "pins for long only, and the test asks for a short pin";
	}
	return NULL;
}

/* Runs S's test; what ends it is its own end, or the time. */
static void run_guarded(int rounds, int seconds)
{
	int status, pid, left = 20 * (seconds + 40);

	pid = fork();
	if (pid < 0)
		return failed("fork: %m");
	setpgid(pid, pid);
	if (!pid) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		run_test(rounds, seconds);
		_exit(0);
	}
	while (!waitpid(pid, &status, WNOHANG) && left-- > 0)
		usleep(50000);
	kill(-pid, SIGKILL);
	if (USES(OP_MERGE))
		settle();
	if (left < 0 || status)
		failed("%s at line %d", left < 0 ? "hangs" : strsignal(WTERMSIG(status)), T->step[S->at].line);
}

/* No text that is printed here holds a quotation mark or a backslash. */
static void print_record(void)
{
	struct utsname system;
	int skip = strncmp(S->error, "skip: ", 6) ? 0 : 6;
	time_t t = time(NULL);
	char date[32];

	uname(&system);
	strftime(date, sizeof(date), "%FT%TZ", gmtime(&t));
	printf("{\"test\":\"%s\",\"backend\":\"%s\",\"kind\":\"%s\",", T->name, dev->name, dev->kind);
	printf("\"kernel\":\"%s\",\"version\":\"%s\",\"date\":\"%s\",\"lab\":%d,", system.release, system.version,
	       date, LAB_VERSION);
	if (S->error[0])
		printf("\"%s\":\"%s\"", skip ? "skipped" : "error", S->error + skip);
	else
		printf("\"rounds\":%d,\"outcomes\":[", S->rounds);
	for (int i = 0; i < S->n_outcomes && !S->error[0]; i++)
		printf("%s{\"count\":%d,\"values\":{%s}}", i ? "," : "", S->count[i], S->outcome[i]);
	printf(S->error[0] ? "}\n" : "]}\n");
}

static void run_file(const char *path, int rounds, int steady, int seconds)
{
	static char text[65536];
	int fd = open(path, O_RDONLY);
	ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof(text));
	const char *why;

	if (n < 0)
		err(2, "%s", path);
	if (n == sizeof(text) || memchr(text, 0, n))
		errx(2, "%s: no litmus test: longer than 64 kB, or not text", path);
	text[n] = 0;
	close(fd);
	parse(path, text);
	why = unfit() ?: missing();
	if (why)
		failed("skip: %s", why);
	else
		run_guarded(T->blocks ? rounds : steady, seconds);
	print_record();
}

int main(int argc, char **argv)
{
	int rounds = 200, steady = 3, seconds = 20, option, fd;

	if (argc == 4 && !strcmp(argv[1], "--resume")) {
		map_shared();
		dev = find(argv[2]);
		resume(&T->step[atoi(argv[3])]);
	}
	while ((option = getopt(argc, argv, "b:r:n:s:")) != -1) {
		if (option == 'b')
			dev = find(optarg);
		else if (option != '?')
			*(option == 'r' ? &rounds : option == 'n' ? &steady : &seconds) = number(optarg, 1000000);
		else
			usage();
	}
	if (optind == argc)
		usage();
	if (rounds < 1 || steady < 1 || seconds < 1)
		errx(2, "-r, -n and -s take a number from 1 to 1000000");
	setlinebuf(stdout);
	fd = syscall(SYS_memfd_create, "lab", 0);
	if (fd < 0 || ftruncate(fd, sizeof(*S)) || dup2(fd, FD_SHARED) < 0)
		err(2, "the shared memory");
	map_shared();
	while (optind < argc)
		run_file(argv[optind++], rounds, steady, seconds);
}
