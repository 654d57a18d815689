import { afterAll, beforeAll, expect, it } from "vitest";
import { expectResult } from "../support/restore.ts";
import { openRestorePlace, type RestorePlace, SHOP } from "../support/restore-place.ts";
import { type RestoreProxy, startProxy } from "../support/restore-proxy.ts";

let place: RestorePlace;
let proxy: RestoreProxy;
beforeAll(async () => {
  place = await openRestorePlace(15);
  proxy = await startProxy(place.server.port);
}, 180_000);
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await place[Symbol.asyncDispose]();
});

const address = () => {
  const url = new URL(place.server.url());
  url.port = String(proxy.port);
  return `${url.href}?sslmode=disable&gssencmode=disable`;
};
const RENAME = /ALTER DATABASE "?shop"? RENAME/;

it("a server that dies before the commit, and stays away, leaves the next run to settle the exchange", async () => {
  const source = await place.dump("shop.dump", "--format=custom");
  const whole = await place.digest();
  await place.server.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW shop.rich", SHOP);
  await place.server.psql("CHECKPOINT");
  const before = await place.digest();
  const happen = async () => {
    await place.server.crash();
    return "drop" as const;
  };
  proxy.ambush = { at: /COMMIT/, after: RENAME, happen };
  const ended = await place.run({ source, connection: address() });
  expectResult(ended, "failed");
  const log = ended.log.join("\n");
  expect(log).toContain("It is not known whether shop was exchanged");
  expect(log).toMatch(/Next: once the server answers, run this again, which settles it; or in psql, in the database/);

  await place.server.start();
  // Nobody has to wait for a run: the server itself has taken back what was not committed.
  expect(await place.digest()).toEqual(before);
  const again = await place.run({ source });
  expectResult(again, "restored");
  expect(again.log.join("\n")).toContain(
    "A run before this one was cut off while it exchanged shop: that is settled now",
  );
  expect(await place.digest()).toEqual(whole);
}, 180_000);

it("a run that is killed before the commit leaves the database as it was, open at once, and the next run says so", async () => {
  const source = await place.dump("again.dump", "--format=custom");
  await place.server.psql("DELETE FROM shop.orders WHERE id > 40", SHOP);
  const before = await place.digest();
  const started = place.start({ source, connection: address() });
  const happen = async () => {
    process.kill(started.pid ?? 0, "SIGKILL");
    return "drop" as const;
  };
  proxy.ambush = { at: /COMMIT/, after: RENAME, happen };
  expect((await started.done).conclusion).toBe("failure");
  // psql ends with the run: whoever waited for the name is let in by the server.
  expect(await place.digest()).toEqual(before);
  const again = await place.run({ source });
  expectResult(again, "restored");
  expect(again.log.join("\n")).toContain(
    "A run before this one was cut off while it exchanged shop: that is settled now",
  );
}, 120_000);

it("a run that falls silent before the commit is given up by the server after 20 s, and whoever waits is let in", async () => {
  const source = await place.dump("silent.dump", "--format=custom");
  await place.server.psql("DELETE FROM shop.orders WHERE id > 30", SHOP);
  const started = place.start({ source, connection: address() });
  const halted = Promise.withResolvers<void>();
  const happen = async () => {
    process.kill(started.pid ?? 0, "SIGSTOP");
    halted.resolve();
    return "drop" as const;
  };
  proxy.ambush = { at: /COMMIT/, after: RENAME, happen };
  await halted.promise;
  expect(await place.server.psql("SELECT count(*) FROM shop.orders", SHOP)).toBe("30\n");

  process.kill(started.pid ?? 0, "SIGCONT");
  const ended = await started.done;
  expectResult(ended, "untouched");
  expect(ended.log.join("\n")).toMatch(/idle-in-transaction timeout[\s\S]*\n.*shop was not touched/);
  expect(await place.server.psql("SELECT count(*) FROM shop.orders", SHOP)).toBe("30\n");
}, 120_000);
