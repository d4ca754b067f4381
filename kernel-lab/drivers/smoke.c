// SPDX-License-Identifier: GPL-2.0
/*
 * smoke DRIVER: does each lab driver do what it says, on the kernel that runs?
 * One line for each scenario: what came out, and "ok" or "DIFFERS" from what
 * README.md (and litmus/pin-fork-write.expected) says. Static, for an initramfs.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/userfaultfd.h>
#include <linux/vfio.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "lab.h"

#define PAGE 4096UL
#define AT ((char *)0x200000000UL)

static const char *driver;
static int failures;
static int fd = -1;				/* the device */
static int container = -1, group = -1;		/* VFIO */
static struct { unsigned long addr, len; } maps[4096];
static int is_vfio, is_keep;

/* What kind of hold it is, for what to expect. */
static int holds;		/* keeps the frame of the registration or of its first use */
static int lazy;		/* ... of its first use */
static int pins_anew;		/* finds the page at each access */
static int counts;		/* against RLIMIT_MEMLOCK */

static void die(const char *what)
{
	printf("%s: %s: %s\n", driver, what, strerror(errno));
	exit(2);
}

static void dev_open(void)
{
	char path[300], link[300] = "";
	struct vfio_group_status st = { .argsz = sizeof(st) };

	if (!is_vfio) {
		snprintf(path, sizeof(path), "/dev/%s", driver);
		fd = open(path, O_RDWR);
		if (fd < 0)
			die(path);
		return;
	}
	if (readlink("/sys/bus/platform/devices/lab-vfio/iommu_group", link, sizeof(link) - 1) < 0)
		die("iommu_group");
	snprintf(path, sizeof(path), "/dev/vfio/%s", strrchr(link, '/') + 1);
	container = open("/dev/vfio/vfio", O_RDWR);
	group = open(path, O_RDWR);
	if (container < 0 || group < 0)
		die(path);
	if (ioctl(group, VFIO_GROUP_GET_STATUS, &st) || !(st.flags & VFIO_GROUP_FLAGS_VIABLE))
		die("group not viable");
	if (ioctl(group, VFIO_GROUP_SET_CONTAINER, &container))
		die("SET_CONTAINER");
	if (ioctl(container, VFIO_SET_IOMMU, VFIO_TYPE1v2_IOMMU))
		die("SET_IOMMU");
	fd = ioctl(group, VFIO_GROUP_GET_DEVICE_FD, "lab-vfio");
	if (fd < 0)
		die("GET_DEVICE_FD");
}

static void dev_close(void)
{
	close(fd);
	if (is_vfio) {
		close(group);
		close(container);
	}
	fd = -1;
}

static int dev_read(int h, unsigned long off)
{
	struct lab_access a = { .handle = h, .offset = off };
	unsigned char b = 0;

	if (is_vfio)
		return pread(fd, &b, 1, maps[h].addr + off) == 1 ? b : -errno;
	return ioctl(fd, LAB_READ, &a) ? -errno : a.byte;
}

static int dev_write(int h, unsigned long off, int byte)
{
	struct lab_access a = { .handle = h, .offset = off, .byte = byte };
	unsigned char b = byte;

	if (is_vfio)
		return pwrite(fd, &b, 1, maps[h].addr + off) == 1 ? 0 : -errno;
	return ioctl(fd, LAB_WRITE, &a) ? -errno : 0;
}

/* A handle, or an error. IOVA = address, so a page can be mapped once. */
static int dev_register(void *p, unsigned long len, int flags)
{
	struct lab_register r = { .addr = (unsigned long)p, .len = len, .flags = flags };
	static int next = 1;
	unsigned long i;

	if (is_vfio) {
		struct vfio_iommu_type1_dma_map m = {
			.argsz = sizeof(m), .vaddr = r.addr, .iova = r.addr, .size = len,
			.flags = VFIO_DMA_MAP_FLAG_READ | (flags & LAB_REG_WRITE ? VFIO_DMA_MAP_FLAG_WRITE : 0),
		};

		if (ioctl(container, VFIO_IOMMU_MAP_DMA, &m))
			return -errno;
		next = next % 4000 + 1;
		maps[next].addr = r.addr;
		maps[next].len = len;
		for (i = 0; is_keep && i < len; i += PAGE) {
			int ret = dev_read(next, i);

			if (ret < 0)
				return ret;
		}
		return next;
	}
	return ioctl(fd, LAB_REGISTER, &r) ? -errno : (int)r.handle;
}

