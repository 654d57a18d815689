import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, realpath, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run } from "../../lab/command.ts";
import { readLab } from "../../lab/description.ts";
import { recipeKey } from "../../lab/system.ts";
import { dockerOk } from "./docker.ts";
import { fetchPostgres, lock, type PostgresMajor } from "./postgres-programs.ts";

/** Takes an environment, paths and a user as PostgreSQL's own image on Docker Hub does. */
const ENTRY = `#!/bin/sh
set -e
: "\${POSTGRES_USER:=postgres}" "\${POSTGRES_DB:=$POSTGRES_USER}" "\${PGDATA:=/var/lib/postgresql/data}"
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /var/run/postgresql /tmp
  chmod 1777 /tmp
  chmod 700 "$PGDATA"
  chown postgres:postgres "$PGDATA" /var/run/postgresql
  exec su -m -s /bin/sh -c 'exec "$0" "$@"' -- postgres "$0" "$@"
fi
if [ ! -e "$PGDATA/PG_VERSION" ]; then
  umask 077
  printf '%s\\n' "$POSTGRES_PASSWORD" > /tmp/password
  initdb -D "$PGDATA" --username="$POSTGRES_USER" --pwfile=/tmp/password --encoding=UTF8 --locale=C.UTF-8 --no-sync \\
    --auth-local="\${POSTGRES_LOCAL_AUTH_METHOD:-trust}" --auth-host=scram-sha-256 > /dev/null
  rm /tmp/password
  echo "host all all all scram-sha-256" >> "$PGDATA/pg_hba.conf"
  echo "host replication all all scram-sha-256" >> "$PGDATA/pg_hba.conf"
  [ "$POSTGRES_DB" = postgres ] ||
    echo "CREATE DATABASE \\"$POSTGRES_DB\\"" | postgres --single -D "$PGDATA" postgres > /dev/null
fi
exec postgres -D "$PGDATA" -c listen_addresses='*' -c fsync=off "$@"
`;
const APPLETS = (
  "awk basename cat chmod chown cp cut date df dirname du echo env expr find grep head hostname id kill ln ls mkdir " +
  "mktemp mv nc printf ps rm rmdir sed sleep sort stat su tail tar tee test touch tr true wc which"
).split(" ");
const FILES = {
  "etc/passwd": "root:x:0:0:root:/root:/bin/sh\npostgres:x:999:999::/var/lib/postgresql:/bin/sh\n",
  "etc/group": "root:x:0:\npostgres:x:999:\n",
  "etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
};
/** What is in a version's folder besides what its packages brought. */
const NOT_OF_IT = new Set(["dev", "srv", "tmp", "clients", "packages.txt"]);
/** What a server needs neither to run nor to be tested; without its library the just-in-time compiler is off. */
const LEFT_OUT = [
  ...["doc", "man", "locale", "perl", "perl5", "lintian", "bug", "zoneinfo/right", "zoneinfo/posix"].map(
    (name) => `./usr/share/${name}`,
  ),
  ...["libLLVM*", "llvmjit*", "bitcode", "gconv", "libperl*", "libz3*"],
];

const KEY = recipeKey([ENTRY, JSON.stringify(FILES), ...APPLETS, ...LEFT_OUT, "2"]);

/** Has a node of the lab hold an image of that version, made from Debian's packages. Gives its name. */
export async function postgresImage(major: PostgresMajor, node: string): Promise<string> {
  const socket = readLab().nodes.find(({ name }) => name === node)?.socket;
  if (socket === undefined) throw new Error(`the lab has no node ${node}`);
  const name = `slipway-lab/postgres:${major}-${KEY}`;
  const held = await dockerOk(["image", "ls", "--quiet", name], { socket });
  if (held !== "") return name;
  const changes = [
    // Debian's own commands in /usr/bin need Perl.
    `ENV PATH=/usr/local/bin:/usr/lib/postgresql/${major}/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
    "ENV LANG=C.UTF-8",
    "ENV PGDATA=/var/lib/postgresql/data",
    "EXPOSE 5432",
    "STOPSIGNAL SIGINT",
    'ENTRYPOINT ["/usr/local/bin/docker-entrypoint.sh"]',
  ];
  const archive = await imageArchive(major);
  await dockerOk(["import", ...changes.flatMap((change) => ["--change", change]), archive, name], { socket });
  return name;
}

/** The image's files as a tar archive, kept in the cache. */
async function imageArchive(major: PostgresMajor): Promise<string> {
  const { root } = await fetchPostgres(major);
  const archive = `${root}-image-${KEY}.tar`;
  await using _lock = await lock(archive);
  if (existsSync(archive)) return archive;
  const staged = `${archive}.root`;
  await rm(staged, { recursive: true, force: true });
  const kept = (await readdir(root)).filter((name) => !NOT_OF_IT.has(name));
  await mkdir(staged);
  await run(["cp", "--archive", "--link", ...kept.map((name) => join(root, name)), staged]);
  await complete(staged);
  const unfinished = `${archive}.unfinished`;
  await run(["tar", "-c", "-f", unfinished, ...LEFT_OUT.map((name) => `--exclude=${name}`), "-C", staged, "."]);
  await rename(unfinished, archive);
  await rm(staged, { recursive: true });
  return archive;
}

/** Adds what the packages do not bring. Its files are links to those of the cache: none is written into. */
async function complete(root: string): Promise<void> {
  const programs = join(root, "usr/local/bin");
  await mkdir(programs, { recursive: true });
  // The folder with `docker` leads to the lab's own system, which has a busybox that needs no libraries.
  const system = dirname(await realpath(join(readLab().docker.bin, "docker")));
  await copyFile(join(system, "busybox"), join(programs, "busybox"));
  for (const applet of APPLETS) await symlink("busybox", join(programs, applet));
  await writeFile(join(programs, "docker-entrypoint.sh"), ENTRY, { mode: 0o755 });
  for (const [name, content] of Object.entries(FILES)) {
    await rm(join(root, name), { force: true });
    await writeFile(join(root, name), content);
  }
}
