#!/bin/sh
# Records the evidence of a real golden node, sound and broken, as fixtures: what record.sh cannot make in namespaces.
#   ./golden up && tests/Baseline.Tests/Hosts/record-node.sh && ./golden down
# Takes about twenty minutes on an emulated processor and ruins the node. Rounds can be named, to go on where one failed:
#   tests/Baseline.Tests/Hosts/record-node.sh dark old-tls systemd-bad systemd-good
# Needs jq. What each round does to the node says its file in break/; what it is expected to break is in the fixture.
set -eu
here=$(dirname "$(readlink -f "$0")")
golden=$(readlink -f "$here/../../../golden")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fleet=$("$golden" output fleet --show-secrets) # secret: stays in this variable and in pipes
# The log collector of the stack: where canaries arrive, and an address that containers may not reach.
logs=$(dirname "$golden")/.golden/collector/$(printf %s "$fleet" | jq -r '.nodes[0].spec.logCollector.port')/logs
attempts="--probe-container fixture:1 --probe-network host --probe-egress $(printf %s "$fleet" | jq -r '.nodes[0].spec.logCollector | "\(.address):\(.port)"')"

on_node() { "$golden" shell -- "$@"; }

# break_node ROUND: what it broke goes to $work/broken.
break_node() {
  echo "record-node.sh: round $1" >&2
  cat "$here/break/start.sh" "$here/../../Shared/Node/play-metadata.sh" "$here/break/$1.sh" | on_node sh -c 'cat >/tmp/break.sh'
  on_node sudo -n sh /tmp/break.sh --yes-break-this-node </dev/null >>"$work/broken"
}

reboot_node() {
  boot=$(on_node cat /proc/sys/kernel/random/boot_id </dev/null)
  on_node sudo -n systemctl reboot </dev/null || true
  sleep 20
  while now=$(on_node cat /proc/sys/kernel/random/boot_id </dev/null 2>/dev/null || true) && { [ -z "$now" ] || [ "$now" = "$boot" ]; }; do sleep 5; done
  on_node systemctl is-system-running --wait </dev/null >&2 || true # degraded is how a broken node is
}

# record NAME FILTER OPTION…: FILTER is jq's, for the fleet document.
record() {
  name=$1
  filter=$2
  shift 2
  for file in ca client; do
    on_node sudo -n cat "/root/fixture/$file.pem" </dev/null >"$work/$file.pem" 2>/dev/null || true
  done
  on_node sudo -n cat /root/fixture/client.key </dev/null >"$work/client.key" 2>/dev/null || true
  printf %s "$fleet" | jq --rawfile ca "$work/ca.pem" --rawfile cert "$work/client.pem" --rawfile key "$work/client.key" "$filter" |
    "$golden" hostchecks collect --fleet - --timeout 600 --output "$work/bundle.json" "$@" || [ $? = 3 ]
  touch "$work/broken"
  jq --arg name "$name" --rawfile broken "$work/broken" '.hosts[0]
    | {host: $name, spec, broken: ($broken | split("\n") | map(select(startswith("broken ")) | .[7:]) | unique), collectedAt, readings}
    | if .spec == null then del(.spec) else . end' "$work/bundle.json" >"$here/$name.json"
  rm -f "$work/broken"
  echo "record-node.sh: $name.json" >&2
}

# The server's certificate is of the fixture's own CA, and names an address only.
# shellcheck disable=SC2016 # variables of jq
own_ca='.nodes[0].docker |= {endpoint, ca: $ca, cert: $cert, key: $key}'

[ "$#" -gt 0 ] || set -- sound broken rootless-bad dark old-tls systemd-bad systemd-good
for round in "$@"; do
  # shellcheck disable=SC2086 # $attempts is several words
  case $round in
    sound)
      break_node sound
      record golden . --log-canary "$logs" $attempts
      ;;
    broken)
      break_node boot
      reboot_node
      break_node broken
      record golden-broken "$own_ca" --log-canary "$logs" $attempts
      ;;
    rootless-bad)
      break_node rootless-bad
      record rootless-bad "$own_ca | del(.nodes[0].spec)"
      ;;
    dark)
      break_node dark
      record golden-dark "$own_ca"
      ;;
    old-tls)
      break_node old-tls
      record old-tls "$own_ca" --control 'DKR-TLS-*'
      ;;
    systemd-bad | systemd-good)
      break_node "$round"
      record "$round" "$own_ca | del(.nodes[0].spec)"
      ;;
    *)
      echo "$0: unknown round $round" >&2
      exit 2
      ;;
  esac
done
