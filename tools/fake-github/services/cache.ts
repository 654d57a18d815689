import type { Answer } from "../http/exchange.ts";
import type { Blobs } from "./blobs.ts";
import type { Job } from "./job.ts";

interface Entry {
  readonly id: number;
  readonly repository: string;
  /** The ref whose runs wrote it. */
  readonly scope: string;
  readonly key: string;
  readonly version: string;
  readonly blob: string;
  isFinal: boolean;
}

/** Protocol buffers in JSON may have names in either case. */
interface CacheRequest {
  readonly key: string;
  readonly version: string;
  readonly restore_keys?: readonly string[];
  readonly restoreKeys?: readonly string[];
}

export interface CacheCall {
  readonly method: string;
  readonly job: Job;
  readonly defaultBranch: string;
  readonly request: CacheRequest;
  /** Where blobs are. */
  readonly base: string;
}

/**
 * Version 2 of the Actions cache. Runs see what runs of the same ref and of the default branch have saved.
 * Source: docs.github.com, "Caching dependencies", restrictions and matching of keys.
 */
export class CacheService {
  readonly #blobs: Blobs;
  readonly #entries: Entry[] = [];

  constructor(blobs: Blobs) {
    this.#blobs = blobs;
  }

  call(call: CacheCall): Answer {
    switch (call.method) {
      case "CreateCacheEntry":
        return this.#create(call);
      case "FinalizeCacheEntryUpload":
        return this.#finalize(call);
      case "GetCacheEntryDownloadURL":
        return this.#find(call);
      default:
        return twirpError(404, "bad_route", `no such method ${call.method}`);
    }
  }

  #create({ job, request: { key, version }, base }: CacheCall): Answer {
    if (isFork(job)) return twirpError(403, "permission_denied", "cache write denied: the token has no writable scope");
    if (this.#own(job).some((each) => each.key === key && each.version === version)) {
      return twirpError(409, "already_exists", "cache entry with the same key, version, and scope already exists");
    }
    const blob = this.#blobs.create();
    const id = this.#entries.length + 1;
    this.#entries.push({ id, repository: job.repository, scope: job.ref, key, version, blob, isFinal: false });
    return { status: 200, body: { ok: true, signed_upload_url: this.#blobs.address(base, blob) } };
  }

  #finalize({ job, request: { key, version } }: CacheCall): Answer {
    const entry = this.#own(job).find((each) => each.key === key && each.version === version);
    if (entry === undefined || !this.#blobs.isWritten(entry.blob)) return { status: 200, body: { ok: false } };
    entry.isFinal = true;
    return { status: 200, body: { ok: true, entry_id: String(entry.id) } };
  }

  #find({ job, defaultBranch, request, base }: CacheCall): Answer {
    const prefixes = [request.key, ...(request.restore_keys ?? request.restoreKeys ?? [])];
    const scopes = [...new Set([job.ref, `refs/heads/${defaultBranch}`])];
    const entry = scopes.map((scope) => this.#match({ job, scope, version: request.version, prefixes })).find(Boolean);
    if (entry === undefined) return { status: 200, body: { ok: false } };
    const address = this.#blobs.address(base, entry.blob);
    return { status: 200, body: { ok: true, signed_download_url: address, matched_key: entry.key } };
  }

  #match({ job, scope, version, prefixes }: { job: Job; scope: string; version: string; prefixes: readonly string[] }) {
    const newest = this.#entries
      .filter(
        (each) =>
          each.isFinal && each.repository === job.repository && each.scope === scope && each.version === version,
      )
      .toReversed();
    const exact = newest.find(({ key }) => key === prefixes[0]);
    return exact ?? prefixes.map((prefix) => newest.find(({ key }) => key.startsWith(prefix))).find(Boolean);
  }

  #own({ repository, ref }: Job): Entry[] {
    return this.#entries.filter((each) => each.repository === repository && each.scope === ref);
  }
}

/** A job that may write nothing at all: its run is of a fork's pull request. */
function isFork({ eventName, permissions }: Job): boolean {
  return eventName === "pull_request" && !Object.values(permissions).includes("write");
}

export function twirpError(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } };
}
