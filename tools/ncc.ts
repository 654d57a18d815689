// Bundles one entry, in a process of its own because ncc works on one processor: node tools/ncc.ts SOURCE OUT STATISTICS
// The current folder is the repository. ncc's own command line cannot lead an import elsewhere.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { dropUnused } from "./drop-unused.ts";
import { loadBuiltinsLate } from "./late-builtins.ts";

interface Bundle {
  readonly code: string;
  /** Further files of the bundle, by name. */
  readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
  readonly stats: { toJson(): object };
}

type Ncc = (entry: string, options: object) => Promise<Bundle>;

/**
 * @actions/core has a client for OIDC tokens, which brings an HTTP client, which brings undici: half of each bundle and
 * 30 ms of CPU at each start. No action asks for a token, so these imports lead to a module of Node that is loaded
 * anyway. It has none of the names, which `refuseUse` makes sure of nobody wanting.
 */
const UNUSED = {
  modules: { "@actions/http-client": "node:path", "@actions/http-client/lib/auth": "node:path" },
  names: ["HttpClient", "BearerCredentialHandler"],
};

/** webpack lists the names that are used of a module. */
function refuseUse(code: string): void {
  const used = UNUSED.names.filter((name) =>
    new RegExp(`\\["?${name}"?\\]: \\(\\) =>|namespaceObject\\.${name}\\b`).test(code),
  );
  if (used.length > 0)
    throw new Error(`${used.join(" and ")} of @actions/http-client is used now: mend UNUSED in tools/ncc.ts`);
}

/** Compiled parts that ws is faster with and does without; it catches the error where they are missing. */
const OPTIONAL = new Set(["bufferutil", "utf-8-validate"]);

/** ncc turns an import that it cannot find into an error when the bundle runs. */
function refuseMissing(statistics: string): void {
  const named = [...statistics.matchAll(/@@notfound\.js\?([^"|!]+)/g)].map(([, name = ""]) => name);
  const missing = new Set(named.filter((name) => !OPTIONAL.has(name)));
  if (missing.size > 0) throw new Error(`not found: ${[...missing].join(", ")}`);
}

/**
 * PostgreSQL's parser looks for its WebAssembly file beside its module. ncc does not copy it, and an ES module does not
 * know the name under which the parser asks for its folder.
 */
const PARSER = {
  wasm: "libpg-query/wasm/libpg-query.wasm",
  asked: 'scriptDirectory=__dirname+"/"',
  answered: 'scriptDirectory=import.meta.dirname+"/"',
};

function findParserFolder(code: string): string {
  if (code.includes("libpg-query.wasm") && !code.includes(PARSER.asked))
    throw new Error("libpg-query looks for its WebAssembly file in another way now: mend PARSER in tools/ncc.ts");
  return code.replaceAll(PARSER.asked, PARSER.answered);
}

function write(out: string, name: string, source: string | Uint8Array): void {
  if (name.endsWith(".js")) writeCode(out, name, findParserFolder(String(source)));
  else writeFileSync(join(out, name), source);
}

function writeCode(out: string, name: string, code: string): void {
  writeFileSync(join(out, name), dropUnused(code));
  if (code.includes(PARSER.answered))
    copyFileSync(createRequire(import.meta.url).resolve(PARSER.wasm), join(out, basename(PARSER.wasm)));
}

async function main([source = "", out = "", statistics = ""]: readonly string[]): Promise<void> {
  const ncc = createRequire(import.meta.url)("@vercel/ncc") as Ncc;
  const { code, assets, stats } = await ncc(resolve(source), { cache: false, quiet: true, externals: UNUSED.modules });
  refuseUse([code, ...Object.values(assets).map((asset) => String(asset.source))].join("\n"));
  const json = JSON.stringify(stats.toJson());
  refuseMissing(json);
  mkdirSync(out, { recursive: true });
  write(out, "index.js", loadBuiltinsLate(code));
  for (const [name, asset] of Object.entries(assets)) write(out, name, asset.source);
  writeFileSync(statistics, json);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
