import { expect, it } from "vitest";
import { describeSessions, otherSessions } from "../../src/writers/other-sessions.ts";
import { reachPostgres } from "../server/support.ts";

it("sessions of programs that nobody named are found, and ours are not among them", async () => {
  await using reached = await reachPostgres(17);
  const { server, real } = reached;
  await real.psql(`CREATE DATABASE "it's"; CREATE ROLE app SUPERUSER LOGIN`);
  await using own = await server.session("postgres", "slipway/77_1");
  await using _restoring = await server.session("it's", "slipway/77_1");
  await using _first = await server.session("it's", "cron");
  await using _second = await server.session("it's", "cron");
  await using named = await server.session("it's", "");
  await named.execute("SET application_name = ''; SET SESSION AUTHORIZATION app");

  const found = await otherSessions(own, "it's", "slipway/");
  expect(found.map(describeSessions)).toEqual([
    "1 session of a program without application_name as postgres from 127.0.0.1",
    "2 sessions of cron as postgres from 127.0.0.1",
  ]);
  expect(await otherSessions(own, "it\\'s", "slipway/")).toEqual([]);
}, 60_000);
