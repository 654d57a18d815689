import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Obstacle } from "./rules.ts";

const VARIABLE = "FAKE_GITHUB_RULES";

/** Runs inside a push, where the objects that came with it can be seen but are not yet kept. */
const HOOK = `#!/bin/sh
# Refuses what the server's rules forbid for a ref. A line of the variable is: ref, condition, message.
found=$(printf '%s\\n' "$${VARIABLE}" | while IFS='\t' read -r ref condition message; do
  [ "$ref" = "$1" ] || continue
  case $condition in
    heading) printf '%s\\n' "$message" ; continue ;;
    rewrites) git merge-base --is-ancestor "$2" "$3" 2>/dev/null && continue ;;
    unsigned) [ -n "$(git rev-list --max-count=1 "$3" --not --all)" ] || continue ;;
    changes-workflows) [ -n "$(git rev-list --max-count=1 "$3" --not --all -- .github/workflows)" ] || continue ;;
  esac
  printf '\\n%s\\n' "- $message"
done)
case $found in *"- "*) printf '%s\\n\\n' "$found" >&2 ; exit 1 ;; esac
`;

export async function writeUpdateHook(gitDir: string): Promise<void> {
  const file = join(gitDir, "hooks", "update");
  await writeFile(file, HOOK);
  await chmod(file, 0o755);
}

/** What tells the hook what it must refuse. */
export function hookVariables(
  refs: readonly { ref: string; heading: readonly string[]; obstacles: readonly Obstacle[] }[],
) {
  const lines = refs.flatMap(({ ref, heading, obstacles }) => [
    ...heading.map((text) => `${ref}\theading\t${text}`),
    ...obstacles.map(({ when, message }) => `${ref}\t${when}\t${message}`),
  ]);
  return { [VARIABLE]: lines.join("\n") };
}
