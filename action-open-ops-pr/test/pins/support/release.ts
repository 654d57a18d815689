import type { Pin, ReleaseImage } from "../../../src/pins/pin.ts";
import { planPins } from "../../../src/pins/plan-pins.ts";

export const OLD = `sha256:${"a".repeat(64)}`;
export const NEW = `sha256:${"b".repeat(64)}`;

export function image(name = "api", version: Partial<ReleaseImage> = {}): ReleaseImage {
  return { name, repository: `ghcr.io/acme/${name}`, tag: "1.4.0", digest: NEW, ...version };
}

type Given<P = Pin> = P extends Pin ? Omit<P, "file"> : never;

/** What becomes of one file, `k.yaml`. */
export function plan(text: string, pins: readonly Given[], images: readonly ReleaseImage[] = [image()]) {
  return planPins({
    files: new Map([["k.yaml", text]]),
    pins: pins.map((pin) => ({ ...pin, file: "k.yaml" }) as Pin),
    images,
  });
}

/** What is wrong with the pins, a line each. */
export function problems(text: string, pins: readonly Given[], images?: readonly ReleaseImage[]): string[] {
  return plan(text, pins, images).problems.map(({ input, message }) => `${input}: ${message}`);
}
