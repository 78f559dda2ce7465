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

# What sshd's files say for some connections only, which `sshd -T` leaves out: from a file's first Match to its end, and
# the whole of a file that is included there.
#   file PATH
#   | LINE
#   denied PATH
#   files NUMBER-OF-FILES-READ
collect_sshd_matches() {
  matches_files=0
  matches_within=
  if [ -e /etc/ssh/sshd_config ]; then match_lines 0 /etc/ssh/sshd_config; else match_lines 0 /usr/etc/ssh/sshd_config; fi
  set +f
  # shellcheck disable=SC2086 # words and patterns
  match_lines 1 $matches_within
  echo "files $matches_files"
}

# match_lines WITHIN FILE...: the files, and those that they include; WITHIN is 1 when a Match block includes them.
match_lines() {
  set -f
  matches_on=$1
  shift
  while [ "$#" -gt 0 ] && [ "$matches_files" -lt 200 ]; do
    matches_file=$1
    shift
    if [ ! -e "$matches_file" ]; then
      if hidden "$matches_file"; then echo "denied $matches_file"; fi
    elif [ ! -r "$matches_file" ]; then
      echo "denied $matches_file"
    else
      matches_files=$((matches_files + 1))
      head -c 262144 "$matches_file" | awk -v on="$matches_on" -v path="$matches_file" '
        tolower($1) ~ /^match(=|$)/ { on = 1 }
        on { if (!said++) print "file", path; print "| " $0 }
        # Names cannot be told apart here when one has a blank in it.
        tolower($1) ~ /^include(=|$)/ && /"[^" \t]*[ \t][^"]*"/ { print "denied", $0 }'
      matches_more=
      for matches_name in $(match_includes "$matches_on" "$matches_file"); do
        case $matches_name in
          within:*) matches_within="$matches_within ${matches_name#within:}" ;;
          *) matches_more="$matches_more $matches_name" ;;
        esac
      done
      set +f
      # shellcheck disable=SC2086 # words and patterns
      set -- "$@" $matches_more
      set -f
    fi
  done
}

# match_includes WITHIN FILE: the names that a file includes, after `within:` where a Match block of its own begins before
# them. They are patterns, and begin in /etc/ssh.
match_includes() {
  awk -v within="$1" '
    tolower($1) ~ /^match(=|$)/ && !within { mark = "within:" }
    tolower($1) ~ /^include(=|$)/ {
      sub(/^[ \t]*[A-Za-z]+[ \t]*=?[ \t]*/, "")
      gsub(/"/, "")
      for (i = 1; i <= NF; i++) print mark ($i ~ "^/" ? "" : "/etc/ssh/") $i
    }' "$2"
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

