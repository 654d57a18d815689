import * as z from "zod";

export const inputs = z.object({
  who: z.string(),
  greeting: z.string().prefault("Hello"),
  times: z
    .string()
    .transform((given) => Number(given))
    .prefault("1"),
  token: z.string().optional(),
});
