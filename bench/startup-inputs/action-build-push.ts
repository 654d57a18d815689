import type { StartupInputs } from "../startup.ts";

const DOCKERFILE = `FROM debian:bookworm-slim AS base
RUN apt-get update
FROM base AS api
COPY . /app
HEALTHCHECK CMD ["/app/health"]
FROM base AS worker
COPY . /app
FROM base AS web
ARG MODE
COPY . /app
`;

/** Three images of one Dockerfile for two platforms, released from a tag. */
export const startup: StartupInputs = {
  with: {
    images: `
api:    { target: api }
worker: { target: worker }
web:    { target: web, build-args: { MODE: production } }
`,
    registry: "registry.example.org",
    namespace: "acme/shop",
    "registry-username": "acme",
    "registry-password": "correct horse battery staple",
    platforms: "linux/amd64,linux/arm64",
    "required-platforms": "linux/amd64",
    tags: "{{major}}.{{minor}}\n{{sha}}",
    latest: "auto",
    "build-args": "REVISION=8f3c1d2",
    "build-secrets": "npm-token=not a real token",
  },
  github: { ref: "refs/tags/v1.4.2", repository: "acme/shop" },
  files: { Dockerfile: DOCKERFILE, ".dockerignore": ".git\n" },
};
