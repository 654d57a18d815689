import type { EngineAccess, InputSource, Problems, Secret } from "@slipway/shared";
import type { Target } from "./config.ts";
import type { Inputs } from "./inputs.ts";
import { readConnectionUrl } from "./server/connection-url.ts";

const KINDS = ["container", "service", "connection"] as const;
const EXPECTED = "postgres://user:password@host:5432/database";

/** Where the server is, of `container`, `service` and `connection`, which exclude each other. */
export function readTarget(values: Inputs, access: EngineAccess, problems: Problems): Target | undefined {
  const given = KINDS.filter((name) => values[name] !== undefined);
  if (values.mode === "verify-only" || KINDS.some((name) => problems.concern(name))) return undefined;
  if (given.length === 0) problems.add("container", `is required, or service, or connection: where the server is`);
  for (const name of given.slice(1))
    problems.add(name, `cannot be given together with ${given[0]}: one server is meant`);
  if (values.container !== undefined) return { kind: "container", name: values.container, access };
  if (values.service !== undefined) return { kind: "service", name: values.service, access };
  if (values.connection === undefined) return undefined;
  checkConnection(values.connection, problems);
  return { kind: "connection", url: values.connection, access };
}

/** Never says a word of what it is. */
function checkConnection(connection: Secret, problems: Problems): void {
  const read = readConnectionUrl(connection.reveal());
  if (typeof read === "string") problems.add("connection", `${read}: expected ${EXPECTED}`);
  else if (read.user === undefined) problems.add("connection", `names no user: expected ${EXPECTED}`);
}

/** Whether the server is on the machine that the step runs on. */
export function isLocalConnection(connection: Secret): boolean {
  const read = readConnectionUrl(connection.reveal());
  return typeof read !== "string" && /^(localhost|127(\.\d+){3}|::1|\/.*)$/i.test(read.host);
}

/** A server's message may show the password without the address around it, and as it was before it was escaped. */
export function maskPassword(connection: Secret, source: InputSource): void {
  const url = URL.parse(connection.reveal());
  const read = readConnectionUrl(connection.reveal());
  for (const each of [url?.password, typeof read === "string" ? undefined : read.password?.reveal()])
    if (each !== undefined && each !== "") source.mask(each);
}
