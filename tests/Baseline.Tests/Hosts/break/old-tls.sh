# shellcheck shell=sh
# A daemon that stays on this machine, behind a program that takes every version of TLS and every client.
echo 'DOCKER_OPTS="-H tcp://127.0.0.1:2375"' >/etc/default/docker
systemctl restart docker.service
wait_for $rootful
systemd-run -q --unit=fixture-tls -E OPENSSL_CONF=/dev/null openssl s_server -accept 2376 -www -cert "$kept/server.pem" -key "$kept/server.key" \
  -min_protocol TLSv1 -cipher ALL:@SECLEVEL=0
sleep 5
broken DKR-TLS- 8 13
