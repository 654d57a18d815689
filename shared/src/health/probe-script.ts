/**
 * What runs inside a container to reach a port there: a constant program for any POSIX shell. Everything that differs
 * comes as positional arguments, so no text of the caller's is ever read as shell code:
 *
 *   1 mark      begins every line that is written; random, so that an answer cannot imitate it
 *   2 kind      http or tcp
 *   3 seconds   for one attempt at one address
 *   4 life      rounds are repeated for this many seconds; 0 makes one round
 *   5 addresses IPv4 addresses, separated by blanks, all tried at once in each round
 *   6 port
 *   7 request   the whole HTTP request, for the tools that only carry bytes
 *   8 method    GET or HEAD, 9 path, and then -H arguments: the same request for curl
 *
 * It writes `MARK tool NAME`, then for each line of an answer `MARK ROUND ADDRESS|LINE`, the last of them
 * `exit CODE`, and `MARK done ROUND`. Lines stay whole because each is one short write to a pipe.
 *
 * BusyBox's nc stops reading when its input ends, and some servers give up a request whose sender has hung up: its input
 * stays open for a second. wget is no use here: BusyBox's follows redirects and drops the body of every answer but 200.
 */
export const PROBE_SCRIPT = `
mark=$1 kind=$2 seconds=$3 life=$4 addresses=$5 port=$6 request=$7 method=$8 path=$9
shift 9
trap 'exit 0' TERM
have() { command -v "$1" >/dev/null 2>&1; }
limited() { if have timeout; then timeout "$seconds" "$@"; else "$@"; fi; }
say() { printf '%s %s\\n' "$mark" "$*"; }
lacks_nc() { case $(busybox nc --help 2>&1) in *'not found'*) return 0 ;; *) return 1 ;; esac; }
if [ "$kind" = http ] && have curl; then tool=curl
elif have bash; then tool=bash
elif have nc; then tool=nc
elif have busybox && ! lacks_nc; then tool='busybox nc'
else say tool none; exit 0; fi
say tool "$tool"
attempt() {
  host=$1
  shift
  case $kind:$tool in
  http:curl)
    [ "$method" = HEAD ] && set -- --head "$@"
    curl --silent --show-error --include --raw --http1.1 --globoff --noproxy '*' --max-time "$seconds" "$@" "http://$host:$port$path" ;;
  http:bash) limited bash --norc --noprofile -c 'exec 3<>"/dev/tcp/$1/$2" && printf %s "$3" >&3 && cat <&3' probe "$host" "$port" "$request" ;;
  http:*) { printf %s "$request"; sleep 1; } | limited $tool "$host" "$port" ;;
  tcp:bash) limited bash --norc --noprofile -c 'exec 3<>"/dev/tcp/$1/$2"' probe "$host" "$port" ;;
  tcp:*)
    # BusyBox's nc has no -z everywhere; it can run a program once it is connected.
    said=$(limited $tool -z "$host" "$port" 2>&1) && return 0
    case $said in *option*) limited $tool "$host" "$port" -e true ;; *) printf '%s' "$said"; return 1 ;; esac ;;
  esac
}
marked() { while IFS= read -r line; do printf '%s %s|%s\\n' "$mark" "$1" "$line"; done; }
end=$(($(date +%s) + life))
round=0
while :; do
  round=$((round + 1))
  for address in $addresses; do
    { attempt "$address" "$@" 2>&1; printf '\\nexit %s\\n' "$?"; } | head -c 80000 | marked "$round $address" &
  done
  wait
  say done "$round"
  [ "$(date +%s)" -lt "$end" ] || exit 0
  sleep 0.3 2>/dev/null || sleep 1
done
`;
