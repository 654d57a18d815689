import type { StartupInputs } from "../startup.ts";

/** The public address with its version, a port, and two that are asked one after another. */
export const startup: StartupInputs = {
  with: {
    targets: `
- { name: site, url: "https://shop.example.org/health", expect: { status: 200, json: { "checks.*.status": [pass, warn] } } }
- { name: proxied, url: "http://127.0.0.1:9/health", headers: { X-Forwarded-Proto: https } }
- { name: game, type: tcp, url: "tcp://127.0.0.1:9" }
`,
    "expect-version": "v1.4.2",
    timeout: "3m",
    consecutive: 3,
  },
  github: { ref: "refs/tags/v1.4.2", repository: "acme/shop" },
};
