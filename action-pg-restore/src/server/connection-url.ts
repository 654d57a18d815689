import { Secret } from "@slipway/shared";

/** Where a server is, and how libpq is to talk to it. */
export interface ConnectionTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string | undefined;
  readonly password: Secret | undefined;
  /** The one in the URL, if any. */
  readonly database: string | undefined;
  /** libpq's other parameters, such as `sslmode`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the URL may not decide, because the action does. */
const RESERVED = new Set(["service", "passfile", "hostaddr", "application_name", "fallback_application_name"]);
const KNOWN_AS_PARTS = ["host", "port", "user", "password", "dbname"] as const;
const DEFAULT_PORT = 5432;

/**
 * Reads `postgres://user:password@host:port/database?sslmode=…`, the form that libpq's manual calls a connection URI.
 * @returns a sentence that says what is wrong, without any part of the URL that may be secret.
 */
export function readConnectionUrl(url: string): ConnectionTarget | string {
  if (!/^postgres(ql)?:\/\//.test(url)) return "must begin with postgres:// (or postgresql://)";
  const parsed = parse(url);
  if (parsed === undefined)
    return "is not a URL: in the password, write characters such as @ / ? # % as %40 %2F %3F %23 %25; name one host only";
  const { parts, parameters } = parsed;
  const reserved = Object.keys(parameters).find((name) => RESERVED.has(name) || !/^[a-z_]+$/.test(name));
  if (reserved !== undefined) return `may not have the parameter ${JSON.stringify(reserved)}`;
  if (parts.host === undefined) return "names no host";
  if (/[\n\r\0]/.test([...Object.values(parts), ...Object.values(parameters)].join(""))) return "holds a line break";
  const port = Number(parts.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return "has a port that is none";
  const password = parts.password === undefined ? undefined : new Secret(parts.password);
  return { host: parts.host, port, user: parts.user, password, database: parts.dbname, parameters };
}

type Parts = Partial<Record<(typeof KNOWN_AS_PARTS)[number], string>>;

function parse(text: string): { readonly parts: Parts; readonly parameters: Record<string, string> } | undefined {
  try {
    const url = new URL(text);
    const parameters = Object.fromEntries(
      [...url.search.slice(1).split("&")]
        .filter((pair) => pair !== "")
        .map((pair) => {
          const [name = "", ...value] = pair.split("=");
          return [decodeURIComponent(name), decodeURIComponent(value.join("="))];
        }),
    ) as Record<string, string>;
    const decoded = (part: string) => (part === "" ? undefined : decodeURIComponent(part));
    const written: Parts = {};
    const given = {
      host: decoded(url.hostname.replace(/^\[|\]$/g, "")),
      port: decoded(url.port),
      user: decoded(url.username),
      password: decoded(url.password),
      dbname: decoded(url.pathname.slice(1)),
    };
    // As in libpq, a parameter counts more than the same part before it.
    for (const name of KNOWN_AS_PARTS) {
      const value = parameters[name] ?? given[name];
      delete parameters[name];
      if (value !== undefined) written[name] = value;
    }
    return { parts: written, parameters };
  } catch {
    return undefined;
  }
}
