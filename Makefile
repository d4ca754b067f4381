# make serve   install, build and serve the site on http://localhost:3000 (another port: PORT=4000)
# make dev     the same with hot reload
# make check   install what the tests need, and run every test
# make facts   check facts/ and thread/ alone; it takes a second
# make kernels runs the litmus tests on Debian's kernels, in QEMU, and records what they do; kernel-lab/README.md tells more
#              (KERNEL=6.1 or KERNEL=running, BACKEND=io_uring, TEST=name, ROUNDS=, SECONDS=, JOBS=, AGAIN=1, PRINT=1, LIST=1)

.PHONY: serve dev check facts kernels

serve:
	@node scripts/node.cjs && node scripts/serve.mjs

dev:
	@node scripts/node.cjs && node scripts/install.mjs && npx docusaurus start --port $${PORT:-3000} --host localhost

check:
	@node scripts/node.cjs && node scripts/check.mjs

facts:
	@node scripts/node.cjs && node scripts/install.mjs && npm run --silent facts

# Its options, and what else the command line sets: a word that is misspelt must not mean "everything".
LAB_OPTIONS = KERNEL BACKEND TEST ROUNDS SECONDS JOBS AGAIN PRINT LIST SMOKE VERBOSE
LAB_GIVEN = $(foreach word,$(MAKEOVERRIDES),$(if $(findstring =,$(word)),$(firstword $(subst =, ,$(word)))))
kernels:
	@node scripts/node.cjs && node scripts/install.mjs >&2 && node --import tsx kernel-lab/run/main.ts \
		$(foreach name,$(sort $(LAB_OPTIONS) $(LAB_GIVEN)),$(if $($(name)),'$(name)=$(subst ','\'',$($(name)))'))
