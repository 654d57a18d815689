import type { EngineAccess, InputSource, Problems, Secret } from "@slipway/shared";
import type { Target } from "./config.ts";
import type { Inputs } from "./inputs.ts";

const KINDS = ["container", "service", "connection"] as const;
const EXPECTED = "postgres://user:password@host:5432/database";

/** Where the server is, of `container`, `service` and `connection`, which exclude each other. */
export function readTarget(values: Inputs, access: EngineAccess, problems: Problems): Target | undefined {
  const given = KINDS.filter((name) => values[name] !== undefined);
  if (values.mode === "verify-only" || KINDS.some((name) => problems.concern(name))) return undefined;
  if (given.length === 0) problems.add("container", `is required, or service, or connection: where the server is`);
  for (const name of given.slice(1))
    problems.add(name, `cannot be given together with ${given[0]}: one server is meant`);
  const login = { user: values.user, password: values.password };
  if (values.container !== undefined) return { kind: "container", name: values.container, access, login };
  if (values.service !== undefined) return { kind: "service", name: values.service, access, login };
  if (values.connection === undefined) return undefined;
  checkConnection(values.connection, problems);
  for (const name of ["user", "password"] as const)
    if (values[name] !== undefined) problems.add(name, "has no use with connection: put it in there");
  return { kind: "connection", url: values.connection, access };
}

/** Never says a word of what it is. */
function checkConnection(connection: Secret, problems: Problems): void {
  const url = URL.parse(connection.reveal());
  const isPostgres = url?.protocol === "postgres:" || url?.protocol === "postgresql:";
  if (url === null || !isPostgres) {
    problems.add("connection", `expected ${EXPECTED}; characters such as @ and / in the password as %40 and %2F`);
    return;
  }
  if (url.hostname === "") problems.add("connection", `names no host: expected ${EXPECTED}`);
  if (url.username === "") problems.add("connection", `names no user: expected ${EXPECTED}`);
}

/** Whether the server is on the machine that the step runs on. */
export function isLocalConnection(connection: Secret): boolean {
  const host = URL.parse(connection.reveal())?.hostname ?? "";
  return /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(host);
}

/** A driver's message may show the password without the address around it. */
export function maskPassword(connection: Secret, source: InputSource): void {
  const password = URL.parse(connection.reveal())?.password ?? "";
  if (password === "") return;
  source.mask(password);
  try {
    source.mask(decodeURIComponent(password));
  } catch {
    // A % that begins no escape stands for itself, and the password is masked as it is written.
  }
}
