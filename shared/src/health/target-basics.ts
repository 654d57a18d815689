import * as z from "zod";
import { type When, whenField } from "./when.ts";

/** What every target has. */
export interface TargetBasics {
  readonly name: string;
  /** A miss of a target that is not required is a warning. */
  readonly required: boolean;
  /** False leaves the target out. */
  readonly when: When;
}

/** Its keys as they are written. */
export const basicFields = {
  name: z.string().min(1).optional(),
  required: z.boolean().default(true),
  when: whenField,
};
