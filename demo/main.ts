// Releases the sample application on the lab from pushed tags and prints what happened. Exit code 0 only if all of it
// was observed.

import { PushedSample } from "../e2e/support/pushed-sample.ts";
import { freshNamespace, releaseWorkflow } from "../e2e/support/release-workflow.ts";
import { removeStack } from "../e2e/support/stack.ts";
import { readLab } from "../lab/description.ts";
import { Observations } from "./observation.ts";
import { playControl, playDryRun, playFailedRelease, playFirstRelease, playRollForward, STACK } from "./scenes.ts";

const seen = new Observations();
const { nodes, registries } = readLab();
process.stdout.write(
  `A swarm of ${nodes.length} nodes (${nodes.map(({ name }) => name).join(", ")}), a registry at ${registries.private.host}\n`,
);

const workflow = releaseWorkflow({
  stack: STACK,
  namespace: freshNamespace(STACK),
  on: 'push: { tags: ["v*.*.*"] }\n  workflow_dispatch: { inputs: { version: { type: string } } }',
  inputs: {
    version: `\${{ inputs.version }}`,
    "stack-file": `\${{ vars.STACK_FILES || 'stack.yml' }}`,
    "dry-run": `\${{ github.event_name == 'workflow_dispatch' }}`,
  },
});
const sample = await PushedSample.open("acme/sample", workflow);
try {
  const first = await playFirstRelease(sample, seen);
  const second = await playRollForward(sample, first, seen);
  await playDryRun(sample, seen);
  await playFailedRelease(
    sample,
    second,
    { version: "1.2.0", fault: "crash-at-start", cause: /DATABASE_URL is (missing|not set)/ },
    seen,
  );
  await playFailedRelease(
    sample,
    second,
    { version: "1.3.0", fault: "unhealthy", cause: /health check.*(failed|status|503)/i },
    seen,
  );
  await playControl(sample, seen);
} finally {
  await sample[Symbol.asyncDispose]();
  await removeStack(STACK);
}

process.stdout.write(
  seen.failed === 0 ? "\nAll of it was observed\n" : `\n${seen.failed} observations were not as they have to be\n`,
);
process.exitCode = seen.failed === 0 ? 0 : 1;
