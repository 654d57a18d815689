import { spawn } from "node:child_process";
import type { Answer, Exchange } from "../http/exchange.ts";
import { gitEnvironment } from "./git.ts";

const HEADERS_END = Buffer.from("\r\n\r\n");

export interface BackendCall {
  readonly request: Exchange;
  readonly gitDir: string;
  /** `/info/refs`, `/git-upload-pack` or `/git-receive-pack` */
  readonly path: string;
  readonly user: string;
  /** For hooks. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Lets git's own CGI program answer. */
export async function callBackend({ request, gitDir, path, user, variables }: BackendCall): Promise<Answer> {
  const { headers, body, method, url } = request;
  const env = {
    ...gitEnvironment(),
    ...variables,
    GIT_PROJECT_ROOT: gitDir,
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: path,
    QUERY_STRING: url.search.slice(1),
    REQUEST_METHOD: method,
    CONTENT_TYPE: headers["content-type"] ?? "",
    CONTENT_LENGTH: String(body.length),
    HTTP_CONTENT_ENCODING: headers["content-encoding"] ?? "",
    GIT_PROTOCOL: String(headers["git-protocol"] ?? ""),
    REMOTE_USER: user,
  };
  const child = spawn("git", ["http-backend"], { env, stdio: ["pipe", "pipe", "pipe"] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => out.push(data));
  child.stderr.on("data", (data: Buffer) => err.push(data));
  // A refused push may leave its pack unread.
  child.stdin.on("error", () => undefined);
  child.stdin.end(body);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once("error", reject).once("close", () => resolve());
  await promise;
  return readResponse(Buffer.concat(out), Buffer.concat(err).toString());
}

function readResponse(out: Buffer, complaint: string): Answer {
  const end = out.indexOf(HEADERS_END);
  if (end < 0) return { status: 500, headers: { "content-type": "text/plain" }, body: complaint };
  const lines = out.toString("latin1", 0, end).split("\r\n");
  const headers = Object.fromEntries(lines.map((each) => each.split(/: (.*)/s, 2) as [string, string]));
  const { Status: status = "200", ...rest } = headers;
  return { status: Number.parseInt(status, 10), headers: rest, body: out.subarray(end + HEADERS_END.length) };
}
