#!/bin/sh
# Breaks a throw-away golden node, so that controls can be seen to fail on a real machine: with systemd, an audit daemon,
# a kernel's firewall, AppArmor and sshd, which the namespaces of record.sh do not have.
#   sh break.sh --yes-break-this-node <round>
# Runs on the node as root; record-node.sh sends it there, round after round in this order, and records in between:
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

[ "$#:${1:-}" = 2:--yes-break-this-node ] || die "usage: break.sh --yes-break-this-node <round>; it ruins the machine that it runs on"
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

say() { echo "break.sh: $*" >&2; }

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

# A metadata service that answers everybody, as on EC2 with IMDSv1, in a network namespace of its own.
play_metadata() {
  [ ! -e /run/netns/imds ] || return 0
  mkdir -p /run/imds /run/systemd/network
  echo 'instance credentials' >/run/imds/index.html
  printf '[Match]\nName=imds0\n[Link]\nUnmanaged=yes\n' >/run/systemd/network/05-imds.network
  networkctl reload
  ip netns add imds
  ip link add imds0 type veth peer name eth0 netns imds
  ip addr add 169.254.169.1/24 dev imds0
  ip link set imds0 up
  ip -n imds addr add 169.254.169.254/24 dev eth0
  ip -n imds link set eth0 up
  systemd-run -q --unit=fixture-imds -p NetworkNamespacePath=/run/netns/imds busybox httpd -f -p 169.254.169.254:80 -h /run/imds
}

break_at_boot() {
  # Kernel parameters: some can only be loosened by a boot. kernel.kexec_load_disabled is off when nothing sets it.
  # ip_forward first: it resets others.
  cat >/etc/sysctl.d/60-golden.conf <<'END'
net.ipv4.ip_forward = 1
net.ipv6.conf.all.forwarding = 1
fs.protected_fifos = 0
fs.protected_hardlinks = 0
fs.protected_regular = 0
fs.protected_symlinks = 0
fs.suid_dumpable = 1
kernel.dmesg_restrict = 0
kernel.kptr_restrict = 0
kernel.randomize_va_space = 1
kernel.sysrq = 1
kernel.unprivileged_bpf_disabled = 0
kernel.yama.ptrace_scope = 0
net.core.bpf_jit_harden = 0
net.ipv4.conf.all.accept_redirects = 1
net.ipv4.conf.all.accept_source_route = 1
net.ipv4.conf.all.log_martians = 0
net.ipv4.conf.all.rp_filter = 0
net.ipv4.conf.all.secure_redirects = 1
net.ipv4.conf.all.send_redirects = 1
net.ipv4.conf.default.accept_redirects = 1
net.ipv4.conf.default.rp_filter = 0
net.ipv4.icmp_echo_ignore_broadcasts = 0
net.ipv4.tcp_syncookies = 0
net.ipv6.conf.all.accept_redirects = 1
user.max_user_namespaces = 100000
END
  broken DKR-SYSCTL- 1 27

  # Audit rules that look like the baseline's and record something else, and no lock: it can only be taken away by a boot.
  cat >/etc/audit/rules.d/50-golden.rules <<'END'
-D
-b 8192
-f 1
-w /usr/sbin/dockerd-other -p x -k docker
-a never,exit -F arch=b64 -F path=/usr/bin/containerd -F perm=x
-a always,exit -F arch=b64 -F path=/usr/bin/containerd -F perm=x -F key=docker
-a always,exit -F arch=b64 -F path=/usr/sbin/runc -F perm=wa -F key=docker
-a always,exit -F arch=b64 -F path=/usr/bin/rootlesskit -F perm=x -F auid>=1000 -F key=docker
-a always,exit -F arch=b64 -F dir=/var/lib/dockerd/data -F perm=wa -F key=docker-data
-w /etc/docker-golden/daemon.json -p wa -k docker
-w /etc/systemd/user -p wa -k units
-w /etc/passwd -p w -k identity
-w /etc/shadow -p a -k identity
-w /etc/ssh/sshd_config -p wa -k sshd
-a always,exit -F arch=b64 -S init_module,delete_module -F key=modules
-a always,exit -F arch=b64 -S adjtimex,settimeofday -F key=time
-a always,exit -F arch=b64 -S execve -F euid=0 -F auid>=2000 -F auid!=unset -F key=rootcmd
-e 1
END
  broken DKR-AUDIT- 1 19
}

