import { stringify } from "yaml";
import { readLab } from "../lab/description.ts";

/** Values of the variable that tells versions of a service apart. */
export type Versions = Readonly<Record<string, string>>;

const NAMES = ["one", "two", "three", "four", "five", "six"] as const;

/** A stack of six services with two tasks each, rolled the way a careful team would write it. */
export function sixServices(versions: Versions = {}): string {
  const services = NAMES.map((name, index) => [name, service(versions[name] ?? "1", index === 0)] as const);
  return stringify({
    version: "3.12",
    services: Object.fromEntries(services),
    networks: { inside: { driver: "overlay" }, edge: { external: true } },
  });
}

function service(version: string, onEdge: boolean): object {
  const serve = `mkdir -p /tmp/www && echo ok > /tmp/www/index.html && trap 'exit 0' TERM; busybox httpd -f -p 8080 -h /tmp/www & wait`;
  return {
    image: readLab().images.busybox,
    command: ["sh", "-c", serve],
    environment: { RELEASE: version },
    networks: onEdge ? ["inside", "edge"] : ["inside"],
    stop_grace_period: "5s",
    healthcheck: {
      test: ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"],
      interval: "2s",
      timeout: "2s",
      retries: 3,
      start_period: "5s",
      start_interval: "250ms",
    },
    deploy: {
      replicas: 2,
      endpoint_mode: "dnsrr",
      update_config: { order: "start-first", parallelism: 1, failure_action: "rollback" },
    },
  };
}

/** What the action verifies after each deployment of the stack. */
export function sixServicesHealth(stack: string): string {
  const [url] = readLab().edge.urls;
  const services = NAMES.map((name) => `- { name: ${name}, type: service, service: ${name} }`);
  return [`- { name: front, type: http, url: "${url}/${stack}_one/" }`, ...services].join("\n");
}
