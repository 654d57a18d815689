import { parseImageRef } from "@slipway/shared";
import type { PullCredential } from "../pull-credential.ts";

/** The header that carries a registry credential to the engine (Engine API, "Authentication"), for its own registry only. */
export function registryAuth(image: string, credential: PullCredential | undefined): Record<string, string> {
  if (credential === undefined || parseImageRef(image)?.registry !== credential.registry) return {};
  const { registry, username, password } = credential;
  const json = JSON.stringify({ username, password: password.reveal(), serveraddress: registry });
  // The engine wants the URL alphabet with padding.
  return { "x-registry-auth": Buffer.from(json).toString("base64").replaceAll("+", "-").replaceAll("/", "_") };
}
