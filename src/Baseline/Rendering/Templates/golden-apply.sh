#!/bin/bash
# Makes this machine a golden Docker host from the files that cloud-init wrote. Safe to run again.
set -euo pipefail
# systemctl would ask a perl program about the init script of each unit.
export SYSTEMCTL_SKIP_SYSV=1 DEBIAN_FRONTEND=noninteractive LC_ALL=C PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin
umask 022
state=/var/lib/golden
mkdir -p "$state"
rm -f "$state/applied" "$state/failed"
exec > >(tee -a /var/log/golden-apply.log) 2>&1
step=start
ended() {
  [ "$1" = 0 ] && return
  echo "golden-apply: failed in step: $step (exit $1)"
  echo "$step" >"$state/failed"
}
trap 'ended $?' EXIT
begin() { step=$1; echo "golden-apply: $step"; }

begin "mask units"
while read -r unit; do
  ln -sfn /dev/null "/etc/systemd/system/$unit"
done </etc/golden/units.masked
systemctl daemon-reload
# The resolver that the image came with is still needed for the packages.
grep -v '^systemd-resolved' /etc/golden/units.masked | xargs -r systemctl stop 2>/dev/null || true

begin "packages"
wanted="@PACKAGES@"
# shellcheck disable=SC2086
installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' || true)
missing=()
for package in $wanted; do
  grep -qxF "$package" <<<"$installed" || missing+=("$package")
done
if [ "${#missing[@]}" != 0 ]; then
  echo "installing: ${missing[*]}"
  apt-get -q update
  apt-get -q -y --no-install-recommends -o Dpkg::Options::=--force-confold install "${missing[@]}"
fi

begin "account"
getent group dockerd >/dev/null || groupadd -r -g 900 dockerd
getent passwd dockerd >/dev/null || useradd -r -u 900 -g 900 -d /var/lib/dockerd -M -s /usr/sbin/nologin dockerd
for file in /etc/subuid /etc/subgid; do
  grep -qsxF 'dockerd:231072:65536' "$file" || { sed -i '/^dockerd:/d' "$file" 2>/dev/null || true; echo 'dockerd:231072:65536' >>"$file"; }
done
passwd -q -l root
mkdir -p /var/lib/systemd/linger
touch /var/lib/systemd/linger/dockerd

begin "data disk"
free_disk() {
  lsblk -dnpo NAME,TYPE,RO | while read -r disk type readonly; do
    [ "$type $readonly" = "disk 0" ] || continue
    # Free means: no partition, no mount and nothing that blkid knows.
    [ "$(lsblk -nro NAME "$disk" | wc -l)" = 1 ] || continue
    [ -z "$(lsblk -nro MOUNTPOINTS "$disk" | tr -d '\n')" ] || continue
    blkid -p "$disk" >/dev/null 2>&1 && continue
    echo "$disk"
    break
  done
}
if ! blkid -L dockerdata >/dev/null; then
  disk=
  for _ in $(seq 150); do
    disk=$(free_disk)
    [ -z "$disk" ] || break
    sleep 2
  done
  [ -n "$disk" ] || { echo "no free disk for Docker's data: attach an empty one"; exit 1; }
  echo "formatting $disk"
  mkfs.ext4 -q -L dockerdata -m 0 "$disk"
  udevadm settle
fi

begin "directories"
install -d -m 0755 /etc/docker-golden /var/lib/dockerd
install -d -o root -g dockerd -m 0750 /etc/docker-golden/tls
install -d -m 0700 /etc/golden/log-tls /var/spool/rsyslog
install -d -m 0750 /etc/audit/rules.d
mkdir -p /var/log/journal

begin "kernel settings"
systemctl restart systemd-modules-load.service systemd-sysctl.service

begin "firewall"
nft -c -f /etc/nftables.conf
systemctl reload-or-restart nftables.service

begin "resolver"
systemctl restart golden-dns.service
systemctl stop systemd-resolved.service 2>/dev/null || true
cp --remove-destination /etc/golden/resolv.conf /etc/resolv.conf

begin "journal and time"
# The journal's audit socket can only be opened while the journal restarts, so it has to be enabled before.
xargs -r systemctl enable -q </etc/golden/units.enabled
systemctl restart systemd-journald.service systemd-timesyncd.service
journalctl --flush

begin "units"
systemctl --global enable -q docker.service docker-events.service
xargs -r systemctl start --no-block </etc/golden/units.enabled
systemctl start var-lib-dockerd.mount
install -d -o root -g dockerd -m 0750 /var/lib/dockerd
install -d -o dockerd -g dockerd -m 0710 /var/lib/dockerd/data

begin "audit"
# Rules that are locked until the next boot cannot be loaded again.
auditctl -s 2>/dev/null | grep -q '^enabled 2' || augenrules --load

begin "ssh"
sshd -t
systemctl reload-or-restart ssh.service

begin "account services"
systemctl start user@900.service

# The next boot has nothing to ask the cloud for.
touch /etc/cloud/cloud-init.disabled
cp /etc/golden/baseline "$state/applied"
echo "golden-apply: done"
