#!/bin/sh
# Records the evidence of real Docker hosts as fixtures: one host a call, in namespaces of its own, so that a daemon with
# default paths, bridge and packet filter touches nothing of the machine. Needs root and Debian's docker.io, docker-cli,
# rootlesskit, slirp4netns, uidmap, busybox-static, openssl, jq, nftables.
#   ./record.sh <hostchecks program> <stock|hardened|rootless|swarm|swarm-hardened> > HOST.json
# Written for Debian 12 (Docker 20.10, runc 1.1). What cannot run in a namespace (systemd, auditd) is absent in these
# hosts; golden nodes, which have both, are the other source of fixtures: record-node.sh.
set -eu

if [ "${1:-}" != --inside ]; then
  [ "$#" = 2 ] || { echo "usage: $0 <hostchecks program> <stock|hardened|rootless|swarm|swarm-hardened>" >&2; exit 2; }
  exec unshare --mount --pid --fork --net --uts --ipc --kill-child sh "$(readlink -f "$0")" --inside "$(readlink -f "$1")" "$2"
fi
hostchecks=$2
host=$3

mount --make-rprivate / # away from the machine, then shared among ourselves as systemd does
mount --make-rshared /
mount -t proc proc /proc
mount -t tmpfs tmpfs /mnt
mkdir -p /mnt/etc-up /mnt/etc-work /mnt/bin /mnt/home /mnt/rec
mount -t overlay overlay -o lowerdir=/etc,upperdir=/mnt/etc-up,workdir=/mnt/etc-work /etc
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p /run/lock /run/sshd /var/lib/docker
mount -t tmpfs tmpfs /var/lib/docker
hostname "$host"
ip link set lo up
cd /mnt/rec
export DOCKER_BUILDKIT=0 DOCKER_CONFIG=/mnt/rec/.docker
log=/mnt/rec/log

wait_for() { # the daemon at $DOCKER_HOST
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    docker version >/dev/null 2>&1 && return 0
    sleep 1
  done
  cat "$log" >&2
  exit 1
}

build() { # build TAG, a Dockerfile on standard input
  mkdir -p context
  cp "$(command -v busybox)" context/busybox
  echo data >context/data
  cat >context/Dockerfile
  docker build -q -t "$1" context >&2
}

good_image() {
  build registry.example.com/web:1 <<D
FROM scratch
COPY busybox /bin/busybox
COPY data /data
USER 1000:1000
HEALTHCHECK CMD ["/bin/busybox","true"]
CMD ["/bin/busybox","sleep","600"]
D
}

bad_image() {
  build web:latest <<D
FROM scratch
COPY busybox /bin/busybox
COPY busybox /bin/sshd
ADD data /data
ENV DB_PASSWORD=hunter2
RUN ["/bin/busybox","true","apt-get update"]
RUN ["/bin/busybox","true","curl -k https://example.com/x"]
RUN ["/bin/busybox","chmod","4755","/data"]
CMD ["/bin/busybox","sleep","600"]
D
}

certificates() { # the daemon's and a client's, in /etc/docker/tls and /mnt/rec/client
  mkdir -p /etc/docker/tls client
  openssl req -x509 -newkey rsa:3072 -nodes -days 90 -subj "/CN=fixture CA" -keyout ca.key -out ca.pem 2>/dev/null
  for name in server client; do
    openssl req -newkey rsa:3072 -nodes -subj "/CN=$host" -keyout $name.key -out $name.csr 2>/dev/null
    printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=%sAuth\n' $name >ext
    openssl x509 -req -in $name.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 60 -extfile ext -out $name.pem 2>/dev/null
  done
  cp ca.pem server.pem server.key /etc/docker/tls
  chmod 444 /etc/docker/tls/ca.pem /etc/docker/tls/server.pem
  chmod 400 /etc/docker/tls/server.key
  cp ca.pem client/ca.pem; cp client.pem client/cert.pem; cp client.key client/key.pem
}

