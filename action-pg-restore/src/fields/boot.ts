import { parseImageRef, Secret, structured } from "@slipway/shared";
import * as z from "zod";
import type { Boot } from "../config.ts";
import { argv, yamlDuration } from "./yaml-fields.ts";

const DEFAULT_TIMEOUT = 120_000;
const VARIABLE = /^[A-Za-z_]\w*$/;

const image = z
  .string({ error: "is required: the image to start" })
  .refine((given) => parseImageRef(given) !== undefined, {
    error: "expected an image such as ghcr.io/acme/shop:1.4.2",
  });

const value = z.union([z.string(), z.number(), z.boolean()]).transform((given) => new Secret(String(given)));

const schema = z
  .strictObject({
    image,
    command: argv.optional(),
    env: z
      .record(z.string().regex(VARIABLE, "is not a variable's name"), value, { error: "expected NAME: value" })
      .default({}),
    network: z.string().optional(),
    timeout: yamlDuration.default(DEFAULT_TIMEOUT),
  })
  .transform(({ command, network, ...rest }): Boot => ({ ...rest, command, network }));

/** The image that a drill starts on the restored database. Values of its environment are masked. */
export const boot = structured(schema);
