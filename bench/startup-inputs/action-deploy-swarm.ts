import { generateKeyPairSync } from "node:crypto";
import type { StartupInputs } from "../startup.ts";

const STACK = `services:
  api: &service
    image: \${API_IMAGE}
    environment: { LOG_LEVEL: "\${LOG_LEVEL:-info}", BASE_URL: "\${BASE_URL}" }
    secrets: [{ source: postgres-password, target: postgres_password }]
    networks: [backend]
    deploy:
      replicas: 3
      update_config: { order: start-first, failure_action: rollback }
      resources: { limits: { memory: 256M } }
    healthcheck: { test: [CMD, /app/health], interval: 5s }
  worker:
    <<: *service
    image: \${WORKER_IMAGE}
  web:
    image: \${WEB_IMAGE}
    configs: [{ source: nginx, target: /etc/nginx/nginx.conf }]
    ports: ["8080:8080"]
    networks: [backend]
networks:
  backend: { driver: overlay }
secrets:
  postgres-password: { external: true, name: "\${POSTGRES_PASSWORD_SECRET}" }
configs:
  nginx: { external: true, name: "\${NGINX_CONFIG}" }
`;

const { privateKey } = generateKeyPairSync("ed25519");
const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

/** Three services with a secret, a config and health checks, deployed to a manager over SSH. */
export const startup: StartupInputs = {
  with: {
    "ssh-host": "manager-1.example.org",
    "ssh-port": 2222,
    "ssh-user": "deploy",
    "ssh-key": privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    "ssh-known-hosts":
      "[manager-1.example.org]:2222 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ4pH7Qv2yK9m3dR8cWb5nXe6tLf1uGs0aZoViYkTqPh",
    stack: "shop",
    "stack-file": "deploy/stack.yml",
    images: ["api", "worker", "web"]
      .map((name, index) => `${name}=registry.example.org/acme/${name}:1.4.2@${digest(String(index))}`)
      .join("\n"),
    env: "BASE_URL=https://shop.example.org",
    secrets: "postgres-password: correct horse battery staple",
    configs: "nginx: { file: deploy/nginx.conf }",
    registry: "registry.example.org",
    "pull-username": "shop-bot",
    "pull-password": "not a real password",
    health: `
- https://shop.example.org/health
- { name: worker, type: http, via: container, service: worker, port: 6060, path: /health }
`,
  },
  github: { ref: "refs/tags/v1.4.2", repository: "acme/shop" },
  files: { "deploy/stack.yml": STACK, "deploy/nginx.conf": "events {}\nhttp { server { listen 8080; } }\n" },
};
