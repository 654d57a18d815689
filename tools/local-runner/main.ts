import { ACTION_USAGE, actionCommand } from "./action-command.ts";
import { WORKFLOW_USAGE, workflowCommand } from "./workflow/workflow-command.ts";

async function main(): Promise<number> {
  const [command, ...args] = process.argv.slice(2);
  if (command === "run") return actionCommand(args);
  if (command === "workflow") return workflowCommand(args);
  throw new Error("expected `run ACTION` or `workflow FILE`");
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${(error as Error).message}\n\n${ACTION_USAGE}\n\n\n${WORKFLOW_USAGE}`);
  process.exitCode = 2;
}
