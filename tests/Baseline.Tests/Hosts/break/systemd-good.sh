# shellcheck shell=sh
# First: a file that is written before the clock goes back is newer than the daemon that reads it.
date -s "@$(($(date +%s) - 240))" >/dev/null
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
systemctl start auditd.service systemd-timesyncd.service
