import { askEngine, type Engine, EngineError, UserError } from "@slipway/shared";
import type { LeaseHost } from "./lease-container.ts";

/** Where programs and what they are linked with are. Not every host has all of them. */
const PROGRAM_FOLDERS = ["/usr", "/bin", "/sbin", "/lib", "/lib64"];

interface Listed {
  readonly Image: string;
  readonly ImageID: string;
}

/** An image that the host has: one that a container was made of, or else any. @throws {UserError} when there is none. */
export async function chooseImage(engine: Engine): Promise<string> {
  const containers = await askEngine<Listed[]>(engine, {
    method: "GET",
    path: "/containers/json",
    query: { all: "true" },
  });
  const [used] = containers.filter(({ ImageID }) => ImageID !== "");
  if (used !== undefined) return used.ImageID;
  const [image] = await askEngine<{ readonly Id: string }[]>(engine, { method: "GET", path: "/images/json" });
  if (image === undefined)
    throw new UserError("the host has no image that the writers' lease could be made of", {
      hint: "on the host: docker pull busybox",
    });
  return image.Id;
}

/**
 * Creates a container with all program folders, or those of them that the host has: an engine refuses a mount whose source
 * is not there, and names it.
 */
export async function createOnHost(
  engine: Engine,
  name: string,
  { socketPath, image }: Omit<LeaseHost, "programs">,
  body: (host: LeaseHost) => object,
): Promise<string> {
  let programs: readonly string[] = PROGRAM_FOLDERS;
  for (;;) {
    try {
      const host = { socketPath, image, programs };
      const request = { method: "POST", path: "/containers/create", query: { name }, body: body(host) } as const;
      return (await askEngine<{ Id: string }>(engine, request)).Id;
    } catch (error) {
      const missing = missingFolder(error);
      if (missing === undefined || !programs.includes(missing)) throw error;
      programs = programs.filter((folder) => folder !== missing);
    }
  }
}

function missingFolder(error: unknown): string | undefined {
  if (!(error instanceof EngineError)) return undefined;
  return /bind source path does not exist: (\S+)/.exec(error.message)?.[1];
}
