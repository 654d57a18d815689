// Loaded with `node --require` into a program whose start is measured: writes the CPU time that it has used to file
// descriptor 3 and ends it, as soon as it starts a process, connects or looks a name up; or else when it ends.
// CommonJS, because `--import` would load the ES module loader before the program does, on nobody's account.
const { createHook } = require("node:async_hooks");
const { writeSync } = require("node:fs");

const EFFECTS = ["PROCESSWRAP", "TCPCONNECTWRAP", "PIPECONNECTWRAP", "GETADDRINFOREQWRAP", "QUERYWRAP"];

/** User and system time in microseconds, all threads included. */
function tell(effect) {
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ effect, cpu: user + system }));
}

function init(_id, type) {
  if (!EFFECTS.includes(type)) return;
  tell(type);
  process.kill(process.pid, "SIGKILL");
}

createHook({ init }).enable();
process.once("exit", () => tell(null));