export DOCKER_HOST=unix:///run/docker.sock
docker_option=$DOCKER_HOST
case $host in
  stock)
    dockerd >"$log" 2>&1 &
    wait_for
    groupadd -f docker
    useradd -m -d /mnt/home/mallory -G docker mallory
    bad_image
    docker create --name bad --privileged --cap-add ALL -v /:/host:rshared -v /run:/x --network host --pid host --ipc host --uts host --userns host --cgroupns host \
      --restart always --security-opt seccomp=unconfined --security-opt apparmor=unconfined --cgroup-parent /other --ulimit nofile=9:9 -e API_TOKEN=abc web:latest >&2
    docker run -d --name open -p 80:80 --device /dev/null web:latest >&2
    docker exec -d --user 0:0 open /bin/busybox sleep 300
    # A program of that name is what the collector looks for.
    docker run -d --name sshd --network none --entrypoint /bin/busybox web:latest sh -c 'exec -a busybox /bin/sshd sh -c "while :; do read -t 100 x; done" <>/dev/null' >&2
    docker volume create data >&2
    docker volume create -o type=none -o o=bind -o device=/etc bound >&2
    ;;
  hardened)
    certificates
    cat >/etc/docker/daemon.json <<D
{
  "hosts": ["unix:///run/docker.sock", "tcp://127.0.0.1:2376"],
  "tls": true, "tlsverify": true,
  "tlscacert": "/etc/docker/tls/ca.pem", "tlscert": "/etc/docker/tls/server.pem", "tlskey": "/etc/docker/tls/server.key",
  "icc": false, "no-new-privileges": true, "userland-proxy": false, "live-restore": true, "userns-remap": "default",
  "log-driver": "gelf", "log-opts": {"gelf-address": "udp://172.17.0.99:12201"},
  "default-ulimits": {"nofile": {"Name": "nofile", "Soft": 1024, "Hard": 4096}}
}
D
    mkdir -p /etc/docker/certs.d/registry.example.com
    cp ca.pem /etc/docker/certs.d/registry.example.com/ca.crt
    chmod 444 /etc/docker/certs.d/registry.example.com/ca.crt
    dockerd >"$log" 2>&1 &
    wait_for
    good_image
    docker network create web >&2
    docker volume create data >&2
    docker run -d --name web --network web --read-only --memory 64m --cpus 0.5 --pids-limit 100 --cap-drop ALL --restart on-failure:5 --cgroupns private \
      -p 127.0.0.1:8080:8080 --security-opt no-new-privileges "$(docker image inspect -f '{{.Id}}' registry.example.com/web:1)" >&2
    docker_option="tcp://127.0.0.1:2376 --docker-certs /mnt/rec/client"
    ;;
  rootless)
    useradd -m -d /mnt/home/alice -s /bin/bash alice
    uid=$(id -u alice)
    echo "alice:200000:65536" | tee /etc/subuid >/etc/subgid
    mkdir -p "/run/user/$uid" /mnt/home/alice/.config/docker
    echo '{"debug": false, "icc": false, "no-new-privileges": true}' >/mnt/home/alice/.config/docker/daemon.json
    chown -R alice: "/run/user/$uid" /mnt/home/alice
    chmod 700 "/run/user/$uid"
    mkdir -p /var/lib/systemd
    mount -t tmpfs -o mode=755 tmpfs /var/lib/systemd
    install -d -m 755 /var/lib/systemd/linger
    install -m 644 /dev/null /var/lib/systemd/linger/alice
    mknod -m 666 /mnt/tun c 10 200
    mount --bind /mnt/tun /dev/net/tun
    setpriv --reuid alice --regid alice --init-groups env HOME=/mnt/home/alice XDG_RUNTIME_DIR="/run/user/$uid" PATH=/usr/bin:/usr/sbin:/bin:/sbin \
      /usr/share/docker.io/contrib/dockerd-rootless.sh --storage-driver=vfs >"$log" 2>&1 &
    export DOCKER_HOST="unix:///run/user/$uid/docker.sock"
    docker_option=$DOCKER_HOST
    wait_for
    good_image
    docker create --name web --network none --read-only registry.example.com/web:1 >&2
    ;;
  swarm | swarm-hardened)
    dockerd >"$log" 2>&1 &
    wait_for
    if [ "$host" = swarm ]; then
      docker swarm init --advertise-addr 127.0.0.1 --cert-expiry 9000h >&2
      bad_image
      docker network create -d overlay plain >&2
      docker service create -q --detach --name web --env API_TOKEN=abc web:latest >&2
    else
      docker swarm init --advertise-addr 127.0.0.1 --listen-addr 127.0.0.1:2377 --autolock --cert-expiry 720h >&2
      good_image
      echo y | docker network rm ingress >&2
      sleep 2
      docker network create -d overlay --ingress --opt encrypted ingress2 >&2
      docker network create -d overlay --opt encrypted private >&2
      echo secret | docker secret create token - >&2
      docker service create -q --detach --name web --secret token registry.example.com/web:1 >&2
    fi
    sleep 5
    ;;
  *)
    echo "$0: unknown host $host" >&2
    exit 2
    ;;
esac

# shellcheck disable=SC2086 # two words
"$hostchecks" collect --local --docker $docker_option --output bundle.json >&2 || [ $? = 3 ]
# Of the packages only those that controls name; of updates and mounts only Docker's: the rest is the machine's own.
jq '.hosts[0] | {host: "'"$host"'", collectedAt, readings: (.readings
  | if .["command:packages"].content then .["command:packages"].content |= (split("\n") | map(select(test("^(auditd|containerd|containerd.io|docker-ce|docker.io|runc|bash|dpkg)\\|"))) | join("\n") + "\n") else . end
  | if .["collector:security-updates"].content then .["collector:security-updates"].content |= (split("\n") | map(select(test("^(lists|released|package (containerd|docker.io|runc) )"))) | join("\n") + "\n") else . end
  | .["command:mounts"].content |= (fromjson | .filesystems |= map(.children |= map(select(.target | test("^/(etc|run|var/lib/docker)$")) | del(.children))) | tojson))}' bundle.json
