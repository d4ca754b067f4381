# make serve   install, build and serve the site on http://localhost:3000 (another port: PORT=4000)
# make dev     the same with hot reload
# make check   install what the tests need, and run every test
# make facts   check facts/ and thread/ alone; it takes a second

.PHONY: serve dev check facts

serve:
	@node scripts/node.cjs && node scripts/serve.mjs

dev:
	@node scripts/node.cjs && node scripts/install.mjs && npx docusaurus start --port $${PORT:-3000} --host localhost

check:
	@node scripts/node.cjs && node scripts/check.mjs

facts:
	@node scripts/node.cjs && node scripts/install.mjs && npm run --silent facts
