# shellcheck shell=sh
# From here on this is a host as anybody has it: Docker as root, under systemd, with its own paths.
rm -f /etc/golden/baseline
systemctl stop fixture-tls.service fixture-listener.service 2>/dev/null || true
systemctl stop docker.service docker.socket
mkdir -p /etc/docker/certs.d/registry.example.com /etc/docker/tls /etc/sysconfig
cp "$kept/ca.pem" /etc/docker/certs.d/registry.example.com/ca.crt
cp "$kept/ca.pem" "$kept/server.pem" "$kept/server.key" /etc/docker/tls
# As other distributions have it.
touch /etc/sysconfig/docker
: >/etc/default/docker

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
