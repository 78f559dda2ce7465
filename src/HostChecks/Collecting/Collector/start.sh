#!/bin/sh
# The collector: reads evidence from one host and streams it to standard output. Nothing is installed or written.
# It is sent to `sh -s` on standard input, after one line that sets the limits and before the probes:
#   TOKEN='<random>' PROBE_SECONDS='20' PROBE_BYTES='1048576'
#   ... this file and the others of this folder, in the order that CollectorScript says ...
#   commands() {
#   probe_command '1' 'uname' '-sr'
#   }
#   others() {
#   probe_file '0' '/etc/passwd'
#   }
#   main </dev/null
# Works with dash, busybox ash and bash; needs `head` and `cat`; limits are kept by `timeout` of coreutils, or by a shell.
#
# Answer of probe N, in any order:           \n@TOKEN b N\n <output> \n@TOKEN e N\n <errors> \n@TOKEN r N <kind> <code>\n
# kind: ended (code = exit status), absent, denied, failed. TOKEN is random for each session and only known
# through our standard input, so nothing that is read from the host can contain a line of this protocol.

set -f
umask 077
LC_ALL=C
TZ=UTC
PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin
export LC_ALL TZ PATH
unset CDPATH ENV GREP_OPTIONS POSIXLY_CORRECT
NL='
'
exec 3>&1
PRIVILEGE=${1:-unknown} # root, sudo, refused (sudo said no) or none, from the line that started this shell

# Not the one of busybox: its guard keeps our pipes open for up to a second after the program has ended.
if timeout --version >/dev/null 2>&1; then
  limit() { timeout "$PROBE_SECONDS" "$@"; }
else
  limit() {
    "$@" &
    limit_pid=$!
    (sleep "$PROBE_SECONDS" && kill -9 "$limit_pid") >/dev/null 2>&1 3>&- 4>&- &
    limit_guard=$!
    wait "$limit_pid" 2>/dev/null
    limit_code=$?
    kill "$limit_guard" 2>/dev/null
    return "$limit_code"
  }
fi

KEEP=$((PROBE_BYTES + 1)) # one byte more than allowed tells that there was more

# frame N kind code
frame() { printf '\n@%s r %s %s %s\n' "$TOKEN" "$1" "$2" "$3"; }

# run N command...: output to fd 3 as it comes, errors and exit status through the substitution.
run() {
  run_n=$1
  shift
  printf '\n@%s b %s\n' "$TOKEN" "$run_n"
  # shellcheck disable=SC2069 # errors into the substitution, output past it: the order is meant
  run_said=$({
    {
      limit "$@" 4>&- 3>&-
      echo "$NL$?" >&4
    } | head -c "$KEEP" >&3
  } 2>&1 4>&1 | tail -c 2000)
  run_code=${run_said##*"$NL"}
  case $run_code in
    '' | *[!0-9]*) run_code=125 ;;
    *) run_said=${run_said%"$NL"*} ;;
  esac
  printf '\n@%s e %s\n%s' "$TOKEN" "$run_n" "$run_said"
  frame "$run_n" ended "$run_code"
}

# The commands, one of which may hang, and beside them on a second core the other probes; the answers of the commands
# wait in a pipe meanwhile.
main() {
  printf '\n@%s start %s %s\n' "$TOKEN" "$(id -u)" "$PRIVILEGE"
  { exec 3>&1; commands; } | { exec 5<&0 </dev/null; others; cat <&5; }
  printf '\n@%s end\n' "$TOKEN"
}
