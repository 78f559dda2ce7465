#!/usr/bin/env bash
# ./golden setup [--for up|test] [--yes] [--dry-run]: installs the system packages that are missing.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
# shellcheck source=scripts/lib.sh
. "$root/scripts/lib.sh"

purpose=up yes='' dry=''
while [ $# -gt 0 ]; do
  case $1 in
    --for) purpose=${2:-}; shift 2 ;;
    --yes|-y) yes=1; shift ;;
    --dry-run) dry=1; shift ;;
    -h|--help)
      cat <<'HELP'
Usage: ./golden setup [--for up|test] [--yes] [--dry-run]

Says which Debian packages are missing and why they are needed, then installs them.
  --for up     what a local node needs (default)    --for test   also what the tests need
  --yes        do not ask                           --dry-run    only say what is missing (exit 2 if anything is)

Examples:
  ./golden setup
  ./golden setup --for test --yes
HELP
      exit 0 ;;
    *) fail "setup: unknown argument '$1'. See: ./golden setup --help" ;;
  esac
done
case $purpose in up|test) ;; *) fail "setup: --for is '$purpose'; allowed: up, test" ;; esac

# what to look for | package | purpose | why
table() {
  sed 's/^ *//' <<'TABLE'
    qemu-system-x86_64|qemu-system-x86|up|runs the node as a virtual machine
    qemu-img|qemu-utils|up|makes the node's disks
    mmdebstrap|mmdebstrap|up|builds the golden image from Debian packages
    /usr/share/keyrings/debian-archive-keyring.gpg|debian-archive-keyring|up|verifies those packages
    mke2fs|e2fsprogs|up|makes the image's file system
    ssh-agent|openssh-client|up|enrols and audits the node
    rsyslogd|rsyslog|up|receives the node's logs on this machine
    /usr/lib/x86_64-linux-gnu/rsyslog/lmnsd_ossl.so|rsyslog-openssl|up|receives them over TLS
    dockerd|docker.io|test|a real Docker Engine to judge
    rootlesskit|rootlesskit|test|a real rootless Docker to judge
    slirp4netns|slirp4netns|test|its network
    newuidmap|uidmap|test|its user ids
    jq|jq|test|keeps the evidence of the hosts that tests make
    sshd|openssh-server|test|a real SSH server to collect evidence from
    nft|nftables|test|loads the rendered firewall
    ip|iproute2|test|network namespaces for tests
    shellcheck|shellcheck|test|lints the rendered scripts
    /bin/busybox|busybox-static|test|runs the collector in a second shell
    cloud-init|cloud-init|test|validates the rendered user data
    visudo|sudo|test|validates the rendered sudoers file
    openssl|openssl|test|an independent TLS client and certificate reader
    node|nodejs|test|the policy engine's client that we did not write
    npm|npm|test|fetches that client
    gcc|gcc|test|links what is compiled ahead of time
    /usr/lib/x86_64-linux-gnu/crt1.o|libc6-dev|test|the C library to link with
TABLE
}

present() {
  case $1 in
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ] || [ -x "/sbin/$1" ] ;;
  esac
}

missing=()
while IFS='|' read -r probe package for why; do
  [ "$for" = up ] || [ "$purpose" = test ] || continue
  present "$probe" && continue
  missing+=("$package")
  lines="${lines:-}$(printf '  %-24s %s' "$package" "$why")"$'\n'
done < <(table)

[ ${#missing[@]} -gt 0 ] || { [ -z "$dry" ] || say "nothing is missing"; exit 0; }
say "missing system packages:"
printf '%s' "$lines" >&2

install="apt-get install -y --no-install-recommends ${missing[*]}"
command -v apt-get >/dev/null 2>&1 || fail "no apt-get here; install the equivalents of: ${missing[*]}"
if [ "$(id -u)" != 0 ]; then
  fail "not root, so nothing was installed. Run:
  sudo apt-get update && sudo $install"
fi
[ -z "$dry" ] || exit 2
if [ -z "$yes" ] && [ -t 0 ]; then
  read -r -p "golden: install them now? [Y/n] " answer
  case ${answer:-y} in [Yy]*) ;; *) fail "nothing was installed. By hand: apt-get update && $install" ;; esac
fi
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
say "installing (apt-get)"
# shellcheck disable=SC2086 # a list of words by intent
if ! { apt-get update -q && $install -q; } >"$log" 2>&1; then
  tail -15 "$log" >&2
  fail "apt-get failed (see above). By hand: apt-get update && $install"
fi
say "installed: ${missing[*]}"
