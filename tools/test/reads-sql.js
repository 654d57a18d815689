// Bundled by a test: what needs PostgreSQL's parser. As JavaScript it is bundled without TypeScript's own time.
const { loadModule, parseSync } = await import("libpg-query");
await loadModule();
process.stdout.write(Object.keys(parseSync("SELECT 1").stmts[0].stmt).join());
