import { askEngine, type Engine, type Log, UserError } from "@slipway/shared";

export interface ImagePorts {
  readonly engine: Engine;
  readonly log: Pick<Log, "info">;
  /** Aborted when the run is cancelled: a pull is not waited for then. */
  readonly cancel: AbortSignal;
}

const PULL_TIMEOUT = 600_000;

/** Makes sure that the image is there; gives the folders that it declares as volumes. @throws {UserError} */
export async function fetchImage(ports: ImagePorts, image: string): Promise<readonly string[]> {
  const { engine, log } = ports;
  const path = `/images/${encodeURIComponent(image)}/json`;
  const found = await engine.exchange({ method: "GET", path });
  if (found.status === 404) {
    log.info(`Pulling ${image}`);
    await pull(ports, image);
  }
  type Image = { readonly Config?: { readonly Volumes?: Readonly<Record<string, object>> | null } | null };
  const { Config } = await askEngine<Image>(engine, { method: "GET", path });
  return Object.keys(Config?.Volumes ?? {});
}

async function pull({ engine, cancel }: ImagePorts, image: string): Promise<void> {
  const pulled = await unlessAborted(
    cancel,
    engine.exchange({
      method: "POST",
      path: "/images/create",
      query: { fromImage: image, ...(/[@:][^/]*$/.test(image) ? {} : { tag: "latest" }) },
      timeout: PULL_TIMEOUT,
    }),
  );
  const text = pulled.body.toString("utf8");
  const error = /"error":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  if (pulled.status < 400 && error === undefined) return;
  throw new UserError(`the image ${image} cannot be pulled: ${error ?? text.trim()}`, {
    hint: "pull it on the host before, where the registry wants a password",
  });
}

/** The same as `work`, unless the signal comes first. @throws its reason. */
async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
