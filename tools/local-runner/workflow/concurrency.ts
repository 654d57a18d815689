export interface GroupRequest {
  readonly group: string;
  readonly cancelInProgress: boolean;
  /** Whether it waits behind others that wait, in place of them. */
  readonly queuesAll: boolean;
  /** Ends what runs in the group because of a newcomer. */
  readonly cancel: () => void;
}

/** A place in a group: to be given back. */
export interface Place {
  release(): void;
}

interface Member {
  readonly request: GroupRequest;
  readonly grant: (place: Place | undefined) => void;
}

interface Group {
  running: Member | undefined;
  waiting: Member[];
}

/**
 * Concurrency groups: at most one member runs, and, unless it asks for a queue, at most one waits.
 * Source: docs.github.com, Workflow syntax, `concurrency`.
 */
export class Concurrency {
  readonly #groups = new Map<string, Group>();

  /** Waits for a place; undefined when a newcomer took it. Group names do not depend on case. */
  enter(request: GroupRequest): { readonly place: Promise<Place | undefined>; readonly leave: () => void } {
    const group = this.#group(request.group);
    const { promise, resolve } = Promise.withResolvers<Place | undefined>();
    const member: Member = { request, grant: resolve };
    if (group.running !== undefined && !request.queuesAll) this.#dismissWaiting(group);
    group.waiting.push(member);
    if (request.cancelInProgress) group.running?.request.cancel();
    this.#advance(group);
    return { place: promise, leave: () => this.#leave(group, member) };
  }

  #group(name: string): Group {
    const key = name.toLowerCase();
    const group = this.#groups.get(key) ?? { running: undefined, waiting: [] };
    this.#groups.set(key, group);
    return group;
  }

  #dismissWaiting(group: Group): void {
    for (const { grant } of group.waiting.splice(0)) grant(undefined);
  }

  #leave(group: Group, member: Member): void {
    const at = group.waiting.indexOf(member);
    if (at < 0) return;
    group.waiting.splice(at, 1);
    member.grant(undefined);
  }

  #advance(group: Group): void {
    if (group.running !== undefined) return;
    const next = group.waiting.shift();
    group.running = next;
    next?.grant({
      release: () => {
        if (group.running !== next) return;
        group.running = undefined;
        this.#advance(group);
      },
    });
  }
}
