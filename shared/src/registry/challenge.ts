/** How a registry wants to be authenticated to (RFC 9110 section 11; distribution's token specification). */
export type Challenge =
  | { readonly scheme: "basic" }
  | { readonly scheme: "bearer"; readonly realm: string; readonly service: string };

/** Reads a WWW-Authenticate header. Bearer wins where a registry offers both; undefined when it offers neither. */
export function parseChallenge(header: string): Challenge | undefined {
  const bearer = /\bBearer\s+(.*)$/i.exec(header)?.[1];
  if (bearer !== undefined) {
    const parameters = parseParameters(bearer);
    const realm = parameters.get("realm");
    if (realm !== undefined) return { scheme: "bearer", realm, service: parameters.get("service") ?? "" };
  }
  return /\bBasic\b/i.test(header) ? { scheme: "basic" } : undefined;
}

function parseParameters(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi);
  return new Map([...found].map(([, name = "", quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? ""]));
}
