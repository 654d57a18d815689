interface Cookie {
  readonly name: string;
  readonly value: string;
  /** In lower case, without a leading dot. */
  readonly domain: string;
  /** Only for exactly that host. */
  readonly isHostOnly: boolean;
  readonly path: string;
  readonly isSecure: boolean;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

/**
 * The cookies of one session (RFC 6265, sections 5.1 to 5.4), for hosts that the same team runs: there is no list of
 * public suffixes, which is what makes the libraries for it large.
 */
export class CookieJar {
  #cookies: readonly Cookie[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes the values of `Set-Cookie` that came from a URL. */
  store(url: URL, lines: readonly string[]): void {
    for (const cookie of lines.flatMap((line) => parseCookie(line, url, this.#now()) ?? [])) {
      const others = this.#cookies.filter((each) => !isSame(each, cookie));
      this.#cookies = cookie.expires <= this.#now() ? others : [...others, cookie];
    }
  }

  /** The `Cookie` header for a request; undefined when there is none to send. Longer paths come first. */
  header(url: URL): string | undefined {
    const sent = this.#cookies.filter((cookie) => this.#belongs(cookie, url));
    if (sent.length === 0) return undefined;
    const ordered = sent.toSorted((a, b) => b.path.length - a.path.length);
    return ordered.map(({ name, value }) => `${name}=${value}`).join("; ");
  }

  /** The value of a cookie, wherever it belongs. */
  value(name: string): string | undefined {
    return this.#cookies.findLast((cookie) => cookie.name === name)?.value;
  }

  #belongs({ domain, isHostOnly, path, isSecure, expires }: Cookie, url: URL): boolean {
    const isEncrypted = url.protocol === "https:" || url.protocol === "wss:";
    if (expires <= this.#now() || (isSecure && !isEncrypted && !isLoopback(url.hostname))) return false;
    return (
      (isHostOnly ? url.hostname === domain : domainMatches(url.hostname, domain)) && pathMatches(url.pathname, path)
    );
  }
}

function isSame(a: Cookie, b: Cookie): boolean {
  return a.name === b.name && a.domain === b.domain && a.path === b.path;
}

function parseCookie(line: string, url: URL, now: number): Cookie | undefined {
  const [pair = "", ...rest] = line.split(";");
  const equals = pair.indexOf("=");
  const name = pair.slice(0, equals).trim();
  if (equals < 0 || name === "") return undefined;
  const attributes = new Map(rest.map(attribute));
  const domain = (attributes.get("domain") ?? "").replace(/^\./, "").toLowerCase();
  // A cookie for somebody else is not taken.
  if (domain !== "" && !domainMatches(url.hostname, domain)) return undefined;
  const path = attributes.get("path") ?? "";
  return {
    name,
    value: pair.slice(equals + 1).trim(),
    domain: domain === "" ? url.hostname : domain,
    isHostOnly: domain === "",
    path: path.startsWith("/") ? path : defaultPath(url.pathname),
    isSecure: attributes.has("secure"),
    expires: expiry(attributes, now),
  };
}

function attribute(text: string): [string, string] {
  const [name = "", ...value] = text.split("=");
  return [name.trim().toLowerCase(), value.join("=").trim()];
}

function expiry(attributes: ReadonlyMap<string, string>, now: number): number {
  const age = attributes.get("max-age");
  if (age !== undefined && /^-?\d+$/.test(age)) return now + Number(age) * 1_000;
  const date = Date.parse(attributes.get("expires") ?? "");
  return Number.isNaN(date) ? Number.POSITIVE_INFINITY : date;
}

function domainMatches(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function pathMatches(path: string, wanted: string): boolean {
  return path === wanted || path.startsWith(wanted.endsWith("/") ? wanted : `${wanted}/`);
}

function defaultPath(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf("/")));
}

/** Browsers trust what never leaves the machine. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}
