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

# What sshd's files say for some connections only, which `sshd -T` leaves out: from a file's first Match to its end.
#   file PATH
#   | LINE
#   denied PATH
#   files NUMBER-OF-FILES-READ
collect_sshd_matches() {
  set -- /etc/ssh/sshd_config
  [ -e "$1" ] || set -- /usr/etc/ssh/sshd_config
  matches_files=0
  while [ "$#" -gt 0 ] && [ "$matches_files" -lt 200 ]; do
    matches_file=$1
    shift
    if [ ! -e "$matches_file" ]; then
      if hidden "$matches_file"; then echo "denied $matches_file"; fi
    elif [ ! -r "$matches_file" ]; then
      echo "denied $matches_file"
    else
      matches_files=$((matches_files + 1))
      head -c 262144 "$matches_file" | awk -v path="$matches_file" '
        !on && tolower($1) ~ /^match(=|$)/ { on = 1; print "file", path }
        on { print "| " $0 }'
      # Names that it includes are patterns, and begin in /etc/ssh.
      matches_more=$(awk 'tolower($1) == "include" { for (i = 2; i <= NF; i++) print ($i ~ "^/" ? "" : "/etc/ssh/") $i }' "$matches_file")
      set +f
      # shellcheck disable=SC2086 # words and patterns
      set -- "$@" $matches_more
      set -f
    fi
  done
  echo "files $matches_files"
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

