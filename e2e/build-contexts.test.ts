import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { buildOk, openCheckout, tagged } from "./support/build.ts";
import { dockerOk } from "./support/docker.ts";

const show = (file: string) => `ARG BASE\nFROM \${BASE}\nCOPY ${file} /shown\nCMD ["cat", "/shown"]\n`;

describe("images with contexts of their own", () => {
  it("are built from one repository into repositories of their own", async () => {
    const checkout = openCheckout({
      "frontend/Dockerfile": show("index.html"),
      "frontend/index.html": "the frontend\n",
      "backend/docker/Dockerfile": show("server.txt"),
      "backend/server.txt": "the backend\n",
    });
    checkout.commit("two parts");
    const images = `
frontend: { context: frontend }
backend: { context: backend, dockerfile: docker/Dockerfile, repository: ${checkout.namespace}/server/backend }
`;
    const { outputs } = await buildOk(checkout, { images });
    const built = JSON.parse(outputs.images ?? "");
    expect(await tagged(checkout, "1.0.0", ["frontend", "server/backend"])).toEqual([
      built.frontend.digest,
      built.backend.digest,
    ]);

    const { host, username, password } = readLab().registries.private;
    const options = { socket: readLab().runner.socket, env: { DOCKER_CONFIG: `${checkout.home}/puller` } };
    await dockerOk(["login", "--username", username, "--password-stdin", host], { ...options, stdin: password });
    const run = (name: string) => dockerOk(["run", "--rm", "--quiet", built[name].pinned], options);
    expect(await run("frontend")).toBe("the frontend");
    expect(await run("backend")).toBe("the backend");
  });
});
