const { appendFileSync } = require("node:fs");
const { INPUT_NAME, INPUT_EXIT, STATE_from, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY } = process.env;
console.log(`main of ${INPUT_NAME} after ${STATE_from ?? "nothing"}`);
appendFileSync(GITHUB_OUTPUT, `said=${INPUT_NAME}\n`);
appendFileSync(GITHUB_STEP_SUMMARY, `Said ${INPUT_NAME}.\n`);
process.exit(Number(INPUT_EXIT));
