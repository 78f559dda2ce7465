#!/bin/sh
# Turns an unpacked Debian root (first argument) into the root of a local golden VM. Part of the image's hash.
# Only what a virtual machine needs and EC2's own image has its way for; hardening is the business of the baseline.
set -eu
root=$1

# One interface with DHCP. cloud-init's own network stage would cost half a minute of emulated time.
mkdir -p "$root/etc/systemd/network"
cat > "$root/etc/systemd/network/10-vm.network" <<'END'
[Match]
Type=ether
[Network]
DHCP=yes
LLMNR=no
MulticastDNS=no
END

# User data comes from the seed disk and from nowhere else. Only the modules that user data of a node uses: each
# one costs time on an emulated processor.
mkdir -p "$root/etc/cloud/cloud.cfg.d"
cat > "$root/etc/cloud/cloud.cfg.d/90-vm.cfg" <<'END'
datasource_list: [NoCloud, None]
network: {config: disabled}
cloud_init_modules: [bootcmd, write_files, set_hostname, users_groups, ssh]
cloud_config_modules: [runcmd]
cloud_final_modules: [scripts_user, final_message]
END

# The workstation learns from the console when first boot has ended, and how.
cat > "$root/etc/systemd/system/vm-first-boot.service" <<'END'
[Unit]
Description=Report the end of first boot on the console
After=cloud-final.service
ConditionPathExists=!/var/lib/vm-first-boot
[Service]
Type=oneshot
ExecStart=/usr/lib/vm-first-boot
[Install]
WantedBy=cloud-init.target
END
cat > "$root/usr/lib/vm-first-boot" <<'END'
#!/bin/sh
result=/run/cloud-init/result.json
if [ ! -s "$result" ]; then verdict='failed: cloud-init left no result'
elif tr -d ' \n' < "$result" | grep -q '"errors":\[\]'; then verdict=ok; : > /var/lib/vm-first-boot
else verdict="failed: $(tr -d '\n' < "$result")"; fi
printf '\nvm-first-boot: %s\n' "$verdict" > /dev/ttyS0
END
chmod 0755 "$root/usr/lib/vm-first-boot"

# What a node never needs: logins on consoles, ssh over vsock, jobs for machines that live long or have other disks.
units='docker.service docker.socket containerd.service getty@tty1.service serial-getty@ttyS0.service
e2scrub_reap.service e2scrub_all.timer systemd-binfmt.service proc-sys-fs-binfmt_misc.automount
cloud-init-hotplugd.socket cloud-init-hotplugd.service dpkg-db-backup.timer
systemd-networkd-persistent-storage.service systemd-hostnamed.socket systemd-pstore.service
systemd-udev-load-credentials.service systemd-tpm2-setup-early.service systemd-tpm2-setup.service
modprobe@drm.service modprobe@efi_pstore.service ldconfig.service systemd-hwdb-update.service
systemd-firstboot.service first-boot-complete.target'
for unit in $units; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
  rm -f "$root"/etc/systemd/system/*.wants/"$unit"
done
mkdir -p "$root/etc/systemd/system-generators"
for generator in systemd-ssh-generator systemd-gpt-auto-generator systemd-hibernate-resume-generator systemd-tpm2-generator; do
  ln -sf /dev/null "$root/etc/systemd/system-generators/$generator"
done

# Devices of the emulated board that nothing uses; loading their drivers takes seconds.
printf 'blacklist %s\n' kvm_amd kvm_intel kvm ata_piix ata_generic floppy psmouse serio_raw i2c_piix4 \
  pcspkr vmw_vmci vsock qemu_fw_cfg > "$root/etc/modprobe.d/vm.conf"

# AppArmor profiles of programs that are not in the image only slow down the boot.
for profile in "$root"/etc/apparmor.d/*; do
  [ -f "$profile" ] || continue
  case ${profile##*/} in
    rootlesskit|slirp4netns|runc|unix-chkpwd|unprivileged_userns|systemd-coredump) ;;
    *) rm "$profile" ;;
  esac
done

# Nothing to forward to before enrolment, and nothing to upgrade in the minutes of a first boot; the baseline enables both.
chroot "$root" systemctl -q disable rsyslog.service apt-daily.timer apt-daily-upgrade.timer
chroot "$root" systemctl -q enable systemd-networkd.service vm-first-boot.service
chroot "$root" systemctl -q set-default multi-user.target

# First-boot jobs whose result the image already has.
chroot "$root" ldconfig
chroot "$root" journalctl --update-catalog
touch "$root/etc/.updated" "$root/var/.updated"

# Identity belongs to a node, never to an image. An empty machine id is filled at boot.
rm -f "$root"/etc/ssh/ssh_host_* "$root/var/lib/dbus/machine-id" "$root/var/lib/systemd/random-seed"
: > "$root/etc/machine-id"
printf 'localhost\n' > "$root/etc/hostname"
printf 'nameserver 192.168.76.3\n' > "$root/etc/resolv.conf"
# What the security archive offered when the image was built: without it, nobody could tell whether an update is waiting.
find "$root/var/lib/apt/lists" -type f ! -name '*debian-security*' -delete
rm -rf "$root"/var/cache/apt/*.bin "$root"/var/log/*.log "$root"/var/log/apt \
  "$root"/boot/initrd* "$root"/initrd.img* "$root"/vmlinuz*
