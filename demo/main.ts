// Releases the sample application on the lab and prints what happened. Exit code 0 only if all of it was observed.

import { openSampleRepository } from "../e2e/support/sample.ts";
import { removeStack } from "../e2e/support/stack.ts";
import { readLab } from "../lab/description.ts";
import { Observations } from "./observation.ts";
import { playControl, playDryRun, playFailedRelease, playFirstRelease, playRollForward } from "./scenes.ts";

const seen = new Observations();
const { nodes, registries } = readLab();
process.stdout.write(
  `A swarm of ${nodes.length} nodes (${nodes.map(({ name }) => name).join(", ")}), a registry at ${registries.private.host}\n`,
);

using repository = openSampleRepository();
try {
  const first = await playFirstRelease(repository, seen);
  const second = await playRollForward(repository, first, seen);
  await playDryRun(repository, seen);
  await playFailedRelease(
    repository,
    second,
    { version: "1.2.0", fault: "crash-at-start", cause: /DATABASE_URL is (missing|not set)/ },
    seen,
  );
  await playFailedRelease(
    repository,
    second,
    { version: "1.3.0", fault: "unhealthy", cause: /health check.*(failed|status|503)/i },
    seen,
  );
  await playControl(repository, seen);
} finally {
  await removeStack("sample");
}

process.stdout.write(
  seen.failed === 0 ? "\nAll of it was observed\n" : `\n${seen.failed} observations were not as they have to be\n`,
);
process.exitCode = seen.failed === 0 ? 0 : 1;
