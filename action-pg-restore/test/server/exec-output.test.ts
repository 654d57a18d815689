import { randomBytes } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { separate } from "../../src/server/exec-output.ts";

function frame(stream: 1 | 2, payload: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
}

const OUT = [randomBytes(5), Buffer.alloc(0), randomBytes(300), Buffer.from("\x01\0\0\0\0\0\0\x05hello")];
const ERR = [Buffer.from("one\n"), Buffer.from("two\n")];
const STREAM = Buffer.concat([
  frame(1, OUT[0] ?? Buffer.alloc(0)),
  frame(2, ERR[0] ?? Buffer.alloc(0)),
  frame(1, OUT[1] ?? Buffer.alloc(0)),
  frame(1, OUT[2] ?? Buffer.alloc(0)),
  frame(2, ERR[1] ?? Buffer.alloc(0)),
  frame(1, OUT[3] ?? Buffer.alloc(0)),
]);

async function separated(chunks: readonly Buffer[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const done = separate(Readable.from(chunks), stdout, stderr);
  const [out, err] = await Promise.all([buffer(stdout), buffer(stderr)]);
  await done;
  return { out: out.toString("hex"), err: err.toString("hex") };
}

const WHOLE = { out: Buffer.concat(OUT).toString("hex"), err: Buffer.concat(ERR).toString("hex") };

test.each([1, 2, 3, 7, 8, 9, 13, 64, 1_000])("both streams come whole in chunks of %i bytes", async (size) => {
  const chunks: Buffer[] = [];
  for (let at = 0; at < STREAM.length; at += size) chunks.push(STREAM.subarray(at, at + size));
  expect(await separated(chunks)).toEqual(WHOLE);
});

test("a stream that breaks off ends both with what came", async () => {
  expect(await separated([STREAM.subarray(0, 11)])).toEqual({ out: OUT[0]?.subarray(0, 3).toString("hex"), err: "" });
});

test("what nobody reads does not hold up the other stream", async () => {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const many = Array.from({ length: 100 }, () => frame(1, randomBytes(10_000)));
  const done = separate(Readable.from([...many, frame(2, Buffer.from("end"))]), stdout, stderr);
  stdout.destroy();
  expect((await buffer(stderr)).toString()).toBe("end");
  await done;
});