break_files() {
  # Owners and modes. The SSH host key only changes its owner: sshd does not load one that others may read.
  # sudo goes on by a rule of its own.
  printf 'golden ALL=(root) NOPASSWD: ALL\n' >/etc/sudoers.d/61-fixture
  chmod 0440 /etc/sudoers.d/61-fixture
  install -d -m 0777 /etc/docker
  touch /etc/default/docker
  chmod 0777 /etc/docker-golden $tls /usr/local/sbin/golden-enrol /var/lib/dockerd/data
  chmod 0666 /etc/docker-golden/daemon.json $tls/ca.pem $tls/server.pem /etc/systemd/user/docker.service /etc/nftables.conf \
    /etc/ssh/sshd_config /etc/passwd /etc/group /var/log/audit/audit.log /etc/default/docker
  chmod 0644 $tls/server.key /etc/sudoers.d/60-golden /etc/shadow
  chmod 0444 /etc/golden/log-tls/client.key
  chown dockerd /etc/ssh/ssh_host_ed25519_key
  ssh-keygen -q -t ecdsa -N '' -f /etc/ssh/ssh_host_ecdsa_key
  broken DKR-FILE- 1 6 DKR-FILE- 8 22

  # Contents of files that the baseline renders.
  cp /etc/rsyslog.conf "$kept/rsyslog.conf"
  cp /etc/systemd/system/nftables.service.d/10-golden.conf "$kept/nftables.conf"
  cp /etc/systemd/system/user@900.service.d/10-golden.conf "$kept/user.conf"
  echo 'mallory ALL=(root) NOPASSWD: ALL' >>/etc/sudoers.d/60-golden
  sed -i '/^install sctp /d' /etc/modprobe.d/60-golden.conf
  echo '* hard core unlimited' >/etc/security/limits.d/60-golden.conf
  echo 'APT::Periodic::Unattended-Upgrade "0";' >>/etc/apt/apt.conf.d/52golden
  rm /etc/systemd/system/nftables.service.d/10-golden.conf
  sed -i 's/SANDBOX=true/SANDBOX=false/' /etc/systemd/user/docker.service
  sed -i '/^Requires=nftables/d' /etc/systemd/system/user@900.service.d/10-golden.conf
  echo 'server=192.168.76.3' >>/etc/golden/dnsmasq.conf
  sed -i 's/StreamDriverMode="1"/StreamDriverMode="0"/' /etc/rsyslog.conf
  systemctl daemon-reload
  broken DKR-FILE- 24 26 DKR-PKG-005 DKR-NET-018 DKR-ROOTLESS-007 DKR-ROOTLESS-008 DKR-NET-014 DKR-LOG-006
}

break_accounts() {
  useradd -M -N -o -u 0 -g 0 -s /bin/sh toor
  useradd -m -s /bin/bash -G dockerd mallory
  echo 'mallory:correct horse battery staple' | chpasswd
  chsh -s /bin/bash dockerd
  broken DKR-ACCT-001 DKR-ACCT-002 DKR-ROOTLESS-002 DKR-ROOTLESS-003

  # Another account's subordinate ids reach into the containers'.
  echo 'mallory:231000:65536' | tee -a /etc/subuid >>/etc/subgid
  rm /var/lib/systemd/linger/dockerd
  broken DKR-ROOTLESS- 4 6
}

