import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

/** As many as the server itself takes by default (`scram_iterations`). */
const ITERATIONS = 4_096;
const SALT = 16;
const KEY = 32;

/**
 * What a server keeps of a password, and takes in its place: nobody who reads it learns the password. `SCRAM-SHA-256$4096:…`.
 * Undefined for a password with characters outside of ASCII, which a server changes in ways of its own before (SASLprep).
 * Source: pg_be_scram_build_secret in auth-scram.c, scram_build_secret in scram-common.c; RFC 5802, section 3.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(SALT)): string | undefined {
  if (!/^[\x20-\x7e]+$/.test(password)) return undefined;
  const salted = pbkdf2Sync(password, salt, ITERATIONS, KEY, "sha256");
  const stored = createHash("sha256").update(keyed(salted, "Client Key")).digest("base64");
  const server = keyed(salted, "Server Key").toString("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${stored}:${server}`;
}

function keyed(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
