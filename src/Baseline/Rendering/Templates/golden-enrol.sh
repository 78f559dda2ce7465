#!/bin/bash
# The enrolment program: constant words as arguments, data on stdin, answers on stdout, complaints on stderr.
set -euo pipefail
export LC_ALL=C PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin
umask 077
state=/var/lib/golden
docker_tls=/etc/docker-golden/tls
log_tls=/etc/golden/log-tls
host_key=/etc/ssh/ssh_host_ed25519_key
bootstrap_key=/etc/ssh/ssh_host_ecdsa_key

die() { echo "golden-enrol: $*" >&2; exit 1; }
usage() {
  echo "usage: golden-enrol wait | rotate-host-key | csr docker|log | install docker|log" >&2
  exit 2
}

wait_for_first_boot() {
  for _ in $(seq 900); do
    [ ! -e "$state/applied" ] || return 0
    if [ -e "$state/failed" ]; then
      tail -n 40 /var/log/golden-apply.log >&2
      die "first boot failed in step: $(cat "$state/failed")"
    fi
    sleep 2
  done
  tail -n 40 /var/log/golden-apply.log >&2 || true
  die "first boot did not finish within 30 minutes; see /var/log/cloud-init-output.log"
}

# sshd closes its socket while it reads its files anew. The answer has to wait, or the next login finds nobody.
reload_ssh() {
  systemctl reload-or-restart ssh.service
  for _ in $(seq 100); do
    sleep 0.2
    (read -r -t 10 line </dev/tcp/127.0.0.1/22 && [ "${line#SSH-}" != "$line" ]) 2>/dev/null && return 0
  done
  die "sshd does not answer after its reload"
}

# The bootstrap key stays until somebody has logged in with the new one pinned, so a lost answer can be asked again.
rotate_host_key() {
  if [ ! -e "$state/rotated" ]; then
    rm -f "$host_key" "$host_key.pub"
    ssh-keygen -q -t ed25519 -N '' -C "$(hostname)" -f "$host_key"
    mkdir -p "$state"
    touch "$state/rotated"
    reload_ssh
  fi
  cat "$host_key.pub"
}

retire_bootstrap_key() {
  if [ -e "$state/rotated" ] && [ -e "$bootstrap_key" ]; then
    rm -f "$bootstrap_key" "$bootstrap_key.pub"
    reload_ssh
  fi
}

# Reads SAN lines from stdin into $sans (for openssl) and $name (the first DNS name).
read_sans() {
  local line label='[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?' octet='(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])' count=0
  sans='' name=''
  while IFS= read -r line || [ -n "$line" ]; do
    [ -n "$line" ] || continue
    count=$((count + 1))
    [ "$count" -le 32 ] || die "more than 32 names"
    if [[ $line =~ ^DNS:${label}(\.${label})*$ ]] && [ "${#line}" -le 257 ]; then
      [ -n "$name" ] || name=${line#DNS:}
    elif [[ $line =~ ^IP:(${octet}\.){3}${octet}$ || $line =~ ^IP:[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}$ ]]; then
      :
    else
      die "line $count is neither 'DNS:name' nor 'IP:address'"
    fi
    sans=${sans:+$sans,}$line
  done
  [ -n "$name" ] || die "no 'DNS:name' line on stdin"
}

# csr KEYFILE OWNER:GROUP MODE
csr() {
  read_sans
  retire_bootstrap_key
  if [ ! -s "$1" ]; then
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.new"
    chown "$2" "$1.new"
    chmod "$3" "$1.new"
    mv "$1.new" "$1"
  fi
  openssl req -new -key "$1" -subj "/CN=${name:0:64}" -addext "subjectAltName=$sans"
}

# receive DIRECTORY CERTIFICATE KEY PURPOSE GROUP: sets $changed
receive() {
  local dir=$1 certificate=$1/$2 key=$1/$3 work
  [ -s "$key" ] || die "no key in $dir: ask for a csr first"
  work=$(mktemp -d "$dir/.new.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$work'" EXIT
  head -c 65536 | awk -v dir="$work" '
    /^-----BEGIN CERTIFICATE-----/ { n++ }
    n == 1 { print > (dir "/certificate") }
    n > 1 { print > (dir "/ca") }'
  if [ ! -s "$work/certificate" ] || [ ! -s "$work/ca" ]; then
    die "stdin has to be a PEM certificate followed by its PEM CA"
  fi
  openssl x509 -noout -in "$work/certificate" || die "the first block is not a certificate"
  [ "$(openssl x509 -noout -pubkey -in "$work/certificate")" = "$(openssl pkey -pubout -in "$key")" ] ||
    die "the certificate is not for the key of this host"
  openssl verify -purpose "$4" -CAfile "$work/ca" "$work/certificate" >/dev/null ||
    die "the certificate is not from this CA, or not for $4"
  changed=no
  if ! cmp -s "$work/certificate" "$certificate" || ! cmp -s "$work/ca" "$dir/ca.pem"; then
    changed=yes
    chgrp "$5" "$work/ca" "$work/certificate"
    chmod 0444 "$work/ca" "$work/certificate"
    mv "$work/ca" "$dir/ca.pem"
    mv "$work/certificate" "$certificate"
  fi
}

as_docker() {
  (cd / && runuser -u dockerd -- env XDG_RUNTIME_DIR=/run/user/900 "$@")
}

daemon_answers() {
  [ -n "$(docker -H unix:///run/user/900/docker.sock version -f '{{.Server.Version}}' 2>/dev/null)" ] || return 1
  # Without a client certificate the daemon hangs up after the handshake, so only what it showed counts.
  (timeout 20 openssl s_client -brief -connect 127.0.0.1:2376 -CAfile "$docker_tls/ca.pem" </dev/null 2>&1 || true) |
    grep -q '^Verification: OK'
}

install_docker() {
  receive "$docker_tls" server.pem server.key sslserver dockerd
  if [ "$changed" = no ] && daemon_answers; then
    return 0
  fi
  systemctl start user@900.service
  as_docker systemctl --user reset-failed docker.service 2>/dev/null || true
  as_docker systemctl --user restart docker.service || true
  # dockerd gives containerd 15 s to start: a slow machine needs a second attempt, which the unit makes.
  for _ in $(seq 150); do
    if daemon_answers; then
      as_docker systemctl --user start docker-events.service
      return 0
    fi
    sleep 2
  done
  journalctl --no-pager -q -n 40 _UID=900 >&2
  die "the Docker daemon does not answer on 2376"
}

install_log() {
  receive "$log_tls" client.pem client.key sslclient root
  systemctl enable -q rsyslog.service
  if [ "$changed" = yes ] || ! systemctl is-active -q rsyslog.service; then
    systemctl restart rsyslog.service
  fi
  systemctl is-active -q rsyslog.service || die "log forwarding did not start: $(systemctl show -p Result --value rsyslog.service)"
}

case "$*" in
  wait) wait_for_first_boot ;;
  rotate-host-key) rotate_host_key ;;
  "csr docker") csr "$docker_tls/server.key" root:dockerd 0440 ;;
  "csr log") csr "$log_tls/client.key" root:root 0400 ;;
  "install docker") install_docker ;;
  "install log") install_log ;;
  *) usage ;;
esac
