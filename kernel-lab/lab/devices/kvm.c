// SPDX-License-Identifier: GPL-2.0
/*
 * mirror: a guest of KVM, whose second-level page table follows the page table of the process that made it. The guest
 * is a few bytes of code that load or store one byte. KVM runs it only for its own process, so D is a thread there.
 */
#include <linux/kvm.h>

#include "../lab.h"

enum { CODE = 0, DATA = 0x10000, PORT = 0x10 };

static struct guest {
	int vm, vcpu, size, byte;	/* `byte`: what it has sent to PORT */
	struct kvm_run *run;
	unsigned char *code;
	bool failed, waits;
} guest[MAX_REGS];

static const char *kvm_open(void)
{
	return close(open("/dev/kvm", O_RDWR)) ? "no /dev/kvm, or no right to it" : NULL;
}

static int kvm_reg(struct reg *r, char *page)
{
	struct guest *g = &guest[r->index];
	struct kvm_userspace_memory_region code = { 0, 0, CODE, PAGE, 0 }, data = { 1, 0, DATA, PAGE, (uint64_t)page };
	struct kvm_sregs sregs;
	int node = open("/dev/kvm", O_RDWR | O_CLOEXEC);

	g->size = ioctl(node, KVM_GET_VCPU_MMAP_SIZE, 0);
	g->vm = ioctl(node, KVM_CREATE_VM, 0);
	close(node);
	g->code = device_page();
	code.userspace_addr = (uint64_t)g->code;
	data.flags = r->read_only ? KVM_MEM_READONLY : 0;
	if (ioctl(g->vm, KVM_SET_USER_MEMORY_REGION, &code) || ioctl(g->vm, KVM_SET_USER_MEMORY_REGION, &data))
		return -1;
	g->vcpu = ioctl(g->vm, KVM_CREATE_VCPU, 0);
	g->run = mmap(NULL, g->size, PROT_READ | PROT_WRITE, MAP_SHARED, g->vcpu, 0);
	if (g->run == MAP_FAILED || ioctl(g->vcpu, KVM_GET_SREGS, &sregs))
		return -1;
	sregs.cs.base = sregs.cs.selector = CODE;
	sregs.ds.base = DATA;
	sregs.ds.selector = DATA >> 4;
	return ioctl(g->vcpu, KVM_SET_SREGS, &sregs);
}

static int kvm_dereg(struct reg *r)
{
	struct guest *g = &guest[r->index];

	if (!g->code)
		return 0;
	munmap(g->code, PAGE);
	munmap(g->run, g->size);	/* it keeps the guest alive */
	return close(g->vcpu) | close(g->vm);
}

/* Runs the code up to its `hlt`. An exit that asks for a device at DATA means that there is no memory for it. */
static void *run_guest(void *argument)
{
	struct guest *g = argument;
	struct kvm_regs regs = { .rip = CODE, .rflags = 2 };
	struct kvm_mp_state runnable = { KVM_MP_STATE_RUNNABLE };

	g->failed = ioctl(g->vcpu, KVM_SET_REGS, &regs) || ioctl(g->vcpu, KVM_SET_MP_STATE, &runnable);
	do {
		g->run->exit_reason = KVM_EXIT_UNKNOWN;
		if (ioctl(g->vcpu, KVM_RUN, 0) || g->run->exit_reason == KVM_EXIT_MMIO)
			g->failed = true;
		if (g->run->exit_reason == KVM_EXIT_IO)
			g->byte = *((unsigned char *)g->run + g->run->io.data_offset);
	} while (g->run->exit_reason == KVM_EXIT_IO || g->run->exit_reason == KVM_EXIT_MMIO);
	g->waits = false;
	return NULL;
}

/* In a thread of its own: it may have to wait for userfaultfd, and A goes on. */
static int kvm_access(struct reg *r, int offset, int byte)
{
	/* mov al,[offset]; out PORT,al; hlt */
	const unsigned char load[8] = { 0xa0, offset & 255, offset >> 8, 0xe6, PORT, 0xf4 };
	/* mov al,byte; mov [offset],al; out PORT,al; hlt */
	const unsigned char store[8] = { 0xb0, byte, 0xa2, offset & 255, offset >> 8, 0xe6, PORT, 0xf4 };
	struct guest *g = &guest[r->index];
	struct timespec end = { .tv_sec = time(NULL) + 3 };
	pthread_t thread;

	if (g->waits || !g->code)	/* KVM closes a guest on exec */
		return FAULT;
	memcpy(g->code, byte == FAULT ? load : store, sizeof(load));
	g->byte = FAULT;
	g->waits = true;
	if (pthread_create(&thread, NULL, run_guest, g))
		return FAULT;
	return pthread_timedjoin_np(thread, NULL, &end) || g->failed ? FAULT : g->byte;
}

const struct backend kvm = { "kvm", "mirror", CAN_ALL | IN_OWNER, kvm_open, kvm_reg, kvm_dereg, kvm_access };
