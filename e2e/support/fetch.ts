// What stories need from outside, where the lab has no way to: kubectl and PostgreSQL. node e2e/support/fetch.ts
import { fetchKubectl } from "./kubectl.ts";
import { fetchPostgres } from "./postgres-programs.ts";

await fetchKubectl();
for (const major of [15, 17, 18] as const) await fetchPostgres(major);
