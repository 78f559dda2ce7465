# shellcheck shell=sh
useradd -M -N -o -u 0 -g 0 -s /bin/sh toor
useradd -m -s /bin/bash -G dockerd mallory
echo 'mallory:correct horse battery staple' | chpasswd
chsh -s /bin/bash dockerd
broken DKR-ACCT-001 DKR-ACCT-002 DKR-ROOTLESS-002 DKR-ROOTLESS-003

# Another account's subordinate ids reach into the containers'.
echo 'mallory:231000:65536' | tee -a /etc/subuid >>/etc/subgid
rm /var/lib/systemd/linger/dockerd
broken DKR-ROOTLESS- 4 6

dpkg -r --force-depends unattended-upgrades >&2
fake_package telnetd 1.0
fake_package gcc 1.0
# The first package of the security archive that the node has not, in a version older than any.
for list in /var/lib/apt/lists/*ecurity*_Packages*; do /usr/lib/apt/apt-helper cat-file "$list"; done | sed -n 's/^Package: //p' | sort -u >/run/fixture-names
dpkg-query -W -f='${Package}\n' | sort -u >/run/fixture-installed
fake_package "$(comm -23 /run/fixture-names /run/fixture-installed | head -n 1)" 0
broken DKR-PKG- 1 4

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

# The package's own daemon beside it, which also listens without TLS.
rm /etc/systemd/system/docker.service /etc/systemd/system/docker.socket /etc/systemd/system/containerd.service
echo 'DOCKER_OPTS="-H tcp://127.0.0.1:2375"' >/etc/default/docker
systemctl daemon-reload
systemctl start containerd.service docker.socket docker.service
wait_for $rootful
broken DKR-UNIT- 1 3 DKR-ENGINE-007 DKR-FILE-023 DKR-NET-017

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
sed -i '/^NoNewPrivileges=/d' /etc/systemd/system/golden-dns.service
sed -i 's/nosuid,//' /etc/systemd/system/var-lib-dockerd.mount
sed -i 's/json \./.Status/' /etc/systemd/user/docker-events.service
systemctl daemon-reload
broken DKR-FILE- 24 26 DKR-PKG-005 DKR-NET-018 DKR-ROOTLESS-007 DKR-ROOTLESS-008 DKR-NET-014 DKR-LOG-006 DKR-UNIT- 16 18

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
