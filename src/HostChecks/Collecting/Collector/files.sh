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

