# Every process whose program is dockerd (not one that only mentions the word), with its arguments and the
# configuration file that it read:
#   process PID UID EXECUTABLE
#   started SECONDS-SINCE-1970
#   arg ONE-ARGUMENT
#   config read|absent|denied|failed PATH
#   changed SECONDS-SINCE-1970
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
    # proc_pid_stat(5): the start, in ticks since the boot; a tick that programs see is a hundredth of a second everywhere.
    awk '$1 == "btime" { boot = $2 } FILENAME != "/proc/stat" { print "started", boot + int($22 / 100) }' /proc/stat "$dockerd_dir/stat" 2>/dev/null
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
    echo "changed $(stat -L -c %Y "$config_seen" 2>/dev/null)"
    head -c 262144 "$config_seen" | awk '{ print "| " $0 }'
  fi
}

