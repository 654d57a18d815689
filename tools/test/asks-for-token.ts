import { getIDToken } from "@actions/core";

process.stdout.write(await getIDToken());
