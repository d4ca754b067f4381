// SPDX-License-Identifier: GPL-2.0
/*
 * mr: a memory region on soft-RoCE. mirror: the same with on-demand paging, where no page is held. Two queue pairs of
 * this program are connected to each other; D reads and writes by RDMA, with A's page as the remote side.
 */
#include "../lab.h"

#ifndef WITHOUT_IBVERBS
#include <infiniband/verbs.h>
#include <malloc.h>

static struct ibv_context *context;
static struct ibv_pd *pd;
static struct ibv_cq *cq;
static struct ibv_qp *qp[2];
static union ibv_gid gid;
static int gid_index;
static unsigned char *bounce;
static struct ibv_mr *bounce_mr;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;	/* D and D@B share the queue pair */

static bool modify(struct ibv_qp *q, struct ibv_qp_attr attr, int mask)
{
	return !ibv_modify_qp(q, &attr, IBV_QP_STATE | mask);
}

/* From RESET to RTS, also after an error. */
static bool join(struct ibv_qp *q, struct ibv_qp *peer)
{
	struct ibv_qp_attr reset = { .qp_state = IBV_QPS_RESET }, init = {
		.qp_state = IBV_QPS_INIT, .port_num = 1,
		.qp_access_flags = IBV_ACCESS_REMOTE_READ | IBV_ACCESS_REMOTE_WRITE,
	}, rtr = {
		.qp_state = IBV_QPS_RTR, .path_mtu = IBV_MTU_1024, .dest_qp_num = peer->qp_num, .max_dest_rd_atomic = 1,
		.ah_attr = { .is_global = 1, .port_num = 1, .grh = { gid, 0, gid_index, 1, 0 } },
	}, rts = { .qp_state = IBV_QPS_RTS, .timeout = 17, .retry_cnt = 2, .rnr_retry = 2, .max_rd_atomic = 1 };

	return modify(q, reset, 0) && modify(q, init, IBV_QP_PKEY_INDEX | IBV_QP_PORT | IBV_QP_ACCESS_FLAGS) &&
	       modify(q, rtr, IBV_QP_AV | IBV_QP_PATH_MTU | IBV_QP_DEST_QPN | IBV_QP_RQ_PSN | IBV_QP_MIN_RNR_TIMER |
		      IBV_QP_MAX_DEST_RD_ATOMIC) &&
	       modify(q, rts, IBV_QP_TIMEOUT | IBV_QP_RETRY_CNT | IBV_QP_RNR_RETRY | IBV_QP_SQ_PSN |
		      IBV_QP_MAX_QP_RD_ATOMIC);
}

static const char *rxe_open(void)
{
	struct ibv_device **list = ibv_get_device_list(NULL);
	struct ibv_qp_init_attr attr = { .qp_type = IBV_QPT_RC, .cap = { 8, 8, 1, 1, 0 } };

	while (list && *list && strncmp(ibv_get_device_name(*list), "rxe", 3))
		list++;
	context = list && *list ? ibv_open_device(*list) : NULL;
	if (!context)
		return "no soft-RoCE device (rdma link add rxe0 type rxe netdev ...)";
	/* The address of the device that looks like one of IPv4. */
	while (gid_index < 16 && (ibv_query_gid(context, 1, gid_index, &gid) || memcmp(gid.raw + 10, "\xff\xff", 2)))
		gid_index++;
	pd = ibv_alloc_pd(context);
	cq = ibv_create_cq(context, 16, NULL, NULL, 0);
	if (!pd || !cq)
		return "the soft-RoCE device cannot be used";
	attr.send_cq = attr.recv_cq = cq;
	bounce = device_page();
	bounce_mr = ibv_reg_mr(pd, bounce, PAGE, IBV_ACCESS_LOCAL_WRITE);
	for (int i = 0; i < 2; i++)
		qp[i] = ibv_create_qp(pd, &attr);
	return bounce_mr && qp[0] && qp[1] && join(qp[0], qp[1]) && join(qp[1], qp[0]) ? NULL :
	       "soft-RoCE cannot be set up (ulimit -l?)";
}

static const char *odp_open(void)
{
	struct ibv_device_attr_ex attr;
	const char *why = rxe_open();

	if (!why && (ibv_query_device_ex(context, NULL, &attr) || !(attr.odp_caps.general_caps & IBV_ODP_SUPPORT) ||
		     !(attr.odp_caps.per_transport_caps.rc_odp_caps & IBV_ODP_SUPPORT_WRITE)))
		why = "no on-demand paging in this kernel's soft-RoCE";
	return why;
}

static int rxe_reg(struct reg *r, char *page)
{
	int access = r->read_only ? 0 : IBV_ACCESS_REMOTE_WRITE | IBV_ACCESS_LOCAL_WRITE;
	struct ibv_mr *mr;

	access |= IBV_ACCESS_REMOTE_READ | (strcmp(dev->name, "odp") ? 0 : IBV_ACCESS_ON_DEMAND);
	mr = ibv_reg_mr(pd, page, PAGE, access);
	if (!mr)
		return -1;
	r->p[0] = (uint64_t)page;
	r->p[1] = mr->rkey;
	r->p[2] = mr->handle;
	return 0;
}

/* The library's description of a region lies in the process that registered; any other makes itself one. */
static int rxe_dereg(struct reg *r)
{
	size_t size = malloc_usable_size(bounce_mr);
	struct ibv_mr *mr = memcpy(malloc(size), bounce_mr, size);

	mr->handle = r->p[2];
	return ibv_dereg_mr(mr);
}

static bool transfer(struct reg *r, int opcode, int offset)
{
	struct ibv_sge sge = { .addr = (uint64_t)bounce, .length = 1, .lkey = bounce_mr->lkey };
	struct ibv_send_wr *bad, wr = {
		.sg_list = &sge, .num_sge = 1, .opcode = opcode, .send_flags = IBV_SEND_SIGNALED,
		.wr.rdma = { .remote_addr = r->p[0] + offset, .rkey = r->p[1] },
	};
	time_t end = time(NULL) + 4;
	struct ibv_wc wc;
	int n = 0;

	if (ibv_post_send(qp[0], &wr, &bad))
		failed("ibv_post_send: %m");
	while (!n && time(NULL) < end)
		n = ibv_poll_cq(cq, 1, &wc);
	if (n == 1 && wc.status == IBV_WC_SUCCESS)
		return true;
	/* Both queue pairs are in error now. */
	while (ibv_poll_cq(cq, 1, &wc) > 0)
		;
	if (!join(qp[0], qp[1]) || !join(qp[1], qp[0]))
		failed("the queue pairs cannot be connected again: %m");
	return false;
}

static int rxe_access(struct reg *r, int offset, int byte)
{
	pthread_mutex_lock(&lock);
	*bounce = byte;
	byte = transfer(r, byte == FAULT ? IBV_WR_RDMA_READ : IBV_WR_RDMA_WRITE, offset) ? *bounce : FAULT;
	pthread_mutex_unlock(&lock);
	return byte;
}

const struct backend rxe = { "rxe", "mr", CAN_LONG, rxe_open, rxe_reg, rxe_dereg, rxe_access };
const struct backend odp = { "odp", "mirror", CAN_ALL, odp_open, rxe_reg, rxe_dereg, rxe_access };
#else /* WITHOUT_IBVERBS */
static const char *rxe_open(void) { return "built without libibverbs"; }

const struct backend rxe = { "rxe", "mr", CAN_LONG, rxe_open, NULL, NULL, NULL };
const struct backend odp = { "odp", "mirror", CAN_ALL, rxe_open, NULL, NULL, NULL };
#endif