static int dev_deregister(int h)
{
	__u32 handle = h;

	if (is_vfio) {
		struct vfio_iommu_type1_dma_unmap u = {
			.argsz = sizeof(u), .iova = maps[h].addr, .size = maps[h].len,
		};

		return ioctl(container, VFIO_IOMMU_UNMAP_DMA, &u) ? -errno : 0;
	}
	return ioctl(fd, LAB_DEREGISTER, &handle) ? -errno : 0;
}

static char *map(unsigned long len)
{
	char *p = mmap(AT, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	if (p == MAP_FAILED)
		die("mmap");
	return p;
}

/* "r0=2 r1=fault" */
static char line[400];

static void note(const char *name, int value)
{
	size_t n = strlen(line);

	if (value == -EFAULT)
		snprintf(line + n, sizeof(line) - n, "%s%s=fault", n ? " " : "", name);
	else if (value < 0)
		snprintf(line + n, sizeof(line) - n, "%s%s=%s", n ? " " : "", name, strerrorname_np(-value));
	else
		snprintf(line + n, sizeof(line) - n, "%s%s=%d", n ? " " : "", name, value);
}

static void result(const char *scenario, const char *expected)
{
	int ok = !expected || !strcmp(line, expected);

	printf("%-12s %-16s %-40s %s%s\n", driver, scenario, line, ok ? "ok" : "DIFFERS, expected ",
	       ok ? "" : expected);
	failures += !ok;
	line[0] = 0;
	fflush(stdout);
}

/* A byte lands where it should, and nowhere else. */
static void control(void)
{
	char *p = map(3 * PAGE);
	int h, i, wrong = 0;

	for (i = 0; i < (int)(3 * PAGE); i++)
		p[i] = i % 251;
	dev_open();
	h = dev_register(p, 2 * PAGE, LAB_REG_WRITE);
	if (h < 0)
		note("register", h);
	note("read", dev_read(h, PAGE + 77) == (int)((PAGE + 77) % 251));
	note("write", dev_write(h, PAGE + 78, 255));
	for (i = 0; i < (int)(3 * PAGE); i++)
		wrong += (unsigned char)p[i] != (i == (int)PAGE + 78 ? 255 : i % 251);
	note("wrong", wrong);
	note("beyond", dev_read(h, 2 * PAGE));
	note("deregister", dev_deregister(h));
	i = dev_read(h, 0);
	note("gone", i == -ENOENT || i == -EFAULT);
	dev_close();
	result("control", "read=1 write=0 wrong=0 beyond=fault deregister=0 gone=1");
}

static void arguments(void)
{
	char *p = map(2 * PAGE);
	int h, late = pins_anew || lazy;

	p[0] = 7;
	munmap(p + PAGE, PAGE);
	dev_open();
	h = dev_register(p, PAGE, 0);
	note("readonly", dev_read(h, 0));
	note("write", dev_write(h, 0, 1));
	dev_deregister(h);
	/* The second page isn't there: nothing of the first may be kept. */
	h = dev_register(p, 2 * PAGE, LAB_REG_WRITE);
	if (late || is_vfio)
		note("hole", h < 0 ? h : dev_read(h, PAGE));
	else
		note("hole", h);
	if (!is_vfio) {
		note("empty", dev_register(p, 0, 0));
		note("flag", dev_register(p, 1, 128));
		note("kernel", dev_register((void *)0xffff888000000000UL, 1, 0));
	}
	dev_close();
	result("arguments", is_vfio ? "readonly=7 write=fault hole=fault" :
	       "readonly=7 write=fault hole=fault empty=EINVAL flag=EINVAL kernel=fault");
}

/* litmus/pin-fork-write; "touched" lets the device use the page before. */
static void fork_write(int touched, int flags)
{
	volatile char *x = map(PAGE);
	int h, r0, r1, r2 = -1, down[2], up[2], was;
	char c;
	pid_t b;

	*x = 1;
	dev_open();
	h = dev_register((void *)x, PAGE, LAB_REG_WRITE | flags);
	if (h < 0)
		note("register", h);
	if (touched && (dev_read(h, 0) != 1 || dev_write(h, 0, 1)))
		note("touch", -EIO);
	if (pipe(down) || pipe(up))
		die("pipe");
	b = fork();
	if (!b) {
		if (read(down[0], &c, 1) == 1) {
			c = *x;
			if (write(up[1], &c, 1) != 1)
				_exit(1);
		}
		_exit(0);
	}
	*x = 2;
	r0 = dev_read(h, 0);
	was = dev_write(h, 0, 3);
	r1 = *x;
	if (write(down[1], "", 1) == 1 && read(up[0], &c, 1) == 1)
		r2 = c;
	waitpid(b, NULL, 0);
	close(down[0]), close(down[1]), close(up[0]), close(up[1]);
	if (was)
		note("write", was);
	note("r0", r0);
	note("r1", r1);
	note("r2", r2);
	dev_close();
	/* A plain reference loses the page; so does a mirror that doesn't hear, once it has an entry. */
	result(flags ? "fork-write short" : touched ? "fork-write used" : "pin-fork-write",
	       !strcmp(driver, "lab-get") || (!strcmp(driver, "lab-deaf") && touched) ?
	       "r0=1 r1=2 r2=3" : "r0=2 r1=3 r2=1");
}

/* The device goes on with the old frame, or has none, or finds the new one. */
static void unmapped(void)
{
	char *x = map(PAGE);
	int h;

	*x = 1;
	dev_open();
	h = dev_register(x, PAGE, LAB_REG_WRITE);
	dev_write(h, 0, 1);
	munmap(x, PAGE);
	note("r0", dev_read(h, 0));
	note("write", dev_write(h, 0, 5));
	map(PAGE);
	*x = 9;
	note("r1", dev_read(h, 0));
	note("x", *x);
	dev_close();
	result("munmap", holds ? "r0=1 write=0 r1=5 x=9" : "r0=fault write=fault r1=9 x=9");
}

/* The process that registered exits; its parent holds the file too. */
static void exited(void)
{
	int p[2], h = -1, r;
	pid_t pid;

	dev_open();
	if (pipe(p))
		die("pipe");
	pid = fork();
	if (!pid) {
		char *x = map(PAGE);

		*x = 4;
		h = dev_register(x, PAGE, LAB_REG_WRITE);
		dev_write(h, 0, 4);
		if (write(p[1], &h, sizeof(h)) != sizeof(h))
			_exit(1);
		_exit(0);
	}
	waitpid(pid, NULL, 0);
	if (read(p[0], &h, sizeof(h)) != sizeof(h))
		die("read");
	close(p[0]), close(p[1]);
	maps[h].addr = (unsigned long)AT;
	maps[h].len = PAGE;
	r = dev_read(h, 0);
	note("r0", r);
	note("write", dev_write(h, 0, 5));
	/* Its memory counter outlives it. */
	note("deregister", dev_deregister(h));
	dev_close();
	result("exit", holds ? "r0=4 write=0 deregister=0" : "r0=fault write=fault deregister=0");
}

static void limit(void)
{
	struct __user_cap_header_struct hdr = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct caps[2];
	struct rlimit rl = { 16 * PAGE, 16 * PAGE };
	pid_t pid = fork();
	int status, h;
	char *p;

	if (pid) {
		waitpid(pid, &status, 0);
		failures += WEXITSTATUS(status);
		return;
	}
	failures = 0;
	p = map(64 * PAGE);
	memset(p, 1, 64 * PAGE);
	dev_open();
	setrlimit(RLIMIT_MEMLOCK, &rl);
	syscall(SYS_capget, &hdr, caps);
	caps[0].effective &= ~(1U << CAP_IPC_LOCK);
	caps[0].permitted &= ~(1U << CAP_IPC_LOCK);
	syscall(SYS_capset, &hdr, caps);
	h = dev_register(p, 16 * PAGE, LAB_REG_WRITE);
	note("16", h > 0 ? 0 : h);
	note("17", (is_vfio ? dev_register(p + 16 * PAGE, PAGE, LAB_REG_WRITE) : dev_register(p + 16 * PAGE, PAGE, 0)) > 0 ?
	     0 : -errno);
	note("deregister", dev_deregister(h));
	h = dev_register(p + 32 * PAGE, 16 * PAGE, LAB_REG_WRITE);
	note("again", h > 0 ? 0 : h);
	dev_close();
	result("memlock", counts ? "16=0 17=ENOMEM deregister=0 again=0" : "16=0 17=0 deregister=0 again=0");
	exit(failures);
}

/* userfaultfd write-protects the page: does the device's write wait, fail, or go past it? */
static int wp_handle;
static volatile int wp_done, wp_ret;

static void *wp_writer(void *unused)
{
	(void)unused;
	wp_ret = dev_write(wp_handle, 0, 5);
	wp_done = 1;
	return NULL;
}

static void userfault(int flags)
{
	struct uffdio_api api = { .api = UFFD_API, .features = UFFD_FEATURE_PAGEFAULT_FLAG_WP };
	struct uffdio_register reg = { .range = { (unsigned long)AT, PAGE }, .mode = UFFDIO_REGISTER_MODE_WP };
	struct uffdio_writeprotect wp = { .range = { (unsigned long)AT, PAGE }, .mode = UFFDIO_WRITEPROTECT_MODE_WP };
	int uffd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
	struct pollfd pfd = { .fd = uffd, .events = POLLIN };
	pthread_t t;
	char *x = map(PAGE);
	int waits;

	*x = 1;
	if (uffd < 0 || ioctl(uffd, UFFDIO_API, &api) || ioctl(uffd, UFFDIO_REGISTER, &reg))
		die("userfaultfd");
	dev_open();
	wp_handle = dev_register(x, PAGE, LAB_REG_WRITE | flags);
	dev_read(wp_handle, 0);
	if (ioctl(uffd, UFFDIO_WRITEPROTECT, &wp))
		die("UFFDIO_WRITEPROTECT");
	wp_done = 0;
	pthread_create(&t, NULL, wp_writer, NULL);
	waits = poll(&pfd, 1, 1000) == 1 && !wp_done;
	note("waits", waits);
	wp.mode = 0;
	ioctl(uffd, UFFDIO_WRITEPROTECT, &wp);
	pthread_join(t, NULL);
	note("write", wp_ret);
	note("x", *x);
	close(uffd);
	dev_close();
	/* No expectation: it depends on the kernel (R61.unlocked). */
	result(flags ? "uffd-wp short" : "uffd-wp", NULL);
}

/* Killed while the device waits in its fault: it must let go. */
static void killed(void)
{
	struct uffdio_api api = { .api = UFFD_API, .features = UFFD_FEATURE_PAGEFAULT_FLAG_WP };
	struct uffdio_register reg = { .range = { (unsigned long)AT, PAGE }, .mode = UFFDIO_REGISTER_MODE_WP };
	struct uffdio_writeprotect wp = { .range = { (unsigned long)AT, PAGE }, .mode = UFFDIO_WRITEPROTECT_MODE_WP };
	int i, h, uffd, died = 0;
	pid_t pid = fork();

	if (!pid) {
		char *x = map(PAGE);

		*x = 1;
		uffd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
		dev_open();
		h = dev_register(x, PAGE, LAB_REG_WRITE);
		if (ioctl(uffd, UFFDIO_API, &api) || ioctl(uffd, UFFDIO_REGISTER, &reg) ||
		    ioctl(uffd, UFFDIO_WRITEPROTECT, &wp))
			die("userfaultfd");
		dev_write(h, 0, 5);
		pause();
	}
	usleep(700000);
	kill(pid, SIGKILL);
	for (i = 0; i < 100 && !died; i++) {
		died = waitpid(pid, NULL, WNOHANG) == pid;
		usleep(50000);
	}
	note("died", died);
	result("killed", "died=1");
}

/* A child uses the handle: it means the memory of the process that registered. */
static void child_calls(void)
{
	volatile char *x = map(PAGE);
	int h, p[2], r;
	pid_t pid;

	*x = 1;
	dev_open();
	h = dev_register((void *)x, PAGE, LAB_REG_WRITE);
	dev_write(h, 0, 1);
	if (pipe(p))
		die("pipe");
	pid = fork();
	if (!pid) {
		*x = 7;
		r = dev_read(h, 0);
		if (write(p[1], &r, sizeof(r)) != sizeof(r))
			_exit(1);
		dev_write(h, 0, 5);
		_exit(*x != 7);
	}
	waitpid(pid, &r, 0);
	note("child", r);
	if (read(p[0], &r, sizeof(r)) != sizeof(r))
		die("read");
	close(p[0]), close(p[1]);
	note("r0", r);
	note("x", *x);
	dev_close();
	/* vfio_dma_rw() refuses another mm. */
	result("child-calls", !strcmp(driver, "lab-vfio-rw") ? "child=0 r0=fault x=1" : "child=0 r0=1 x=5");
}

/* A number from /proc, by the start of its line; column 1 is the first after the name. */
static long proc(const char *file, const char *key)
{
	char buf[512];
	long v = -1;
	FILE *f = fopen(file, "r");

	while (f && fgets(buf, sizeof(buf), f))
		if (!strncmp(buf, key, strlen(key)) && buf[strlen(key)] <= ':')
			v = strtol(buf + strlen(key) + strspn(buf + strlen(key), ": "), NULL, 10);
	if (f)
		fclose(f);
	return v;
}

/* Registers much and never says goodbye: nothing may be left. */
static void leaks(void)
{
	long mem0, mem1, mm0, mm1, acq0, rel0, acq, rel;
	int i, pass, h;
	char *p;

	for (pass = 0; pass < 2; pass++) {	/* the first warms caches up */
		mem0 = proc("/proc/meminfo", "MemFree");
		mm0 = proc("/proc/slabinfo", "mm_struct");
		acq0 = proc("/proc/vmstat", "nr_foll_pin_acquired");
		rel0 = proc("/proc/vmstat", "nr_foll_pin_released");
		for (i = 0; i < 150; i++) {
			pid_t pid = fork();

			if (pid) {
				waitpid(pid, NULL, 0);
				continue;
			}
			p = map(2 << 20);
			memset(p, i, 2 << 20);
			dev_open();
			h = dev_register(p, 2 << 20, LAB_REG_WRITE);
			dev_read(h, 5);
			dev_write(h, PAGE * 77, 1);
			switch (i % 3) {
			case 0:
				munmap(p, 2 << 20);
				break;
			case 1:
				dev_deregister(h);
			}
			_exit(0);
		}
		usleep(300000);
		mem1 = proc("/proc/meminfo", "MemFree");
		mm1 = proc("/proc/slabinfo", "mm_struct");
		acq = proc("/proc/vmstat", "nr_foll_pin_acquired") - acq0;
		rel = proc("/proc/vmstat", "nr_foll_pin_released") - rel0;
	}
	note("frames", mem0 - mem1 > 40000);
	note("mms", mm1 - mm0 > 60);
	note("pins", acq - rel);
	printf("%-12s %-16s free %+ld kB, mm_struct %+ld, pins %ld taken %ld given back\n", driver, "(leaks)", mem1 - mem0,
	       mm1 - mm0, acq, rel);
	result("leaks", "frames=0 mms=0 pins=0");
}

/* Everything at once for two seconds; the kernel's log tells. */
static volatile int stop;
static volatile int race_h[4];

static void *racer(void *arg)
{
	long n = 0, k = (long)arg;

	while (!stop) {
		n++;
		if (k < 2) {
			dev_write(race_h[n & 3], (n & 1) * PAGE + 8, n);
			dev_read(race_h[n & 3], 8);
		} else {
			dev_deregister(race_h[n & 3]);
			race_h[n & 3] = dev_register(AT, 2 * PAGE, LAB_REG_WRITE);
		}
	}
	return (void *)n;
}

static void race(void)
{
	struct timespec end, now;
	pthread_t t[3];
	long i, n = 0;

	map(2 * PAGE);
	dev_open();
	if (is_vfio)	/* one mapping for an IOVA */
		race_h[0] = race_h[1] = race_h[2] = race_h[3] = dev_register(AT, 2 * PAGE, LAB_REG_WRITE);
	stop = 0;
	for (i = 0; i < 3; i++)
		pthread_create(&t[i], NULL, racer, (void *)i);
	clock_gettime(CLOCK_MONOTONIC, &end);
	end.tv_sec += 2;
	do {
		pid_t pid = fork();

		if (!pid) {
			AT[8] = 1;
			_exit(0);
		}
		AT[8] = 2;
		madvise(AT, PAGE, MADV_DONTNEED);
		if (n++ % 8 == 0)
			map(2 * PAGE);
		waitpid(pid, NULL, 0);
		clock_gettime(CLOCK_MONOTONIC, &now);
	} while (now.tv_sec < end.tv_sec);
	stop = 1;
	for (i = 0; i < 3; i++)
		pthread_join(t[i], NULL);
	dev_close();
	note("survived", 1);
	result("race", "survived=1");
}

/*
 * While A forks and writes x, and so breaks COW again and again, the device
 * reads x and writes y on the same page. A read older than a write that was
 * over before is stale; a write that A doesn't see afterwards is lost.
 */
static volatile int published;
static int stale, lost, accesses;

static void *coherent_device(void *arg)
{
	volatile unsigned char *p = (unsigned char *)AT;
	int h = (long)arg, k = 0, before, r;

	while (!stop) {
		before = published;
		r = dev_read(h, 0);
		stale += r >= 0 && r < before && published < 250;
		k = (k + 1) % 251;
		r = dev_write(h, 1, k);
		lost += !r && p[1] != k;
		accesses++;
	}
	return NULL;
}

static void coherent(void)
{
	volatile unsigned char *x = (unsigned char *)map(PAGE);
	int keeps = !strcmp(driver, "lab-get") || !strcmp(driver, "lab-deaf");
	time_t end = time(NULL) + 3;
	pid_t pid = 0;
	pthread_t t;
	int h, n = 0;

	*x = 1;
	dev_open();
	h = dev_register((void *)x, PAGE, LAB_REG_WRITE);
	dev_write(h, 1, 0);
	stop = stale = lost = accesses = 0;
	published = 0;
	pthread_create(&t, NULL, coherent_device, (void *)(long)h);
	while (time(NULL) < end && n < 249) {
		int p[2];
		char c;

		/* The child holds on to the page until A has written. */
		if (pipe(p))
			die("pipe");
		pid = fork();
		if (!pid) {
			close(p[1]);
			_exit(read(p[0], &c, 1));
		}
		*x = ++n;
		published = n;
		close(p[0]), close(p[1]);
		waitpid(pid, NULL, 0);
	}
	stop = 1;
	pthread_join(t, NULL);
	dev_close();
	printf("%-12s %-16s %d forks, %d accesses, %d stale, %d lost\n", driver, "(coherent)", n, accesses, stale, lost);
	note("stale", !!stale);
	note("lost", !!lost);
	result("coherent", keeps ? "stale=1 lost=1" : "stale=0 lost=0");
}

int main(int argc, char **argv)
{
	driver = argc > 1 ? argv[1] : "lab-pin";
	is_vfio = !strncmp(driver, "lab-vfio", 8);
	is_keep = !strcmp(driver, "lab-vfio-keep");
	lazy = !strcmp(driver, "lab-deaf") || !strcmp(driver, "lab-mirror");
	counts = is_keep || !strcmp(driver, "lab-pin") || !strcmp(driver, "lab-get");
	holds = counts || !strcmp(driver, "lab-deaf");
	pins_anew = !holds;
	setvbuf(stdout, NULL, _IOLBF, 0);
	alarm(300);

	control();
	arguments();
	fork_write(0, 0);
	fork_write(1, 0);
	if (!is_vfio)
		fork_write(0, LAB_REG_SHORT);
	unmapped();
	exited();
	limit();
	userfault(0);
	if (!is_vfio)
		userfault(LAB_REG_SHORT);
	killed();
	child_calls();
	coherent();
	leaks();
	race();
	printf("%-12s %-16s %s\n", driver, "=", failures ? "FAILED" : "passed");
	return failures != 0;
}
