import { Tokens } from "../access/tokens.ts";
import type { PushEvent } from "./push-event.ts";
import type { Repository } from "./repository.ts";

export interface Urls {
  /** For git and for what tells github.com from GitHub Enterprise Server: `http://github.localhost:PORT`. */
  readonly server: string;
  readonly api: string;
  readonly graphql: string;
  /** For caches and identity tokens. */
  readonly actions: string;
}

export type PushListener = (push: PushEvent) => void | Promise<void>;

const BOT_IDS: Readonly<Record<string, number>> = { "github-actions[bot]": 41_898_282 };
const FIRST_USER_ID = 583_231;

/** Everything behind the services. */
export class World {
  readonly tokens = new Tokens();
  readonly listeners = new Set<PushListener>();
  readonly #repositories = new Map<string, Repository>();
  readonly #users = new Map<string, number>(Object.entries(BOT_IDS));
  readonly #running = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];
  #urls: Urls | undefined;

  get urls(): Urls {
    if (this.#urls === undefined) throw new Error("the services are not listening yet");
    return this.#urls;
  }

  set urls(urls: Urls) {
    this.#urls = urls;
  }

  get repositories(): Iterable<Repository> {
    return this.#repositories.values();
  }

  add(repository: Repository): void {
    this.#repositories.set(repository.fullName.toLowerCase(), repository);
  }

  /** GitHub does not tell upper case from lower. */
  find(fullName: string): Repository | undefined {
    return this.#repositories.get(fullName.toLowerCase());
  }

  /** One number for each login, for as long as the world lasts. */
  userId(login: string): number {
    const known = this.#users.get(login) ?? FIRST_USER_ID + this.#users.size;
    this.#users.set(login, known);
    return known;
  }

  /** Tells the listeners, and does not wait for them: neither does GitHub. */
  tell(push: PushEvent): void {
    for (const listener of this.listeners) {
      const running: Promise<void> = Promise.resolve()
        .then(() => listener(push))
        .catch((error: unknown) => void this.#failures.push(error))
        .finally(() => this.#running.delete(running));
      this.#running.add(running);
    }
  }

  /** When all listeners are done, those that they themselves caused to run among them. @throws what they threw */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    const failures = this.#failures.splice(0);
    if (failures.length > 0) throw new AggregateError(failures, "listeners to pushes failed");
  }
}
