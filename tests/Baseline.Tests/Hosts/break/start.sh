#!/bin/sh
# shellcheck disable=SC2034 # no round uses every variable
# The files of this folder break a throw-away golden node, so that controls can be seen to fail on a real machine: with
# systemd, an audit daemon, a kernel's firewall, AppArmor and sshd, which the namespaces of record.sh do not have.
# record-node.sh makes one program of this file, play-metadata.sh of tests/Shared/Node and the file of a round:
#   sh break.sh --yes-break-this-node
# It runs on the node as root, round after round in this order, and what it left is recorded in between:
#   sound          nothing is broken; what the attempts from inside a container need is there
#   boot           what the kernel takes up at a boot only; reboot afterwards
#   broken         everything of which a golden node is made, with a second daemon beside the rootless one
#   rootless-bad   the same without the mark of a golden node: a rootless host as anybody has it
#   dark           what hides or excludes the breakages before: no firewall, no data disk, the API without TLS
#   old-tls        the API behind a program that speaks old versions of TLS
#   systemd-bad    no golden node any more: Docker as root under systemd, with careless permissions
#   systemd-good   the same as it should be
# SSH for the administration account and, but for dark and old-tls, the Docker API on 2376 keep working.
# Standard output has a line 'broken CONTROL' for each control that is broken from then on; progress goes to standard error.
# A node that this ran on is good for nothing but ./golden down.
set -eu
export LC_ALL=C PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive

die() { echo "break.sh: $*" >&2; exit 2; }

[ "$*" = --yes-break-this-node ] || die "usage: break.sh --yes-break-this-node; it ruins the machine that it runs on"
[ "$(id -u)" = 0 ] || die "has to run as root on the node"
[ -e /var/lib/golden/applied ] || die "this is no golden node"
# Only images of local virtual machines have this file: a node of a cloud is never thrown away by a test.
[ -e /usr/lib/vm-first-boot ] || die "this golden node is not a virtual machine of ./golden up"

tls=/etc/docker-golden/tls
kept=/root/fixture # what record-node.sh needs to reach the API: a CA, and a client's certificate and key
sock=/run/user/900/docker.sock
rootful=/run/docker.sock
mkdir -p "$kept"

# broken ID…: the block above it broke these controls; "DKR-SYSCTL- 1 27" stands for a range.
broken() {
  while [ "$#" -gt 0 ]; do
    case $1 in
      *-)
        broken_n=$2
        while [ "$broken_n" -le "$3" ]; do
          printf 'broken %s%03d\n' "$1" "$broken_n"
          broken_n=$((broken_n + 1))
        done
        shift 3
        ;;
      *)
        echo "broken $1"
        shift
        ;;
    esac
  done
}

as_docker() { (cd / && runuser -u dockerd -- env XDG_RUNTIME_DIR=/run/user/900 DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/900/bus "$@"); }

# wait_for SOCKET: an emulated processor takes its time.
wait_for() {
  wait_left=150
  until docker -H "unix://$1" version >/dev/null 2>&1; do
    wait_left=$((wait_left - 1))
    if [ "$wait_left" = 0 ]; then
      journalctl --no-pager -q -n 40 >&2
      die "no daemon answers on $1"
    fi
    sleep 2
  done
}

# load_image SOCKET: a shell and nc, from the node's own static busybox; no registry is needed.
load_image() {
  rm -rf /run/fixture-image
  mkdir -p /run/fixture-image/bin
  cp /usr/bin/busybox /run/fixture-image/bin/busybox
  ln -s busybox /run/fixture-image/bin/sh
  tar -C /run/fixture-image -c . | docker -H "unix://$1" import \
    --change 'CMD ["/bin/busybox","sleep","86400"]' --change 'USER 1000:1000' --change 'HEALTHCHECK CMD ["/bin/busybox","true"]' - fixture:1 >&2
}

# certificate NAME PURPOSES DAYS-BEFORE DAYS-AFTER KEY-OPTIONS…: NAME.pem and NAME.key in $kept, of a CA that the node has not.
certificate() {
  cert_name=$1 cert_use=$2 cert_from=$3 cert_until=$4
  shift 4
  if [ ! -e "$kept/ca.pem" ]; then
    openssl req -x509 -newkey rsa:3072 -nodes -days 90 -subj '/CN=fixture CA' -keyout "$kept/ca.key" -out "$kept/ca.pem" 2>/dev/null
  fi
  openssl req -newkey "$@" -nodes -subj "/CN=$cert_name" -keyout "$kept/$cert_name.key" -out "$kept/$cert_name.csr" 2>/dev/null
  printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=%s\n' "$cert_use" >"$kept/ext"
  openssl x509 -req -in "$kept/$cert_name.csr" -CA "$kept/ca.pem" -CAkey "$kept/ca.key" -CAcreateserial -extfile "$kept/ext" \
    -not_before "$(date -u -d "$cert_from days ago" +%Y%m%d%H%M%SZ)" -not_after "$(date -u -d "$cert_until days" +%Y%m%d%H%M%SZ)" \
    -out "$kept/$cert_name.pem" 2>/dev/null
}

# fake_package NAME VERSION: dpkg has it from then on; nothing has to be downloaded for that.
fake_package() {
  rm -rf /run/fixture-package
  mkdir -p /run/fixture-package/DEBIAN
  printf 'Package: %s\nVersion: %s\nArchitecture: all\nMaintainer: fixture <fixture@example.com>\nDescription: empty\n' "$1" "$2" >/run/fixture-package/DEBIAN/control
  dpkg-deb -b /run/fixture-package /run/fixture.deb >/dev/null
  dpkg -i /run/fixture.deb >&2
}

# rootful_config FLAG: dockerd as root under systemd, on the network; FLAG says whether it verifies clients
rootful_config() {
  cat >/etc/docker/daemon.json <<END
{
  "tls": true, "tlsverify": $1,
  "tlscacert": "/etc/docker/tls/ca.pem", "tlscert": "/etc/docker/tls/server.pem", "tlskey": "/etc/docker/tls/server.key",
  "icc": false, "no-new-privileges": true, "userland-proxy": false, "live-restore": true
}
END
  mkdir -p /etc/systemd/system/docker.service.d
  printf '[Service]\nExecStart=\nExecStart=/usr/sbin/dockerd -H fd:// -H tcp://0.0.0.0:2376 --containerd=/run/containerd/containerd.sock\n' >/etc/systemd/system/docker.service.d/listen.conf
  systemctl daemon-reload
  systemctl start docker.socket docker.service
  wait_for $rootful
}
