import { type Clock, Deadline, type Engine, parseImageRef } from "@slipway/shared";
import type { PullCredential } from "../pull-credential.ts";
import { mayPass } from "./refused-image.ts";
import { type ResolvedImage, resolveImage } from "./resolve-image.ts";

export interface LookupParts {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly credential: PullCredential | undefined;
}

/** Pauses before each further try, and the time in which one may begin. */
const PAUSES = [500, 1_000, 2_000] as const;
const PATIENCE = 10_000;
/** For one try, and for one at a registry that has not answered before: the images are asked for one after another. */
const TIMEOUT = 20_000;
const TIMEOUT_AWAY = 5_000;

/** Looks images up, and again where that may help. A registry that was waited for in vain is not waited for again. */
export class ImageLookup {
  readonly #parts: LookupParts;
  readonly #away = new Set<string>();

  constructor(parts: LookupParts) {
    this.#parts = parts;
  }

  async resolve(image: string): Promise<ResolvedImage> {
    const registry = parseImageRef(image)?.registry ?? image;
    if (this.#away.has(registry)) return this.#ask(image, TIMEOUT_AWAY);
    const found = await this.#askPatiently(image);
    if (isOpen(found)) this.#away.add(registry);
    return found;
  }

  async #askPatiently(image: string): Promise<ResolvedImage> {
    const { clock } = this.#parts;
    const patience = new Deadline(clock, PATIENCE);
    let found = await this.#ask(image, TIMEOUT);
    for (const pause of PAUSES) {
      if (!isOpen(found) || pause >= patience.left) return found;
      await clock.sleep(pause);
      found = await this.#ask(image, TIMEOUT);
    }
    return found;
  }

  #ask(image: string, timeout: number): Promise<ResolvedImage> {
    const { engine, credential } = this.#parts;
    return resolveImage(engine, image, credential, timeout);
  }
}

function isOpen({ resolution }: ResolvedImage): boolean {
  return resolution.state === "refused" && mayPass(resolution);
}
