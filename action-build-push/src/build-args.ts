import type { Problems, Secret } from "@slipway/shared";

/** Names that ask for a secret (moby/buildkit, dockerfile2llb: SecretsUsedInArgOrEnv), less `key` and `auth` alone. */
const SECRET_NAME =
  /(?:^|_)(?:api_?key|private_?key|access_?key|credentials?|password|pword|passwd|secret|token)(?:_|$)/i;
/** What front-end builds put into the page for everybody to read. */
const PUBLIC_NAME = /(?:^|_)public(?:_|$)|^(?:VITE|REACT_APP|GATSBY|NG_APP)_/i;
const NAME = /^[A-Za-z_]\w*$/;
/** Shorter secrets occur in ordinary values by chance. */
const SHORTEST_SECRET = 6;

/** Build arguments stay readable in the image's history, so secrets are refused there. */
export function checkBuildArgs(
  input: string,
  args: Readonly<Record<string, string>>,
  secrets: readonly Secret[],
  problems: Problems,
): void {
  for (const [name, value] of Object.entries(args)) {
    if (!NAME.test(name)) problems.add(input, `"${name}" is not an argument's name: letters, digits and _`);
    else if (name === "SOURCE_DATE_EPOCH") problems.add(input, "SOURCE_DATE_EPOCH is set from the commit's time");
    else if (isSecretName(name) || holdsSecret(value, secrets)) problems.add(input, secretProblem(name));
  }
}

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !PUBLIC_NAME.test(name);
}

function holdsSecret(value: string, secrets: readonly Secret[]): boolean {
  return secrets
    .map((secret) => secret.reveal())
    .some((text) => text.length >= SHORTEST_SECRET && value.includes(text));
}

function secretProblem(name: string): string {
  const mount = `RUN --mount=type=secret,id=${name},env=${name}`;
  return `${name} looks like a secret, and build arguments stay readable in the image: give it in build-secrets and use ${mount}`;
}
