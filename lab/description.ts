import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabPlan } from "./identity.ts";

/** A running machine of the lab. */
export interface LabMachine {
  readonly name: string;
  readonly address: string;
  /** The machine's network, for `nsenter --net=…`. */
  readonly namespace: string;
  /** The machine's first process. Killing it is pulling the plug: all of the machine is gone at once. */
  readonly pid: number;
  /** The folder that is the machine's root file system, without what is mounted in it. */
  readonly disk: string;
}

export interface LabNode extends LabMachine {
  readonly role: "manager" | "worker";
  /** The engine's socket as a path of this machine. */
  readonly socket: string;
  readonly ssh: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    /** One line of a known_hosts file. */
    readonly knownHosts: string;
    /** False where sshd refuses to forward sockets and allows one session a connection. */
    readonly forwarding: boolean;
  };
  readonly logs: { readonly engine: string; readonly sshd: string };
}

/** What `script/lab up` prints: everything needed to use a running lab. Paths are absolute. */
export interface Lab {
  readonly id: string;
  readonly folder: string;
  readonly hub: LabMachine;
  readonly nodes: readonly LabNode[];
  /** An engine outside the swarm that can hold and build images of several platforms. */
  readonly runner: LabMachine & { readonly socket: string };
  readonly docker: {
    /** A folder with the `docker` command. */
    readonly bin: string;
    /** A folder for `DOCKER_CONFIG`: the plugins, no credentials. */
    readonly config: string;
    readonly version: string;
  };
  readonly ssh: { readonly user: string; readonly keyFile: string; readonly knownHostsFile: string };
  readonly registries: {
    /** The two users differ in name only: this registry lets both push. */
    readonly private: {
      readonly host: string;
      readonly username: string;
      readonly password: string;
      readonly pullUsername: string;
      readonly pullPassword: string;
    };
    readonly open: { readonly host: string };
  };
  readonly tls: {
    readonly ca: string;
    /** The machine's own authorities and the lab's. */
    readonly bundle: string;
    /** For servers of a test's own: valid for every address of the lab and for 127.0.0.1. */
    readonly certificate: string;
    readonly key: string;
  };
  readonly images: { readonly busybox: string; readonly python: string };
  /** What the runner can build and run: the machine's own platform first. */
  readonly platforms: readonly string[];
  readonly edge: {
    readonly port: number;
    /** One for each node. `URL/SERVICE/path` reaches the service's port 8080; so does `Host: SERVICE.edge`. */
    readonly urls: readonly string[];
    /** The overlay network that a service joins to be reachable. */
    readonly network: string;
  };
}

export function descriptionFile(plan: LabPlan): string {
  return join(plan.folder, "lab.json");
}

/** The lab this process runs in, as started by `script/lab exec`. */
export function readLab(env: NodeJS.ProcessEnv = process.env): Lab {
  const file = env.SLIPWAY_LAB;
  if (file === undefined) throw new Error("not in the lab: run this through `script/lab exec -- COMMAND`");
  return JSON.parse(readFileSync(file, "utf8")) as Lab;
}
