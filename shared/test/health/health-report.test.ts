import { describe, expect, it } from "vitest";
import { readHealthReport, renderFailing } from "../../src/health/health-report.ts";

const failing = (body: unknown) => renderFailing(readHealthReport(body)?.failing ?? []);

describe("the health documents of several stacks", () => {
  it.each<[string, unknown, string, string]>([
    [
      "the guide's contract",
      {
        status: "unhealthy",
        version: "0.1.0",
        checks: { database: { status: "fail" }, application: { status: "pass" } },
      },
      "fail",
      "database",
    ],
    [
      "draft-inadarei-api-health-check",
      {
        status: "fail",
        version: "1",
        releaseId: "1.2.2",
        checks: {
          "postgres:connections": [
            { componentType: "datastore", status: "pass" },
            { status: "fail", output: "timeout after 5 s" },
          ],
          uptime: [{ status: "pass" }],
        },
      },
      "fail",
      "postgres:connections (timeout after 5 s)",
    ],
    [
      "Spring Boot Actuator, with nested components",
      {
        status: "DOWN",
        components: {
          db: {
            status: "DOWN",
            components: {
              primary: { status: "UP" },
              replica: { status: "DOWN", details: { error: "Connection refused" } },
            },
          },
          ping: { status: "UP" },
        },
      },
      "fail",
      "db.replica (Connection refused)",
    ],
    [
      "NestJS Terminus",
      {
        status: "error",
        info: { disk: { status: "up" } },
        error: { redis: { status: "down", message: "ECONNREFUSED" } },
        details: { disk: { status: "up" }, redis: { status: "down", message: "ECONNREFUSED" } },
      },
      "fail",
      "redis (ECONNREFUSED)",
    ],
    [
      "MicroProfile Health",
      {
        status: "DOWN",
        checks: [
          { name: "kafka", status: "DOWN" },
          { name: "db", status: "UP" },
        ],
      },
      "fail",
      "kafka",
    ],
    [
      "ASP.NET",
      {
        status: "Unhealthy",
        entries: { npgsql: { status: "Unhealthy", description: "no password" }, self: { status: "Healthy" } },
      },
      "fail",
      "npgsql (no password)",
    ],
    ["a degraded service", { status: "warn", checks: { cache: { status: "fail" } } }, "warn", "cache"],
    ["a healthy service", { status: "healthy", checks: { database: { status: "pass" } } }, "pass", ""],
  ])("%s", (_name, body, status, names) => {
    expect(readHealthReport(body)?.status).toBe(status);
    expect(failing(body)).toBe(names);
  });

  it.each([
    ["a list", [{ status: "ok" }]],
    ["text", "ok"],
    ["nothing", null],
    ["a status that is no health word", { status: "shipped", version: "1" }],
    ["a numeric status", { status: 200 }],
  ])("%s is not a health document", (_name, body) => {
    expect(readHealthReport(body)).toBeUndefined();
  });

  it("gives the version, or the draft's release when there is none", () => {
    expect(readHealthReport({ status: "ok", version: "1.2.3", releaseId: "x" })?.version).toBe("1.2.3");
    expect(readHealthReport({ status: "ok", releaseId: "1.2.3" })?.version).toBe("1.2.3");
    expect(readHealthReport({ status: "ok" })?.version).toBeUndefined();
  });

  it("shortens what a check says to one line", () => {
    const output = `${"x".repeat(200)}\nstack trace`;
    expect(failing({ status: "fail", checks: { db: { status: "fail", output } } })).toHaveLength("db ()".length + 120);
  });
});
