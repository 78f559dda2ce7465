# shellcheck shell=sh
# A metadata service that answers everybody, as on EC2 with IMDSv1. It runs in a network namespace of the node: on the node's
# own interfaces the answers would leave as traffic to the metadata address.
play_metadata() {
  [ ! -e /run/netns/imds ] || return 0
  mkdir -p /run/imds /run/systemd/network
  echo 'instance credentials' >/run/imds/index.html
  printf '[Match]\nName=imds0\n[Link]\nUnmanaged=yes\n' >/run/systemd/network/05-imds.network
  networkctl reload
  ip netns add imds
  ip link add imds0 type veth peer name eth0 netns imds
  ip addr add 169.254.169.1/24 dev imds0
  ip addr add fd00:ec2::1/64 dev imds0 nodad
  ip link set imds0 up
  ip -n imds addr add 169.254.169.254/24 dev eth0
  ip -n imds addr add fd00:ec2::254/64 dev eth0 nodad
  ip -n imds link set eth0 up
  for play_address in 169.254.169.254:80 '[fd00:ec2::254]:80'; do
    systemd-run -q -p NetworkNamespacePath=/run/netns/imds busybox httpd -f -p "$play_address" -h /run/imds
  done
  play_left=60
  until [ "$(ip netns exec imds ss -Hltn 'sport = :80' | wc -l)" = 2 ]; do
    play_left=$((play_left - 1))
    [ "$play_left" -gt 0 ] || return 1
    sleep 1
  done
}
