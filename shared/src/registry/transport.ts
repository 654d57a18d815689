import https from "node:https";
import { rootCertificates } from "node:tls";
import type { Deadline } from "../deadline.ts";
import { formatDuration } from "../domain/duration.ts";
import type { Clock } from "../ports/clock.ts";
import { type Http, HttpError, type HttpRequest, type HttpResponse } from "../ports/http.ts";
import { apiHost, isLoopback } from "./host.ts";
import { isPassing, RegistryError } from "./registry-error.ts";

/** What a registry is reached with. */
export interface RegistryPorts {
  readonly http: Http;
  readonly clock: Clock;
  /** The time all exchanges together may take; each one has its own limit as well. */
  readonly deadline?: Deadline;
  /** Certificates (PEM) trusted beside the built-in ones; asked for only when those do not suffice. */
  readonly authorities?: (host: string) => Promise<readonly string[]>;
  /** Where HTTPS_PROXY and NO_PROXY are looked up; without it no proxy is used. */
  readonly proxyEnv?: NodeJS.ProcessEnv;
  /** Told about each repeated try: one sentence. */
  readonly onRetry?: (sentence: string) => void;
}

export interface Exchange extends Pick<HttpRequest, "method" | "headers" | "body" | "maxBytes"> {
  readonly url: string;
}

const EXCHANGE_TIMEOUT = 30_000;
/** Pauses before each further try. */
const PAUSES = [500, 1_000, 2_000] as const;
const LONGEST_RETRY_AFTER = 30_000;
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

/** HTTP to one registry: finds its scheme, repeats what may pass, trusts what Docker trusts. */
export class RegistryTransport {
  readonly host: string;
  readonly #ports: RegistryPorts;
  /** Made when it is needed: TLS takes a fifth of an action's start to load. */
  #agent: https.Agent | undefined;
  #trustsExtra = false;
  #origin: Promise<string> | undefined;

  constructor(registry: string, ports: RegistryPorts) {
    this.host = registry;
    this.#ports = ports;
  }

  /** `https://ghcr.io`; plain HTTP only for this machine's own registry, and only when HTTPS does not work there. */
  origin(): Promise<string> {
    this.#origin ??= this.#findOrigin();
    return this.#origin;
  }

  /** One exchange, repeated while its failure may pass. The last answer counts, whatever its status. */
  async send(exchange: Exchange): Promise<HttpResponse> {
    for (const pause of PAUSES) {
      const outcome = await this.#attempt(exchange);
      const again = whyAgain(outcome);
      if (again === undefined) return settled(outcome);
      const wait = retryAfter(outcome) ?? pause;
      if (wait >= this.#timeLeft()) return settled(outcome);
      this.#ports.onRetry?.(`${this.host} ${again}; trying again in ${formatDuration(wait)}`);
      await this.#ports.clock.sleep(wait);
    }
    return settled(await this.#attempt(exchange));
  }

  async #findOrigin(): Promise<string> {
    const host = apiHost(this.host);
    if (!isLoopback(host)) return `https://${host}`;
    const probe = { method: "GET", url: `https://${host}/v2/` } as const;
    const outcome = await this.#attempt(probe);
    return outcome instanceof HttpError ? `http://${host}` : `https://${host}`;
  }

  async #attempt(exchange: Exchange): Promise<HttpResponse | HttpError> {
    try {
      return await this.#exchangeTrusting(exchange);
    } catch (error) {
      if (error instanceof HttpError) return error;
      throw error;
    }
  }

  async #exchangeTrusting(exchange: Exchange): Promise<HttpResponse> {
    try {
      return await this.#exchange(exchange);
    } catch (error) {
      if (!isUntrusted(error) || this.#trustsExtra) throw error;
      const extra = (await this.#ports.authorities?.(apiHost(this.host))) ?? [];
      if (extra.length === 0) throw error;
      this.#trustsExtra = true;
      this.#agent = this.#newAgent({ ca: [...rootCertificates, ...extra] });
      return this.#exchange(exchange);
    }
  }

  #exchange(exchange: Exchange): Promise<HttpResponse> {
    const timeout = Math.min(EXCHANGE_TIMEOUT, this.#timeLeft());
    if (!exchange.url.startsWith("https:")) return this.#ports.http.request({ ...exchange, timeout });
    this.#agent ??= this.#newAgent({});
    return this.#ports.http.request({ ...exchange, timeout, agent: this.#agent });
  }

  #newAgent(options: https.AgentOptions): https.Agent {
    const { proxyEnv } = this.#ports;
    return new https.Agent({ keepAlive: true, ...(proxyEnv === undefined ? {} : { proxyEnv }), ...options });
  }

  #timeLeft(): number {
    return this.#ports.deadline?.left ?? Number.POSITIVE_INFINITY;
  }
}

/** An error without an answer, in the registry's terms. */
export function asUnreachable(host: string, action: string, error: HttpError): RegistryError {
  const failure = isUntrusted(error) ? "untrusted" : "unreachable";
  return new RegistryError(action, { failure, host, repository: "", status: 0, said: error.message });
}

function settled(outcome: HttpResponse | HttpError): HttpResponse {
  if (outcome instanceof HttpError) throw outcome;
  return outcome;
}

function whyAgain(outcome: HttpResponse | HttpError): string | undefined {
  if (outcome instanceof HttpError) return mayPass(outcome) ? `did not answer (${outcome.code})` : undefined;
  return isPassing(outcome.status) ? `answered ${outcome.status}` : undefined;
}

/** A name that does not exist and a certificate that is not trusted stay so. */
function mayPass(error: HttpError): boolean {
  return !isUntrusted(error) && !["ENOTFOUND", "ETOOLONG", "EPROTO", "ERR_INVALID_URL"].includes(error.code);
}

function isUntrusted(error: unknown): boolean {
  return error instanceof HttpError && UNTRUSTED.test(error.code);
}

/** The pause a registry asks for, within reason (RFC 9110 section 10.2.3; only the form in seconds is in use). */
function retryAfter(outcome: HttpResponse | HttpError): number | undefined {
  if (outcome instanceof HttpError) return undefined;
  const seconds = Number(outcome.headers["retry-after"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1_000, LONGEST_RETRY_AFTER) : undefined;
}
