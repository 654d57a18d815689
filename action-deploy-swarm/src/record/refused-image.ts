import type { ImageResolution } from "./desired-stack.ts";

export type RefusedImage = Pick<Extract<ImageResolution, { state: "refused" }>, "status" | "message">;

/** The registry, or the engine with its words, will not give the image. */
export function isDenied({ status, message }: RefusedImage): boolean {
  return status === 401 || status === 403 || /unauthorized|denied|authentication required/i.test(message);
}

export function isAbsent({ status, message }: RefusedImage): boolean {
  return status === 404 || /not found|(manifest|name) unknown/i.test(message);
}

/** Nobody has said anything about the image: no connection, too many requests, an error of the registry's own. */
export function isUnanswered(refused: RefusedImage): boolean {
  return !isDenied(refused) && !isAbsent(refused);
}

/** Whether another try can come to another end. */
export function mayPass(refused: RefusedImage): boolean {
  return isUnanswered(refused) && !/x509|certificate/i.test(refused.message);
}
