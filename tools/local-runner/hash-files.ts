import { hashFiles } from "@actions/glob";

const [, , workspace = "", patterns = ""] = process.argv;
console.log(JSON.stringify(await hashFiles(patterns, workspace)));
