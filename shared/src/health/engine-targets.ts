import * as z from "zod";
import { engineName } from "./endpoint.ts";
import type { ContainerTarget, ServiceTarget } from "./target.ts";
import { basicFields } from "./target-basics.ts";
import { imageExpectation } from "./yaml-values.ts";

/** A service target as written in YAML → ServiceTarget. */
export const serviceTarget = z.lazy(() =>
  z
    .strictObject({
      type: z.literal("service"),
      ...basicFields,
      service: engineName,
      "min-instances": z.number().int().min(1, "expected a whole number of 1 or more").optional(),
      expect: imageExpectation,
    })
    .transform(
      ({ name, required, when, service, expect, "min-instances": minInstances }): ServiceTarget => ({
        type: "service",
        name: name ?? service,
        required,
        when,
        service,
        minInstances,
        expect,
      }),
    ),
);

/** A container target as written in YAML → ContainerTarget. */
export const containerTarget = z.lazy(() =>
  z
    .strictObject({ type: z.literal("container"), ...basicFields, container: engineName, expect: imageExpectation })
    .transform(
      ({ name, required, when, container, expect }): ContainerTarget => ({
        type: "container",
        name: name ?? container,
        required,
        when,
        container,
        expect,
      }),
    ),
);
