import * as z from "zod";
import type { Broken } from "./broken-rules.ts";
import { isHeaderName, isReservedHeader } from "./request-headers.ts";

/** Headers by name; numbers and the like as their text. */
export const headerValues = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()], { error: "expected text" }).transform(String))
  .default({});

export const hostHeader = z.string().regex(/^[\w.:[\]-]+$/, "expected a host name");

export const pemCertificates = z
  .string()
  .includes("-----BEGIN CERTIFICATE-----", { error: "expected a PEM certificate" });

export const requestPath = z.string().regex(/^\/[\x21-\x7e]*$/, "expected a path that begins with / and has no blanks");

/** What is wrong with headers, each with its path. */
export function brokenHeaders(headers: Readonly<Record<string, unknown>>): Broken[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const message = brokenHeader(name, String(value));
    return message === undefined ? [] : [{ path: `headers.${name}`, message }];
  });
}

/** What is wrong with one header, to be said after its name. */
export function brokenHeader(name: string, value: string): string | undefined {
  if (!isHeaderName(name)) return "is not a header's name";
  if (name.toLowerCase() === "host") return "write the key host instead";
  if (isReservedHeader(name)) return "is set by the connection itself";
  return isHeaderValue(value) ? undefined : "may not hold line breaks or characters beyond Latin-1";
}

export function isHeaderValue(value: string): boolean {
  return !/[^\t\x20-\x7e\x80-\xff]/.test(value);
}
