import { appendFileSync } from "node:fs";
import { inputs } from "./config.ts";
import { outputLines } from "./report.ts";

const { who, greeting, times } = inputs.parse({
  who: process.env.INPUT_WHO,
  greeting: process.env.INPUT_GREETING,
  times: process.env.INPUT_TIMES,
});
const text = `${`${greeting} `.repeat(times)}${who}`;
process.stdout.write(`${text}\n`);
for (const line of outputLines(text)) appendFileSync(process.env.GITHUB_OUTPUT ?? "", line);
