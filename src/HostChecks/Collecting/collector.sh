#!/bin/sh
# The collector: reads evidence from one host and streams it to standard output. Nothing is installed or written.
# It is sent to `sh -s` on standard input, after one line that sets the limits and before the probes:
#   TOKEN='<random>' PROBE_SECONDS='20' PROBE_BYTES='1048576'
#   ... this file ...
#   main() {
#   probe_file '0' '/etc/passwd'
#   }
#   main </dev/null
# Works with dash, busybox ash and bash; needs `head`; limits are kept by `timeout` of coreutils, or by a shell.
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
    run "$1" head -c "$KEEP" "$2"
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

# scan_processes: the folders of all processes of the names that functions ask for, in one walk.
scan_processes() {
  DOCKERDS=''
  SSHDS=''
  set +f
  for scan_dir in /proc/[0-9]*; do
    scan_name=
    { read -r scan_name <"$scan_dir/comm"; } 2>/dev/null
    case $scan_name in
      dockerd) DOCKERDS="$DOCKERDS $scan_dir" ;;
      sshd) SSHDS="$SSHDS $scan_dir" ;;
    esac
  done
  set -f
}

probe_function() {
  [ -n "${DOCKERDS+known}" ] || scan_processes
  function_n=$1
  shift
  # A function cannot be given to timeout, so each one limits the programs that it calls.
  limit_outer=$PROBE_SECONDS
  run_function "$function_n" "$@"
  PROBE_SECONDS=$limit_outer
}

run_function() {
  printf '\n@%s b %s\n' "$TOKEN" "$1"
  function_said=$({ "$2" 2>&1 >&4 4>&- | tail -c 2000; } 4>&3)
  printf '\n@%s e %s\n%s' "$TOKEN" "$1" "$function_said"
  frame "$1" ended 0
}

# --- functions for CollectorProbe: collect_NAME writes lines; a value that the host chose is escaped by `one_line`.

# lines_of: arguments that end with NUL, one a line; a newline inside is written as \n, so none can look like two.
lines_of() { tr '\n\000' '\001\n' | awk '{ gsub(/\001/, "\\n"); print }'; }

# Who the collector is on this host.
collect_identity() {
  echo "uid=$(id -u)"
  echo "privilege=$PRIVILEGE"
  echo "kernel=$(uname -srm)"
  echo "now=$(date -u +%Y-%m-%dT%H:%M:%SZ)"
}

# Every process whose program is dockerd (not one that only mentions the word), with its arguments and the
# configuration file that it read:
#   process PID UID EXECUTABLE
#   arg ONE-ARGUMENT
#   config read|absent|denied|failed PATH
#   | LINE OF THE CONFIGURATION FILE
collect_dockerd() {
  for dockerd_dir in $DOCKERDS; do
    dockerd_exe=$(readlink "$dockerd_dir/exe" 2>/dev/null)
    case ${dockerd_exe##*/} in
      dockerd | 'dockerd (deleted)' | '') ;; # empty: not root, so only the name is known
      *) continue ;;
    esac
    dockerd_uid=$(awk '$1 == "Uid:" { print $2; exit }' "$dockerd_dir/status" 2>/dev/null)
    echo "process ${dockerd_dir#/proc/} ${dockerd_uid:-0} ${dockerd_exe:-dockerd}"
    head -c 65536 "$dockerd_dir/cmdline" 2>/dev/null | lines_of | sed 's/^/arg /'
    dockerd_config "$dockerd_dir" "$dockerd_uid"
  done
}

