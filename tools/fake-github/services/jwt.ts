import { generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from "node:crypto";

const KEY_ID = "fake-github-1";

/** Signs JSON web tokens with RS256. Its keys are made when they are first needed: that takes 0.1 s. */
export class TokenSigner {
  #keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | undefined;

  sign(claims: object): string {
    const header = encode({ typ: "JWT", alg: "RS256", x5t: KEY_ID, kid: KEY_ID });
    const content = `${header}.${encode(claims)}`;
    return `${content}.${sign("RSA-SHA256", Buffer.from(content), this.#pair().privateKey).toString("base64url")}`;
  }

  /** The public key as a JSON web key set. */
  keySet(): { readonly keys: readonly (JsonWebKey & { readonly kid: string })[] } {
    const key = this.#pair().publicKey.export({ format: "jwk" });
    return { keys: [{ ...key, kid: KEY_ID, alg: "RS256", use: "sig" }] };
  }

  #pair() {
    this.#keys ??= generateKeyPairSync("rsa", { modulusLength: 2048 });
    return this.#keys;
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** Seconds since 1970, as tokens count them. */
export function seconds(now = Date.now()): number {
  return Math.floor(now / 1000);
}
