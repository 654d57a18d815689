// Runs GitHub's own toolkits as an action would, with nothing but what the environment says. Prints the results as JSON.
export type Use =
  | readonly ["save", paths: string[], key: string]
  | readonly ["restore", paths: string[], key: string, restoreKeys?: string[]]
  | readonly ["identity", audience?: string];

async function use([what, ...args]: Use): Promise<unknown> {
  if (what === "identity") return (await import("@actions/core")).getIDToken(args[0] as string | undefined);
  const { restoreCache, saveCache } = await import("@actions/cache");
  const [paths, key, restoreKeys] = args as [string[], string, string[]?];
  return (what === "save" ? saveCache(paths, key) : restoreCache(paths, key, restoreKeys)).then(
    (result) => result ?? null,
  );
}

const results: unknown[] = [];
for (const each of JSON.parse(process.argv[2] ?? "[]") as Use[]) {
  results.push(await use(each).catch((error: Error) => ({ error: error.message })));
}
console.log(`\n${JSON.stringify(results)}`);
