# shellcheck shell=sh
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
