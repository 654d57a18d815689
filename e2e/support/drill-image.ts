import { docker, dockerOk } from "./docker.ts";
import { postgresImage } from "./postgres-image.ts";
import { socketOf } from "./writers.ts";

/** An application that serves only what it finds in its database, and says so at /cgi-bin/health. */
const APP = `
mkdir -p /www/cgi-bin
cat > /www/cgi-bin/health <<'END'
#!/bin/sh
if orders=$(psql -XAtq -c 'SELECT count(*) FROM shop.orders' 2>&1) && [ "$orders" = 100 ]; then
  printf 'Content-Type: text/plain\\r\\n\\r\\n%s orders' "$orders"
else
  echo "$orders" >> /complaints
  printf 'Status: 503 Unavailable\\r\\n\\r\\n'
fi
END
chmod +x /www/cgi-bin/health
touch /complaints
tail -f /complaints &
trap 'exit 0' TERM
busybox httpd -f -p 4000 -h /www & wait`;

const HEALTH = "busybox wget -q -O /dev/null http://127.0.0.1:4000/cgi-bin/health";

export interface DrillImage extends AsyncDisposable {
  readonly name: string;
}

/** Has a node hold a release of the application, with a health check and a volume of its own. */
export async function drillImage(name: string, node: string): Promise<DrillImage> {
  const socket = socketOf(node);
  const base = await postgresImage(17, node);
  const container = await dockerOk(["create", base], { socket });
  const changes = [
    `ENTRYPOINT ["env"]`,
    `CMD ["sh", "-c", ${JSON.stringify(APP)}]`,
    `HEALTHCHECK --interval=1s --timeout=5s --retries=5 CMD ${HEALTH}`,
    "VOLUME /cache",
  ];
  try {
    await dockerOk(["commit", ...changes.flatMap((change) => ["--change", change]), container, name], { socket });
  } finally {
    await docker(["rm", "--volumes", container], { socket });
  }
  return { name, [Symbol.asyncDispose]: async () => void (await docker(["image", "rm", name], { socket })) };
}
