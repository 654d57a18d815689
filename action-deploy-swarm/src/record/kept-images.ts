import { parseImageRef } from "@slipway/shared";
import { type Service, type ServiceSpec, shortName } from "../cluster/service.ts";
import type { ImageResolution } from "./desired-stack.ts";
import { isUnanswered } from "./refused-image.ts";

/** Where `docker stack deploy` keeps an image as the stack file writes it. */
const WRITTEN = "com.docker.stack.image";

export interface RecordedImages {
  readonly services: readonly ServiceSpec[];
  readonly images: ReadonlyMap<string, ImageResolution>;
}

/**
 * A registry that is away is no reason to stop a release of others: a service whose image is written as that of the
 * running one keeps what runs. An image that any other service needs stays a refused one.
 */
export function keepUnansweredImages(
  { services, images }: RecordedImages,
  live: readonly Service[],
  stack: string,
): RecordedImages {
  const kept = new Map<ServiceSpec, ServiceSpec>();
  const settled = [...images].map(([image, resolution]): [string, ImageResolution] => {
    if (resolution.state !== "refused" || !isUnanswered(resolution)) return [image, resolution];
    const users = services.filter((spec) => sameReference(imageOf(spec), image));
    const pairs = users.flatMap((spec) => pairWithRunning(spec, live));
    if (pairs.length < users.length) return [image, resolution];
    for (const [spec, running] of pairs) kept.set(spec, withImageOf(spec, running));
    const names = users.map(({ Name }) => shortName(Name, stack));
    return [image, { state: "kept", services: names, message: resolution.message }];
  });
  return { services: services.map((spec) => kept.get(spec) ?? spec), images: new Map(settled) };
}

function pairWithRunning(spec: ServiceSpec, live: readonly Service[]): [ServiceSpec, ServiceSpec][] {
  const running = live.find((each) => runsWhatIsWritten(each, spec));
  return running === undefined ? [] : [[spec, running.Spec]];
}

/** Somebody may have given the running service another image since, and left the label. */
function runsWhatIsWritten({ Spec }: Service, wanted: ServiceSpec): boolean {
  const isSame = Spec.Name === wanted.Name && Spec.Labels?.[WRITTEN] === wanted.Labels?.[WRITTEN];
  return isSame && sameReference(imageOf(Spec), imageOf(wanted));
}

/** Whether two references mean one tag; the digest counts where both have one. */
function sameReference(a: string, b: string): boolean {
  const [left, right] = [parseImageRef(a), parseImageRef(b)];
  if (left === undefined || right === undefined) return a === b;
  const isPinnedElse = left.digest !== undefined && right.digest !== undefined && left.digest !== right.digest;
  const tag = ({ tag, digest }: typeof left) => tag ?? (digest === undefined ? "latest" : undefined);
  const isSame = left.registry === right.registry && left.repository === right.repository;
  return isSame && tag(left) === tag(right) && !isPinnedElse;
}

function withImageOf(spec: ServiceSpec, running: ServiceSpec): ServiceSpec {
  const { ContainerSpec, Placement } = spec.TaskTemplate;
  const Platforms = running.TaskTemplate.Placement?.Platforms;
  if (ContainerSpec === undefined) return spec;
  return {
    ...spec,
    TaskTemplate: {
      ...spec.TaskTemplate,
      ContainerSpec: { ...ContainerSpec, Image: imageOf(running) },
      ...(Platforms === undefined ? {} : { Placement: { ...Placement, Platforms } }),
    },
  };
}

const imageOf = (spec: ServiceSpec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";
