// SPDX-License-Identifier: GPL-2.0
/*
 * VFIO type1. pin: QEMU's edu device behind an IOMMU, which reaches memory by DMA alone. request, pin: our mediated
 * device ../drivers/lab-vfio.c, which pins for each access, or keeps its pins. Registering is mapping for DMA.
 */
#include <dirent.h>
#include <linux/vfio.h>

#include "../lab.h"

#define IOVA(r)		(0x100000UL + (r)->index * PAGE)
#define BOUNCE		0x200000UL	/* the IOVA of a page of our own, where edu leaves what it has read */
#define UNTOUCHED	0xee		/* what lies in edu's buffer before a read: a byte that no test uses */

static int container, device;
static unsigned long bar;		/* offset of edu's registers in `device` */
static unsigned char *bounce;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int map_dma(unsigned long iova, void *page, bool writable)
{
	struct vfio_iommu_type1_dma_map map = {
		.argsz = sizeof(map), .flags = VFIO_DMA_MAP_FLAG_READ | (writable ? VFIO_DMA_MAP_FLAG_WRITE : 0),
		.vaddr = (unsigned long)page, .iova = iova, .size = PAGE,
	};

	return ioctl(container, VFIO_IOMMU_MAP_DMA, &map);
}

/* `folder` is the device's in sysfs. */
static const char *open_device(const char *folder, const char *name)
{
	char path[400], group_path[40], target[200] = "";
	int group, tries = 50;

	snprintf(path, sizeof(path), "%s/%s/iommu_group", folder, name);
	if (readlink(path, target, sizeof(target) - 1) < 0)
		return "the device has no IOMMU group";
	snprintf(group_path, sizeof(group_path), "/dev/vfio/%s", strrchr(target, '/') + 1);
	do	/* whoever had it before may still be closing it */
		group = open(group_path, O_RDWR);
	while (group < 0 && errno == EBUSY && tries-- && !usleep(100000));
	container = open("/dev/vfio/vfio", O_RDWR);
	if (group < 0 || container < 0)
		return "VFIO cannot be opened";
	if (ioctl(group, VFIO_GROUP_SET_CONTAINER, &container) || ioctl(container, VFIO_SET_IOMMU, VFIO_TYPE1v2_IOMMU))
		return "no type1 IOMMU";
	device = ioctl(group, VFIO_GROUP_GET_DEVICE_FD, name);
	return device < 0 ? "the device cannot be opened" : NULL;
}

static const char *edu_open(void)
{
	struct vfio_region_info config = { .argsz = sizeof(config), .index = VFIO_PCI_CONFIG_REGION_INDEX };
	struct vfio_region_info bar0 = { .argsz = sizeof(bar0), .index = VFIO_PCI_BAR0_REGION_INDEX };
	uint16_t command = 6;	/* memory, bus master */
	const char *why = "no device bound to vfio-pci (QEMU's edu behind an IOMMU)";
	DIR *all = opendir("/sys/bus/pci/drivers/vfio-pci");
	struct dirent *each;

	while (all && (each = readdir(all)))
		if (strchr(each->d_name, ':'))
			why = open_device("/sys/bus/pci/devices", each->d_name);
	if (why)
		return why;
	if (ioctl(device, VFIO_DEVICE_GET_REGION_INFO, &config) || ioctl(device, VFIO_DEVICE_GET_REGION_INFO, &bar0) ||
	    pwrite(device, &command, 2, config.offset + 4) != 2)
		return "the device cannot be enabled";
	bar = bar0.offset;
	bounce = device_page();
	return map_dma(BOUNCE, bounce, true) ? "the IOMMU refuses a page (ulimit -l?)" : NULL;
}

/* One DMA of one byte between memory and edu's buffer; each takes 0.1 s. */
static void dma(unsigned long iova, bool to_memory)
{
	const uint32_t buffer = 0x40000, start = 1, where[2] = { iova, buffer }, count = 1;
	uint32_t command = start | to_memory << 1;

	pwrite(device, &where[to_memory], 4, bar + 0x80);
	pwrite(device, &where[!to_memory], 4, bar + 0x88);
	pwrite(device, &count, 4, bar + 0x90);
	pwrite(device, &command, 4, bar + 0x98);
	while (pread(device, &command, 4, bar + 0x98) == 4 && (command & start))
		usleep(1000);
}

/* A page mapped for reading only is guarded by the IOMMU; edu hears nothing of it, so a write never fails. */
static int edu_access(struct reg *r, int offset, int byte)
{
	pthread_mutex_lock(&lock);
	*bounce = byte == FAULT ? UNTOUCHED : byte;
	dma(BOUNCE, false);
	dma(IOVA(r) + offset, byte != FAULT);
	if (byte == FAULT) {
		dma(BOUNCE, true);
		byte = *bounce == UNTOUCHED ? FAULT : *bounce;
	}
	pthread_mutex_unlock(&lock);
	return byte;
}

static int vfio_reg(struct reg *r, char *page)
{
	r->p[0] = container;
	return map_dma(IOVA(r), page, !r->read_only);
}

static int vfio_dereg(struct reg *r)
{
	struct vfio_iommu_type1_dma_unmap unmap = { .argsz = sizeof(unmap), .iova = IOVA(r), .size = PAGE };

	return ioctl(r->p[0], VFIO_IOMMU_UNMAP_DMA, &unmap);
}

static const char *mdev_open(void)
{
	return open_device("/sys/bus/platform/devices", "lab-vfio");
}

static int mdev_access(struct reg *r, int offset, int byte)
{
	unsigned char value = byte;

	if (byte == FAULT)
		return pread(device, &value, 1, IOVA(r) + offset) == 1 ? value : FAULT;
	return pwrite(device, &value, 1, IOVA(r) + offset) == 1 ? byte : FAULT;
}

/* The first access pins the page. */
static int keeping_reg(struct reg *r, char *page)
{
	if (vfio_reg(r, page))
		return -1;
	if (mdev_access(r, 0, FAULT) != FAULT)
		return 0;
	vfio_dereg(r);
	return -1;
}

const struct backend vfio = { "vfio", "pin", CAN_LONG | IS_SLOW, edu_open, vfio_reg, vfio_dereg, edu_access };
const struct backend mediated = { "mediated", "request", CAN_LONG, mdev_open, vfio_reg, vfio_dereg, mdev_access };
const struct backend keeping = { "mediated-keep", "pin", CAN_LONG, mdev_open, keeping_reg, vfio_dereg, mdev_access };
