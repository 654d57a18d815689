import { describe, expect, it } from "vitest";
import { measureStartup } from "../startup-program.ts";

const start = (program: string) =>
  measureStartup({ argv: ["-e", program], cwd: "/", env: { PATH: process.env.PATH ?? "" } });

describe("a program's start ends", () => {
  it.each([
    ["with a process", "require('child_process').spawn('true')", "PROCESSWRAP"],
    ["with a connection", "require('net').connect(9, '127.0.0.1')", "TCPCONNECTWRAP"],
    ["with a connection to a socket", "require('net').connect('/nonexistent')", "PIPECONNECTWRAP"],
    ["with a request", "require('https').get('https://127.0.0.1:9')", "TCPCONNECTWRAP"],
    ["with a lookup", "require('dns').lookup('example.org', () => {})", "GETADDRINFOREQWRAP"],
    ["with a query", "require('dns').resolve4('example.org', () => {})", "QUERYWRAP"],
    ["without an effect", "require('fs').readFileSync('/etc/hostname')", undefined],
  ])("%s", async (_, program, effect) => {
    const told = await start(`console.log('before'); ${program}; setTimeout(() => console.log('later'), 100)`);
    expect(told).toMatchObject({ effect, output: effect === undefined ? "before\nlater\n" : "before\n" });
    expect(told.cpu).toBeGreaterThan(0);
  });

  it("later when it computes more", async () => {
    const [idle, busy] = [await start("0"), await start("for (let i = 0, x = 0; i < 3e8; i++) x += i;")];
    expect(busy.cpu).toBeGreaterThan(idle.cpu);
  });

  it("with an error when it is killed before it could tell", async () => {
    await expect(start("process.kill(process.pid, 'SIGKILL')")).rejects.toThrow("ended without telling its CPU time");
  });
});
