import {describe, expect, it} from 'vitest';
import {definitionsOf, excerpt} from './source';

const SOURCE = `// SPDX-License-Identifier: GPL-2.0
/*
 * what: the file as a whole.
 */
#include <linux/mm.h>

#define WHAT_MAX	(4UL << 20)
#define WHAT_FOPS {				\\
	.owner		= THIS_MODULE,		\\
}

struct what {
	struct buf buf;
	/* A comment with a } and a ; */
	int n;
};

static bool keep;
module_param(keep, bool, 0644);

static void before(struct what *w);

/* One line. */
static int what_add(struct what *w)
{
	char brace = '{';

	if (w->n)
		return puts("}");

	return 0;
}

/*
 * Two
 * lines.
 */
static bool
what_del(struct what *w,
	 int n)
{
	return true;
}

/* Of nothing. */

static struct buf *what_get(void)
{
	return NULL;
}

static const struct ops what_ops = {
	.add	= what_add,
};
module_what(what_ops);
`;

describe('the definitions of a driver', () => {
  it('are its functions, structs, variables and macros, each with the comment right above it', () => {
    const lines = SOURCE.split('\n');
    const shown = definitionsOf(SOURCE).map(({name, start, end}) => [name, lines[start - 1], lines[end - 1]]);
    expect(shown).toEqual([
      ['WHAT_MAX', '#define WHAT_MAX	(4UL << 20)', '#define WHAT_MAX	(4UL << 20)'],
      ['WHAT_FOPS', '#define WHAT_FOPS {				\\', '}'],
      ['struct what', 'struct what {', '};'],
      ['keep', 'static bool keep;', 'static bool keep;'],
      ['before', 'static void before(struct what *w);', 'static void before(struct what *w);'],
      ['what_add', '/* One line. */', '}'],
      ['what_del', '/*', '}'],
      ['what_get', 'static struct buf *what_get(void)', '}'],
      ['what_ops', 'static const struct ops what_ops = {', '};'],
    ]);
  });
});

describe('an excerpt', () => {
  it('is what is named, in the order of the names', () => {
    const {text, lines} = excerpt(SOURCE, 'what.c', ['what_ops', 'keep']);
    expect(text).toBe('static const struct ops what_ops = {\n\t.add\t= what_add,\n};\n\nstatic bool keep;');
    expect(lines).toEqual([
      {start: 52, end: 54},
      {start: 18, end: 18},
    ]);
  });

  it('of what is not there says what there is', () =>
    expect(() => excerpt(SOURCE, 'what.c', ['what_move'])).toThrow(
      'what.c has no what_move. It has: WHAT_MAX, WHAT_FOPS, struct what, keep, before, what_add, what_del, what_get, what_ops',
    ));
});
