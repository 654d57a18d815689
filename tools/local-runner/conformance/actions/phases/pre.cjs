const { appendFileSync } = require("node:fs");
console.log(`pre of ${process.env.INPUT_NAME}`);
appendFileSync(process.env.GITHUB_STATE, "from=pre\n");