break_packages() {
  dpkg -r --force-depends unattended-upgrades >&2
  fake_package telnetd 1.0
  fake_package gcc 1.0
  # The first package of the security archive that the node has not, in a version older than any.
  for list in /var/lib/apt/lists/*ecurity*_Packages*; do /usr/lib/apt/apt-helper cat-file "$list"; done | sed -n 's/^Package: //p' | sort -u >/run/fixture-names
  dpkg-query -W -f='${Package}\n' | sort -u >/run/fixture-installed
  fake_package "$(comm -23 /run/fixture-names /run/fixture-installed | head -n 1)" 0
  broken DKR-PKG- 1 4
}

break_ssh() {
  cp /etc/ssh/sshd_config "$kept/sshd_config"
  cat >/etc/ssh/sshd_config <<'END'
HostKey /etc/ssh/ssh_host_ed25519_key
Subsystem sftp internal-sftp
UsePAM yes
PermitRootLogin yes
PasswordAuthentication yes
KbdInteractiveAuthentication yes
PermitEmptyPasswords yes
X11Forwarding yes
AllowTcpForwarding yes
AllowAgentForwarding yes
AllowStreamLocalForwarding yes
PermitUserEnvironment yes
AcceptEnv LANG LC_*
MaxAuthTries 6
MaxSessions 10
LoginGraceTime 120
ClientAliveInterval 0
LogLevel INFO
Ciphers +aes128-cbc
KexAlgorithms +diffie-hellman-group14-sha1
MACs +hmac-sha1
HostKeyAlgorithms +ssh-rsa
END
  sshd -t
  systemctl reload ssh.service
  broken DKR-SSH- 1 20
}

break_logs_and_time() {
  cat >/etc/systemd/journald.conf.d/zz-golden.conf <<'END'
[Journal]
Storage=volatile
SystemMaxUse=3G
RateLimitIntervalSec=30s
Compress=no
ForwardToSyslog=yes
END
  cat >/etc/systemd/timesyncd.conf.d/zz-golden.conf <<'END'
[Time]
NTP=pool.ntp.org
FallbackNTP=time.cloudflare.com
END
  systemctl disable -q --now rsyslog.service systemd-timesyncd.service systemd-journald-audit.socket
  systemctl restart systemd-journald.service
  # auditd lets nobody but the kernel and itself end it by systemctl.
  systemctl disable -q auditd.service
  kill "$(cat /run/auditd.pid)"
  # More than a slow collection takes, less than the five minutes beyond which no date is judged.
  date -s "@$(($(date +%s) + 240))" >/dev/null
  broken DKR-LOG- 1 5 DKR-LOG-007 DKR-LOG-009 DKR-TIME- 1 3 DKR-AUDIT-020 DKR-AUDIT-021
}

break_units() {
  rm /etc/systemd/system/ctrl-alt-del.target
  # The image has no systemd-resolved: another program plays it.
  rm /etc/systemd/system/systemd-resolved.service
  printf '[Service]\nExecStart=/usr/sbin/dnsmasq --keep-in-foreground --conf-file=/dev/null --port=5353 --listen-address=127.0.0.54 --bind-interfaces --no-resolv --server=192.168.76.3\n' >/etc/systemd/system/systemd-resolved.service
  systemctl daemon-reload
  systemctl start systemd-resolved.service
  systemctl disable -q --now golden-dns.service apt-daily.timer apt-daily-upgrade.timer
  systemctl disable -q nftables.service ssh.service apparmor.service var-lib-dockerd.mount
  broken DKR-UNIT- 4 9 DKR-UNIT- 11 13

  mount -o remount,suid,dev /var/lib/dockerd
  broken DKR-DISK-002 DKR-DISK-003
}

break_rootless_daemon() {
  # Its unit is stopped, and a daemon with other options runs without it.
  systemctl --global disable -q docker.service docker-events.service
  as_docker systemctl --user stop docker-events.service docker.service
  certificate server serverAuth,clientAuth 700 3 rsa:2048
  certificate client clientAuth 1 60 rsa:3072
  cp "$kept/server.pem" $tls/server.pem # ca.pem stays: it is not of this CA
  cp "$kept/server.key" $tls/server.key
  cat >/etc/docker-golden/daemon.json <<'END'
{
  "hosts": ["unix:///run/user/900/docker.sock", "tcp://127.0.0.1:2376"],
  "tls": true, "tlsverify": false,
  "tlscacert": "/etc/docker-golden/tls/ca.pem", "tlscert": "/etc/docker-golden/tls/server.pem", "tlskey": "/etc/docker-golden/tls/server.key",
  "data-root": "/var/lib/dockerd/elsewhere", "storage-driver": "vfs",
  "icc": true, "debug": true, "log-level": "debug", "iptables": false, "userland-proxy": true, "no-new-privileges": false,
  "insecure-registries": ["registry.example.com:5000"], "cgroup-parent": "other.slice", "log-driver": "json-file",
  "seccomp-profile": "unconfined", "experimental": true, "dns": ["8.8.8.8"], "metrics-addr": "127.0.0.1:9323"
}
END
  install -d -o dockerd -g dockerd -m 0710 /var/lib/dockerd/elsewhere
  as_docker systemd-run -q --user --unit=fixture-dockerd -p Delegate=yes -E HOME=/var/lib/dockerd -E "PATH=$PATH" \
    -E DOCKERD_ROOTLESS_ROOTLESSKIT_NET=slirp4netns -E DOCKERD_ROOTLESS_ROOTLESSKIT_MTU=1500 \
    -E 'DOCKERD_ROOTLESS_ROOTLESSKIT_FLAGS=--cidr=100.127.0.0/24 -p 0.0.0.0:2376:2376/tcp' \
    /usr/share/docker.io/contrib/dockerd-rootless.sh --config-file /etc/docker-golden/daemon.json --max-concurrent-downloads 2
  wait_for $sock
  load_image $sock
  chmod 0666 $sock
  # Changed after the start: not what the daemon runs with, and what it would not start with again.
  sed -i 's/^{$/{ "labels": ["changed=after-the-start"], "storage-opts": ["dm.basesize=100G"], "max-concurrent-downloads": 2,/' /etc/docker-golden/daemon.json
  broken DKR-UNIT-014 DKR-UNIT-015 DKR-DAEMON- 1 20 DKR-ENGINE-005 DKR-ENGINE-006 DKR-ENGINE-008 DKR-ENGINE-013 DKR-ENGINE-018 \
    DKR-ROOTLESS-012 DKR-ROOTLESS-013 DKR-TLS- 1 6 DKR-TLS-008 DKR-TLS-009 DKR-TLS-012 DKR-TLS-013 DKR-FILE-007
}

break_rootful_daemon() {
  # The package's own daemon beside it, which also listens without TLS.
  rm /etc/systemd/system/docker.service /etc/systemd/system/docker.socket /etc/systemd/system/containerd.service
  echo 'DOCKER_OPTS="-H tcp://127.0.0.1:2375"' >/etc/default/docker
  systemctl daemon-reload
  systemctl start containerd.service docker.socket docker.service
  wait_for $rootful
  broken DKR-UNIT- 1 3 DKR-ENGINE-007 DKR-FILE-023 DKR-NET-017
}

break_network() {
  for chain in input forward output; do nft "chain inet golden $chain { policy accept; }"; done
  nft insert rule inet golden input tcp dport 8080 accept
  nft insert rule inet golden output ip daddr 169.254.169.254 accept
  nft insert rule inet golden docker accept
  nft insert rule inet golden metadata accept
  nft flush chain inet golden refuse
  nft add rule inet golden refuse counter drop
  nft add element inet golden admin4 '{ 203.0.113.9 }'
  nft add element inet golden docker_out4 '{ 203.0.113.0/24 . tcp . 443 }'
  nft add element inet golden host_out4 '{ 203.0.113.0/24 . tcp . 443 }'
  nft add element inet golden dns4 '{ 8.8.8.8 }'
  nft add element inet golden ntp4 '{ 203.0.113.123 }'
  nft add table ip other
  echo 'nameserver 8.8.8.8' >/etc/resolv.conf
  systemd-run -q --unit=fixture-listener busybox httpd -f -p 8080 -h /run/fixture-image
  play_metadata
  broken DKR-NET- 1 13 DKR-NET-015 DKR-NET-016 DKR-NET-019 DKR-META- 1 3
}

# The host is judged by what its daemon runs with, and not by what a golden one should have.
break_rootless() {
  mv /etc/golden/baseline "$kept/baseline"
  broken DKR-ROOTLESS- 15 17
}

break_dark() {
  mv "$kept/baseline" /etc/golden/baseline
  # Without its manager the rootless daemon is gone, its units cannot be asked for, and nothing holds the disk.
  systemctl stop user@900.service
  umount /var/lib/dockerd || umount -l /var/lib/dockerd
  broken DKR-UNIT-010 DKR-DISK- 1 3 DKR-FILE-007 DKR-FILE-009

  nft flush ruleset
  broken DKR-NET- 1 13 DKR-META-001 DKR-META-002

  auditctl -e 0 >/dev/null
  broken DKR-AUDIT- 1 19

  rm -r $tls /etc/golden/log-tls /etc/nftables.conf /etc/golden/dnsmasq.conf
  broken DKR-FILE- 3 6 DKR-FILE-010 DKR-FILE-018 DKR-NET-014

  # The rendered files again, and a drop-in beside each that overrules it.
  cp "$kept/rsyslog.conf" /etc/rsyslog.conf
  cp "$kept/nftables.conf" /etc/systemd/system/nftables.service.d/10-golden.conf
  cp "$kept/user.conf" /etc/systemd/system/user@900.service.d/10-golden.conf
  mkdir -p /etc/systemd/system/rsyslog.service.d
  printf '[Service]\nExecStart=\nExecStart=/usr/sbin/rsyslogd -n -f /etc/other.conf\n' >/etc/systemd/system/rsyslog.service.d/zz-other.conf
  printf '[Service]\nExecStop=/usr/sbin/nft flush ruleset\n' >/etc/systemd/system/nftables.service.d/zz-other.conf
  printf '[Service]\nDelegate=no\n' >/etc/systemd/system/user@900.service.d/zz-other.conf
  systemctl daemon-reload
  broken DKR-LOG-006 DKR-NET-018 DKR-ROOTLESS-008

  # The rendered configuration of sshd again, with an exception for one account.
  cat "$kept/sshd_config" - >/etc/ssh/sshd_config <<'END'
Match User mallory
  PermitRootLogin yes
  PasswordAuthentication yes
  KbdInteractiveAuthentication yes
  PermitEmptyPasswords yes
  AllowUsers mallory
  X11Forwarding yes
  AllowTcpForwarding yes
  AllowAgentForwarding yes
  AllowStreamLocalForwarding yes
  AcceptEnv LD_*
  MaxAuthTries 6
  MaxSessions 10
  ClientAliveInterval 0
  LogLevel QUIET
END
  sshd -t
  systemctl reload ssh.service
  broken DKR-SSH- 1 9 DKR-SSH- 11 13 DKR-SSH- 15 16

  # The API on the network without TLS.
  echo 'DOCKER_OPTS="-H tcp://0.0.0.0:2376 --tls=false"' >/etc/default/docker
  systemctl restart docker.service
  wait_for $rootful
  broken DKR-DAEMON-008 DKR-TLS-007 DKR-TLS- 12 14
}

break_old_tls() {
  # A daemon that stays on this machine, behind a program that takes every version of TLS and every client.
  echo 'DOCKER_OPTS="-H tcp://127.0.0.1:2375"' >/etc/default/docker
  systemctl restart docker.service
  wait_for $rootful
  systemd-run -q --unit=fixture-tls -E OPENSSL_CONF=/dev/null openssl s_server -accept 2376 -www -cert "$kept/server.pem" -key "$kept/server.key" \
    -min_protocol TLSv1 -cipher ALL:@SECLEVEL=0
  sleep 5
  broken DKR-TLS- 8 13
}

# From here on this is a host as anybody has it: Docker as root, under systemd, with its own paths.
become_foreign() {
  rm -f /etc/golden/baseline
  systemctl stop fixture-tls.service fixture-listener.service 2>/dev/null || true
  systemctl stop docker.service docker.socket
  mkdir -p /etc/docker/certs.d/registry.example.com /etc/docker/tls /etc/sysconfig
  cp "$kept/ca.pem" /etc/docker/certs.d/registry.example.com/ca.crt
  cp "$kept/ca.pem" "$kept/server.pem" "$kept/server.key" /etc/docker/tls
  # As other distributions have it.
  touch /etc/sysconfig/docker
  : >/etc/default/docker
}

# rootful_config FLAG: whether clients are verified
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

break_foreign() {
  become_foreign
  rootful_config false
  load_image $rootful
  docker -H unix://$rootful run -d --name bad --network none --security-opt apparmor=unconfined --security-opt no-new-privileges=false fixture:1 >&2
  docker -H unix://$rootful exec -d --privileged --user 0:0 bad /bin/busybox sleep 86400
  broken DKR-CTR-020 DKR-CTR-021 DKR-CTR-028 DKR-CTR-033 DKR-CTR-034 DKR-DAEMON-008 DKR-TLS-008 DKR-TLS-009

  unit=/usr/lib/systemd/system
  chmod 0666 /etc/systemd/system/docker.service.d/listen.conf $unit/docker.socket $unit/containerd.service
  broken DKR-FILE- 27 29

  chmod 0777 /etc/docker
  chmod 0666 /etc/docker/daemon.json /etc/docker/certs.d/registry.example.com/ca.crt /etc/docker/tls/ca.pem /etc/docker/tls/server.pem \
    /etc/sysconfig/docker /etc/default/docker $rootful /run/containerd/containerd.sock
  chmod 0644 /etc/docker/tls/server.key
  broken DKR-FILE-021 DKR-FILE-022 DKR-FILE- 30 38

  # Auditing is on, and nobody told it of Docker.
  auditctl -e 1 >/dev/null
  auditctl -D >/dev/null
  auditctl -w /etc/docker-other -p wa -k docker
  broken DKR-AUDIT- 8 14 DKR-AUDIT- 16 19 DKR-AUDIT- 22 37

  # Neither a forwarder nor a time client: rounds before stopped both.
  broken DKR-LOG-008 DKR-TIME-004
}

mend_foreign() {
  docker -H unix://$rootful rm -f bad >&2
  systemctl stop docker.service docker.socket
  certificate server serverAuth 1 60 ec -pkeyopt ec_paramgen_curve:P-256
  cp "$kept/server.pem" "$kept/server.key" /etc/docker/tls
  rootful_config true
  docker -H unix://$rootful network create web >&2
  docker -H unix://$rootful run -d --name good --network web --read-only --user 1000:1000 --memory 64m --cpus 0.5 --pids-limit 100 --cap-drop ALL fixture:1 >&2

  chmod 0644 /usr/lib/systemd/system/docker.socket /usr/lib/systemd/system/containerd.service /etc/systemd/system/docker.service.d/listen.conf \
    /etc/docker/daemon.json /etc/sysconfig/docker /etc/default/docker
  chmod 0755 /etc/docker
  chmod 0444 /etc/docker/certs.d/registry.example.com/ca.crt /etc/docker/tls/ca.pem /etc/docker/tls/server.pem
  chmod 0400 /etc/docker/tls/server.key
  chmod 0660 $rootful /run/containerd/containerd.sock

  # /usr/bin/runc is a link to the last of these: a rule for the file sees both names.
  rm /etc/audit/rules.d/50-golden.rules
  {
    echo -D
    for path in /usr/sbin/dockerd /usr/bin/containerd /usr/bin/containerd-shim /usr/bin/containerd-shim-runc-v1 /usr/bin/containerd-shim-runc-v2 /usr/sbin/runc; do
      echo "-w $path -p x -k docker"
    done
    for path in /run/containerd /var/lib/docker /etc/docker /usr/lib/systemd/system/docker.service /run/containerd/containerd.sock /usr/lib/systemd/system/docker.socket \
      /etc/default/docker /etc/docker/daemon.json /etc/containerd/config.toml /etc/sysconfig/docker; do
      echo "-w $path -p wa -k docker"
    done
  } >/etc/audit/rules.d/docker.rules
  date -s "@$(($(date +%s) - 240))" >/dev/null
  systemctl start auditd.service systemd-timesyncd.service
}

say "round $2"
case $2 in
  sound)
    load_image $sock
    play_metadata
    ;;
  boot) break_at_boot ;;
  broken)
    break_accounts
    break_packages
    break_rootless_daemon
    break_rootful_daemon
    break_files
    break_units
    break_network
    break_ssh
    break_logs_and_time
    ;;
  rootless-bad) break_rootless ;;
  dark) break_dark ;;
  old-tls) break_old_tls ;;
  systemd-bad) break_foreign ;;
  systemd-good) mend_foreign ;;
  *) die "unknown round $2" ;;
esac
say "round $2: done"
