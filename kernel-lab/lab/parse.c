// SPDX-License-Identifier: GPL-2.0
/* Reads the notation of litmus tests into T. What is wrong with a test the site's own reader says at more length. */
#include "lab.h"

static const char *file;
static int line;
static char *word, *rest;	/* the word of the statement that is read next, "" at the end; what follows it */

static void __attribute__((noreturn)) wrong(const char *expected)
{
	errx(2, "%s: line %d: found %.40s, expected %s", file, line, *word ? word : "its end", expected);
}

/* Marks need no attention: no two statements differ by them alone. */
static void next(char *statement)
{
	word = strtok_r(statement, " \t\r:=()~/\\", &rest) ?: "";
}

static bool skip(const char *text)
{
	if (strcmp(word, text))
		return false;
	next(NULL);
	return true;
}

int number(const char *text, int max)
{
	size_t digits = strspn(text, "0123456789");

	return digits && digits < 9 && !text[digits] && atoi(text) <= max ? atoi(text) : -1;
}

static int as_register(void)
{
	return *word == 'r' ? number(word + 1, R_MAX) : -1;
}

static bool is_name(size_t size)
{
	return islower(*word) && strlen(word) < size && !word[strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789-")];
}

static bool is_cell(void)
{
	return is_name(sizeof(T->cell[0])) && as_register() < 0 && !strchr(word, '-') && strcmp(word, "shared");
}

static int cell(void)
{
	int i = 0;

	if (!is_cell())
		wrong("a cell (such as x)");
	while (i < T->cells && strcmp(T->cell[i], word))
		i++;
	if (i == MAX_CELLS)
		wrong("one of at most 8 cells");
	if (i == T->cells) {
		strcpy(T->cell[i], word);
		T->page[T->cells++] = -1;
	}
	next(NULL);
	return i;
}

/* The processes are numbered as they are forked; A is 0. */
static int process(char letter, bool fresh)
{
	const char *known = letter ? memchr(T->proc, letter, T->procs) : NULL;

	if (!isupper(letter) || letter == 'D' || letter == 'K' || fresh == !!known || T->procs + fresh > MAX_PROCS)
		wrong(fresh ? "a new process, one of at most 6" : "a process that somebody forked");
	if (fresh)
		T->proc[T->procs++] = letter;
	return known ? known - T->proc : T->procs - 1;
}

/* A, A', D, D@B or K. Whether it is the device. */
static bool actor(struct step *s)
{
	bool device = *word == 'D' && (!word[1] || (word[1] == '@' && word[2] && !word[3]));

	if (device) {
		s->who = word[1] ? process(word[2], false) : 0;
		s->proc = dev->can & IN_OWNER ? s->who : P_D;
		s->slot = dev->can & IN_OWNER ? SLOT_DEVICE : s->who;
	} else {
		s->slot = *word && !strcmp(word + 1, "'");
		if (*word && word[1] && !s->slot)
			wrong("an actor (A, B, A', D, D@B, K)");
		s->proc = !strcmp(word, "K") ? P_K : process(*word, false);
	}
	next(NULL);
	return device;
}

/*
 * Operations and what follows them: c, a cell; C, perhaps a second; d, a second; p, a process; n, a new one; W, one of
 * the words below; w, perhaps one.
 */
static const struct form { const char *word, *operands; enum op op; } forms[] = {
	{ "map", "cCw", OP_MAP }, { "unmap", "c", OP_UNMAP }, { "fork", "n", OP_FORK }, { "exec", "", OP_EXEC },
	{ "exit", "", OP_EXIT }, { "protect", "cW", OP_PROTECT }, { "advise", "cW", OP_ADVISE },
	{ "register", "cww", OP_REGISTER }, { "deregister", "c", OP_DEREGISTER }, { "wp", "c", OP_WP },
	{ "unwp", "c", OP_UNWP }, { "migrate", "pc", OP_MIGRATE }, { "reclaim", "pc", OP_RECLAIM },
	{ "merge", "pcd", OP_MERGE }, { "clear-soft-dirty", "p", OP_CLEAR_SOFT_DIRTY }, { NULL, "", 0 },
};
static const struct follower { enum op op; const char *word; int value; } followers[] = {
	{ OP_PROTECT, "none", PROT_NONE }, { OP_PROTECT, "read", PROT_READ },
	{ OP_PROTECT, "write", PROT_READ | PROT_WRITE }, { OP_ADVISE, "dontfork", MADV_DONTFORK },
	{ OP_ADVISE, "dofork", MADV_DOFORK }, { OP_ADVISE, "wipeonfork", MADV_WIPEONFORK },
	{ OP_ADVISE, "keeponfork", MADV_KEEPONFORK }, { OP_ADVISE, "dontneed", MADV_DONTNEED },
	{ OP_MAP, "shared", SHARED }, { OP_REGISTER, "read", READ_ONLY }, { OP_REGISTER, "short", BRIEF }, { }
};

static void operand(struct step *s, char kind)
{
	const struct follower *f = followers;

	if (kind == 'c') {
		s->cell = cell();
	} else if (kind == 'd' || kind == 'C') {
		s->cell2 = kind == 'd' || is_cell() ? cell() : -1;
	} else if (kind == 'p' || kind == 'n') {
		s->who = process(*word && word[1] ? 0 : *word, kind == 'n');
		next(NULL);
	} else {
		while (f->word && (f->op != s->op || !skip(f->word)))
			f++;
		if (!f->word && kind == 'W')
			wrong("none, read, write for protect; dontfork, wipeonfork, dontneed ... for advise");
		s->value |= f->value;
	}
}

/* Whether the report did not hold it yet. */
static bool report(const char *text, int reg)
{
	for (int i = 0; i < T->names; i++)
		if (!strcmp(T->name_of[i].text, text))
			return false;
	if (T->names == MAX_NAMES)
		wrong("at most 40 registers and cells");
	T->name_of[T->names].reg = reg;
	strcpy(T->name_of[T->names++].text, text);
	return true;
}

static void step(struct step *s)
{
	const struct form *f = forms;
	bool device = actor(s);

	while (f->word && (device || (f->op >= OP_MIGRATE) != (s->proc == P_K) || !skip(f->word)))
		f++;
	s->op = f->op;
	for (const char *kind = f->operands; *kind; kind++)
		operand(s, *kind);
	if (!f->word && s->proc == P_K)
		wrong("migrate, reclaim, merge or clear-soft-dirty");
	if (!f->word && as_register() >= 0) {
		s->op = device ? OP_DMA_READ : OP_LOAD;
		s->value = as_register();
		report(word, s->value);
		next(NULL);
		s->cell = cell();
	} else if (!f->word) {
		s->op = device ? OP_DMA_WRITE : OP_STORE;
		s->cell = cell();
		s->value = number(word, 255);
		if (s->value < 0)
			wrong("a number from 0 to 255");
		next(NULL);
	}
	/* Cells that one map names lie on one page. */
	if (s->op == OP_MAP && T->page[s->cell] < 0)
		T->page[s->cell] = s->cell2 >= 0 && T->page[s->cell2] >= 0 ? T->page[s->cell2] : T->pages++;
	if (s->op == OP_MAP && s->cell2 >= 0 && T->page[s->cell2] < 0)
		T->page[s->cell2] = T->page[s->cell];
	T->regs += s->op == OP_REGISTER;
	if (T->regs == MAX_REGS)	/* the last one is for the control */
		wrong("at most 31 registrations");
}

/* Only what it names matters here; whoever compares outcomes evaluates it. */
static void condition(void)
{
	char text[24];

	for (; *word; next(NULL)) {
		struct step *s = &T->step[T->steps + T->observations];

		if (as_register() >= 0)
			report(word, as_register());
		if (!isupper(*word))
			continue;
		*s = (struct step){ .value = R_SEEN + T->observations, .block = -1, .line = line };
		snprintf(text, sizeof(text), "%.3s:", word);
		s->op = actor(s) ? OP_DMA_READ : OP_LOAD;
		snprintf(text + strlen(text), sizeof(text) - strlen(text), "%s", word);
		s->cell = cell();
		T->observations += report(text, s->value);
	}
}

void parse(const char *path, char *text)
{
	bool together = false, done = false;
	char end;

	file = path;
	memset(S, 0, sizeof(*S));
	T->proc[T->procs++] = 'A';
	/* Comments, and the question that the test asks. */
	for (char *c = text; (c = strpbrk(c, "#\"")); )
		memset(c, ' ', strcspn(c, "\n"));
	for (line = 1; *text; line += end == '\n') {
		size_t length = strcspn(text, "\n;");

		end = text[length];
		text[length] = 0;
		next(text);
		text += length + (end != 0);
		if (!*word)
			continue;
		if (done)
			wrong("nothing behind the condition");
		if (!T->name[0]) {
			if (!skip("litmus") || !is_name(sizeof(T->name)))
				wrong("\"litmus\" and a name");
			strcpy(T->name, word);
			next(NULL);
		} else if (skip("forall") || skip("exists")) {
			if (together)
				wrong("\"end\" before it");
			done = true;
			condition();
		} else if (!together && skip("together")) {
			together = true;
		} else if (together && skip("end")) {
			together = false;
			T->blocks++;
		} else {
			if (T->steps == MAX_STEPS)
				wrong("at most 200 steps");
			T->step[T->steps].line = line;
			T->step[T->steps].block = together ? T->blocks : -1;
			step(&T->step[T->steps++]);
		}
		if (*word)
			wrong("the end of the line");
	}
	if (!done)
		errx(2, "%s: no condition at the end", path);
	for (int i = 0; i < T->cells; i++) {
		T->page[i] = T->page[i] < 0 ? T->pages++ : T->page[i];
		for (int j = 0; j < i; j++)
			T->offset[i] += T->page[j] == T->page[i] ? 500 : 0;
	}
}
