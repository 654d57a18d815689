import { FIND_USER, WITH_PASSWORD } from "../../server/container-environment.ts";

/**
 * What runs in a lease's container: a constant program for any POSIX shell. Everything that differs comes in its
 * environment, and no text of it is ever read as shell code:
 *
 *   LEASE          the container's own name
 *   TTL            seconds from a renewal (SIGUSR1) to the end of the lease
 *   DATABASE_CONTAINER, DATABASE_SERVICE
 *                  the container in which psql is, or the service whose task's container it is; both empty for none
 *   PSQL_DATABASE, SETTLE_SQL
 *   WATCH          seconds for which a container may still be stopping at the lease's end
 *   WRITERS        a line for each: `KIND ID COUNT NAME`. KIND is running, paused or service, COUNT a service's replicas
 *
 * SIGUSR2 ends the lease at once: the run hands over.
 *
 * It says `armed` once it has seen that it will be able to do all this, or `unable: REASON` and ends with 64. At the end of
 * the lease it gives up its name, so that a renewal that comes too late fails; then it settles the databases' names, for which
 * it tries as long as the lease was; then it starts the writers, until that has worked. `done` is said once all of it is.
 *
 * The engine starts it again after a restart of the machine. It then waits for one more TTL, unless all was done.
 */
export const LEASE_SCRIPT = `
set -u
say() { printf '%s %s\\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*"; }
left() { [ "$again" = 1 ] || say "$*: left so"; }
now() { read -r up rest </proc/uptime; printf %s "\${up%%.*}"; }
unable() { say "unable: $*"; exit 64; }
limited() { timeout -k 5 30 "$@" </dev/null; }
settles() { [ -n "$DATABASE_CONTAINER$DATABASE_SERVICE" ]; }

database() {
  if [ -n "$DATABASE_CONTAINER" ]; then printf %s "$DATABASE_CONTAINER"
  else docker ps --quiet --filter "label=com.docker.swarm.service.name=$DATABASE_SERVICE" | head -n 1; fi
}

# Where the container's programs run as root, the server knows postgres by its socket.
run_as() { limited docker exec --user postgres "$1" true >/dev/null 2>&1 && echo --user=postgres; }

query() {
  where=$(database)
  [ -n "$where" ] || { echo 'no task of the database runs on this node'; return 1; }
  printf '%s\\n' "$1" |
    timeout -k 5 60 docker exec --interactive $(run_as "$where") "$where" sh -c '${FIND_USER}
PGUSER="\${user:-postgres}" PGHOST=
export PGUSER PGHOST
${WITH_PASSWORD}' sh psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$PSQL_DATABASE" 2>&1
}

arm() {
  command -v docker >/dev/null 2>&1 || unable 'the host has no docker command'
  said=$(limited docker version --format '{{.Server.Version}}' 2>&1) || unable "the engine cannot be reached: $said"
  if settles; then said=$(query 'SELECT 1') || unable "psql in the database's container: $said"; fi
  while read -r kind id count name; do
    case $kind in
      service) said=$(limited docker service inspect --format '{{.ID}}' "$id" 2>&1) || unable "$name: $said" ;;
      running | paused) said=$(limited docker inspect --type container --format '{{.Id}}' "$id" 2>&1) || unable "$name: $said" ;;
    esac
  done <<END
$WRITERS
END
}

settle() {
  settles || return 0
  while :; do
    if said=$(query "$SETTLE_SQL"); then say "settled the databases' names \${said:+($said)}"; return 0; fi
    say "could not settle the databases' names yet: $said"
    [ $(($(now) - ended)) -lt "$TTL" ] || break
    sleep 3
  done
  say "gave up settling the databases' names: the writers come back all the same"
}

start_service() {
  replicas=$(limited docker service inspect --format '{{.Spec.Mode.Replicated.Replicas}}' "$2" 2>&1) || {
    case $replicas in *'no such service'* | *'not found'*) left "the service $4 was removed by somebody"; return 0 ;; esac
    say "the service $4: $replicas"
    return 1
  }
  [ "$replicas" = 0 ] || { left "the service $4 has $replicas replicas"; return 0; }
  said=$(limited docker service update --detach --quiet --replicas "$3" "$2" 2>&1) || { say "the service $4: $said"; return 1; }
  say "scaled the service $4 back to $3"
}

finish_recreation() {
  limited docker inspect --type container "$1" >/dev/null 2>&1 && return 0
  limited docker inspect --type container "$2" >/dev/null 2>&1 && return 0
  limited docker rename "$2.slipway-new" "$2" >/dev/null 2>&1 || return 0
  say "finished making the container $2 anew"
}

start_container() {
  finish_recreation "$2" "$4"
  which=$2
  state=$(limited docker inspect --type container --format '{{.State.Status}}' "$which" 2>&1) || {
    which=$4
    state=$(limited docker inspect --type container --format '{{.State.Status}}' "$which" 2>&1) || {
      case $state in *'o such container'* | *'o such object'*) left "the container $4 was removed by somebody"; return 0 ;; esac
      say "the container $4: $state"
      return 1
    }
  }
  case $state in running | paused | restarting) left "the container $4 is $state"; return 0 ;; esac
  said=$(limited docker start "$which" 2>&1) || { say "the container $4: $said"; return 1; }
  [ "$1" = paused ] && limited docker pause "$which" >/dev/null 2>&1
  say "started the container $4"
}

start_writers() {
  failed=0
  while read -r kind id count name; do
    case $kind in
      service) start_service "$kind" "$id" "$count" "$name" || failed=1 ;;
      running | paused) start_container "$kind" "$id" "$count" "$name" || failed=1 ;;
    esac
  done <<END
$WRITERS
END
  return "$failed"
}

[ -e /lease-done ] && exit 0
renewed=0
handed=0
again=0
trap 'renewed=1' USR1
trap 'handed=1' USR2
trap 'exit 0' TERM INT
if [ -e /lease-armed ]; then say 'started again by the engine'
else arm; : >/lease-armed; fi
say armed
last=$(now)
while [ "$handed" = 0 ] && [ $(($(now) - last)) -lt "$TTL" ]; do
  sleep 1 &
  wait $!
  [ "$renewed" = 1 ] && { renewed=0; last=$(now); }
done
if [ "$handed" = 1 ]; then say 'the lease has ended: the run has handed over'
else say "the lease has ended: it was not renewed for $TTL seconds"; fi
ended=$(now)
limited docker rename "$LEASE" "$LEASE.ended-$(date +%s)" >/dev/null 2>&1 || say 'kept its name'
settle
until start_writers; do sleep 5; done
say 'done: the writers were asked to come back as they were'
again=1
while [ $(($(now) - ended)) -lt "$WATCH" ]; do sleep 1; start_writers; done
: >/lease-done
limited docker update --restart no "$HOSTNAME" >/dev/null 2>&1
exit 0
`;