dockerd_config() {
  config_path=$(lines_of <"$1/cmdline" 2>/dev/null | awk '
    want { path = $0; want = 0 }
    /^--config-file=/ { path = substr($0, 15) }
    $0 == "--config-file" { want = 1 }
    END { print path }')
  if [ -z "$config_path" ] && [ "$2" != 0 ]; then
    # Rootless: $XDG_CONFIG_HOME/docker/daemon.json, else ~/.config/docker/daemon.json.
    config_path=$(lines_of <"$1/environ" 2>/dev/null | awk '
      /^XDG_CONFIG_HOME=/ { xdg = substr($0, 17) }
      /^HOME=/ { home = substr($0, 6) }
      END { if (xdg != "") print xdg "/docker/daemon.json"; else if (home != "") print home "/.config/docker/daemon.json" }')
  fi
  config_path=${config_path:-/etc/docker/daemon.json}
  # rootlesskit gives its child an own mount namespace: read what that process sees, where we may.
  config_seen=$1/root$config_path
  [ -e "$config_seen" ] || config_seen=$config_path
  if [ ! -e "$config_seen" ]; then
    if hidden "$config_path"; then echo "config denied $config_path"; else echo "config absent $config_path"; fi
  elif [ ! -f "$config_seen" ]; then
    echo "config failed $config_path"
  elif [ ! -r "$config_seen" ]; then
    echo "config denied $config_path"
  else
    echo "config read $config_path"
    head -c 262144 "$config_seen" | awk '{ print "| " $0 }'
  fi
}

# Installed packages of which a security archive has another version, by the package lists that the host has:
#   package NAME INSTALLED AVAILABLE
#   lists NUMBER-OF-LISTS-READ
# Any other line says that something went wrong. Full path: a standalone busybox has a dpkg-query of its own.
collect_security_updates() {
  updates_lists=0
  set +f
  for updates_list in /var/lib/apt/lists/*ecurity*_Packages*; do
    set -f
    [ -r "$updates_list" ] || continue
    updates_lists=$((updates_lists + 1))
    { /usr/bin/dpkg-query -W -f='installed ${Package} ${Version} ${db:Status-Abbrev}\n'; limit /usr/lib/apt/apt-helper cat-file "$updates_list"; } |
      awk '
        $1 == "installed" { known = 1; if ($4 ~ /^.i/) installed[$2] = $3; next }
        $1 == "Package:" { name = $2 }
        $1 == "Version:" && name in installed && installed[name] != $2 { print "package", name, installed[name], $2 }
        END { if (!known) print "no-package-known" }'
  done
  set -f
  echo "lists $updates_lists"
}

# role_stat ROLE SEEN-PATH NAME: `ROLE NAME|facts`, or `absent NAME`; a name with a newline in it is left out.
role_stat() {
  case $3 in *"$NL"*) return 0 ;; esac
  if [ -e "$2" ]; then
    role_facts=$(stat -L -c '%F|%a|%u|%g|%U|%G' "$2" 2>/dev/null)
    if [ -n "$role_facts" ]; then echo "$1 $3|$role_facts"; else echo "denied $3"; fi
  elif hidden "$2"; then
    echo "denied $3"
  else
    echo "absent $3"
  fi
}

# What every dockerd uses: each absolute path that its arguments or its configuration file name, the folder of that
# file, the sockets where it listens by default, containerd's sockets, the certificates of registries, and what lets a
# rootless one run without a login.
collect_docker_files() {
  for files_dir in $DOCKERDS; do
    files_uid=$(awk '$1 == "Uid:" { print $2; exit }' "$files_dir/status" 2>/dev/null)
    # rootlesskit gives its child an own mount namespace: look at what that process sees, where we may.
    files_root=$files_dir/root
    [ -e "$files_root/" ] || files_root=
    files_config=$(dockerd_config "$files_dir" "$files_uid")
    files_path=$(echo "$files_config" | sed -n '1s/^config [a-z]* //p')
    role_stat file "$files_root$files_path" "$files_path"
    role_stat file "$files_root${files_path%/*}" "${files_path%/*}"
    files_named=$({
      lines_of <"$files_dir/cmdline" 2>/dev/null | sed 's/^-[^=]*=//; s/^-H//'
      echo "$files_config" | sed -n 's/^| //p' | tr '"' "$NL"
    } | sed 's,^unix://,,' | grep '^/' | sort -u | head -n 100)
    files_ifs=$IFS
    IFS=$NL
    for files_one in $files_named; do
      role_stat file "$files_root$files_one" "$files_one"
      if [ -S "$files_root$files_one/containerd/containerd.sock" ]; then
        role_stat containerd-socket "$files_root$files_one/containerd/containerd.sock" "$files_one/containerd/containerd.sock"
      fi
    done
    IFS=$files_ifs
    if [ "$files_uid" = 0 ]; then
      files_run=/run
    else
      files_run=$(lines_of <"$files_dir/environ" 2>/dev/null | sed -n 's/^XDG_RUNTIME_DIR=//p')
      [ -n "$files_run" ] || files_run=/run/user/$files_uid
      files_user=$(id -un "$files_uid" 2>/dev/null)
      role_stat linger "/var/lib/systemd/linger/$files_user" "/var/lib/systemd/linger/$files_user"
    fi
    for files_one in docker.sock:default-socket containerd/containerd.sock:containerd-socket docker/containerd/containerd.sock:containerd-socket; do
      role_stat "${files_one##*:}" "$files_root$files_run/${files_one%:*}" "$files_run/${files_one%:*}"
    done
    for files_one in $(find "${files_root}${files_path%/*}/certs.d" /etc/docker/certs.d -type f 2>/dev/null | head -n 200); do
      role_stat registry-cert "$files_one" "${files_one#"$files_root"}"
    done
  done
}

# Every process of the name sshd, with its control groups, which name the container that it runs in.
collect_ssh_servers() {
  for ssh_dir in $SSHDS; do
    ssh_groups=
    # No program is started for this: a busy server has hundreds of them.
    while IFS=: read -r _ _ ssh_group; do
      case " $ssh_groups" in *" $ssh_group "*) ;; *) ssh_groups="$ssh_groups$ssh_group " ;; esac
    done 2>/dev/null <"$ssh_dir/cgroup"
    echo "sshd ${ssh_dir#/proc/} $ssh_groups"
  done
}

# Type, mode, owner of the unit files of Docker and containerd with their drop-ins and environment files, wherever
# systemd found them: `UNIT PATH|facts`.
collect_docker_units() {
  if [ ! -d /run/systemd/system ]; then
    echo "none the host does not run systemd"
    return 0
  fi
  for unit_name in docker.service docker.socket containerd.service; do
    unit_paths=$(limit systemctl show --property=FragmentPath,DropInPaths,EnvironmentFiles "$unit_name") || {
      echo "denied $unit_name"
      continue
    }
    unit_paths=$(echo "$unit_paths" | sed 's/^[A-Za-z]*=//; s/ (ignore_errors=[a-z]*)//g' | tr ' ' '\n')
    unit_ifs=$IFS
    IFS=$NL
    for unit_path in $unit_paths; do
      if [ -e "$unit_path" ]; then role_stat "$unit_name" "$unit_path" "$unit_path"; fi
    done
    IFS=$unit_ifs
  done
}

