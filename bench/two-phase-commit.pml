/*
 * Two-phase commit of 7 resource managers for SPIN, action by action as in two-phase-commit.ts. One process at one point of
 * control, and each action one d_step, so that the states stored are those of the specification and no others.
 */
#define ALL 127

mtype = {working, prepared, committed, aborted};

mtype tm = working; /* tmState; its `init` is a keyword here */
byte tmPrepared;    /* a bit of each manager */
byte sentPrepared;  /* the messages Prepared */
bit sentCommit, sentAbort;
byte rm[7] = working;

#define MANAGER(i) \
	:: d_step { tm == working && (sentPrepared & (1 << i)) -> tmPrepared = tmPrepared | (1 << i) } \
	:: d_step { rm[i] == working -> rm[i] = prepared; sentPrepared = sentPrepared | (1 << i) } \
	:: d_step { rm[i] == working -> rm[i] = aborted } \
	:: d_step { sentCommit -> rm[i] = committed } \
	:: d_step { sentAbort -> rm[i] = aborted }

active proctype commitment() {
	do
	:: d_step { tm == working && tmPrepared == ALL -> tm = committed; sentCommit = 1 }
	:: d_step { tm == working -> tm = aborted; sentAbort = 1 }
	MANAGER(0)
	MANAGER(1)
	MANAGER(2)
	MANAGER(3)
	MANAGER(4)
	MANAGER(5)
	MANAGER(6)
	od
}
