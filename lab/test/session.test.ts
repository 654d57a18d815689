import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { planLab } from "../identity.ts";
import { lockLab } from "../lock.ts";
import { openSession, type Session, together } from "../session.ts";

function quietSession(id: string): { session: Session; said: string[] } {
  const said: string[] = [];
  return { session: { ...openSession(planLab(id, "/cache")), say: (line) => said.push(line) }, said };
}

test("work done together gives every result", async () => {
  const { session } = quietSession("unit-a");
  expect(await together(session, [Promise.resolve(1), Promise.resolve("two")])).toEqual([1, "two"]);
});

test("the first failure stops the session and is thrown when the rest has ended", async () => {
  const { session } = quietSession("unit-b");
  const order: string[] = [];
  const slow = sleep(30).then(() => order.push(`slow ended, session stopped: ${session.signal.aborted}`));
  const failing = Promise.reject(new Error("broken"));
  await expect(together(session, [slow, failing])).rejects.toThrow("broken");
  expect(order).toEqual(["slow ended, session stopped: true"]);
});

test("a lab is worked on by one command at a time", async () => {
  const { session, said } = quietSession(`unit-${process.pid}`);
  const first = await lockLab(session);
  let entered = false;
  const second = lockLab(session).then((lock) => {
    entered = true;
    return lock;
  });
  await expect.poll(() => said.length).toBe(1);
  expect(said[0]).toMatch(/^Another command works on lab unit-\d+/);
  expect(entered).toBe(false);
  await first[Symbol.asyncDispose]();
  await (await second)[Symbol.asyncDispose]();
  expect(entered).toBe(true);
});
