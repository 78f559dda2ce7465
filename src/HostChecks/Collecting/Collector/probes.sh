# hidden PATH: true when a folder on the way may not be entered, so that "does not exist" is not known.
hidden() {
  hidden_p=${1%/*}
  while [ -n "$hidden_p" ]; do
    if [ -d "$hidden_p" ]; then
      [ ! -x "$hidden_p" ]
      return
    fi
    hidden_p=${hidden_p%/*}
  done
  return 1
}

# missing N PATH: frames a path that does not exist, or may not be seen.
missing() {
  if hidden "$2"; then frame "$1" denied 0; else frame "$1" absent 0; fi
}

probe_file() {
  if [ ! -e "$2" ]; then
    missing "$1" "$2"
  elif [ ! -f "$2" ]; then
    frame "$1" failed 1 # a folder, a pipe or a device: reading could hang
  elif [ ! -r "$2" ]; then
    frame "$1" denied 0
  else
    printf '\n@%s b %s\n' "$TOKEN" "$1"
    # head needs no second one to limit it: half of the processes of `run`.
    file_said=$(limit head -c "$KEEP" "$2" 2>&1 >&3)
    file_code=$?
    printf '\n@%s e %s\n%s' "$TOKEN" "$1" "$file_said"
    frame "$1" ended "$file_code"
  fi
}

# probe_stats N N1 PATH1 N2 PATH2 ...: one stat call; its lines go under N, the missing are framed one by one.
probe_stats() {
  stats_n=$1
  shift
  stats_left=$#
  while [ "$stats_left" -gt 0 ]; do
    if [ -e "$2" ] || [ -L "$2" ]; then
      set -- "$@" "$2"
    else
      missing "$1" "$2"
    fi
    shift 2
    stats_left=$((stats_left - 2))
  done
  if [ "$#" -eq 0 ]; then
    frame "$stats_n" absent 0
  else
    run "$stats_n" stat -c '%n|%F|%a|%u|%g|%U|%G|%N' "$@"
  fi
}

probe_command() {
  if command -v "$2" >/dev/null 2>&1; then run "$@"; else frame "$1" absent 0; fi
}

