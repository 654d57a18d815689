// Audits one checkout that holds every fixture, and shows what was found: node tools/audit/seeded.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditSeeded } from "./test/seeded.ts";

const root = mkdtempSync(join(tmpdir(), "slipway-seeded-"));
try {
  const { seeded, reported, good, stdout, stderr } = await auditSeeded(root);
  const missed = seeded.filter((line) => !reported.includes(line));
  const wrong = reported.filter((line) => !seeded.includes(line));
  process.stdout.write(`${stderr}\n${stdout}`);
  for (const line of missed) console.log(`not reported: ${line}`);
  for (const line of wrong) console.log(`reported, and not seeded: ${line}`);
  const found = seeded.length - missed.length;
  console.log(
    `${found} of ${seeded.length} seeded defects reported at their lines, ${wrong.length} reports elsewhere; ${good.length} fixtures are good`,
  );
  process.exitCode = missed.length + wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(root, { recursive: true });
}
