# shellcheck shell=bash disable=SC2154 # $root and $state are set by the script that sources this file
# Functions of the launcher.

say() { printf '%s\n' "golden: $*" >&2; }

# Usage and configuration errors end with 2 (README, exit codes).
fail() { say "$*"; exit 2; }

require_dotnet() {
  local wanted found
  wanted=$(sed -n 's/.*"version": *"\([0-9]*\)\..*/\1/p' "$root/global.json")
  if ! command -v dotnet >/dev/null 2>&1; then
    fail "the .NET SDK $wanted is needed and 'dotnet' is not on PATH.
  Debian/Ubuntu (with Microsoft's package feed): sudo apt-get install dotnet-sdk-$wanted.0
  any Linux: https://dot.net/v1/dotnet-install.sh --channel $wanted.0"
  fi
  # A directory listing instead of 'dotnet --list-sdks': this runs on every call.
  local dotnet_root
  dotnet_root=$(dirname "$(readlink -f "$(command -v dotnet)")")
  if [ -d "$dotnet_root/sdk" ] && ! compgen -G "$dotnet_root/sdk/$wanted.*" >/dev/null; then
    found=$(find "$dotnet_root/sdk" -mindepth 1 -maxdepth 1 -printf '%f ')
    fail "the .NET SDK $wanted is needed; $dotnet_root has: ${found:-none}. Install dotnet-sdk-$wanted.0."
  fi
}

# choose_sdk [official|compat]: which packages to build against. Asked once of the NuGet feeds, then remembered.
choose_sdk() {
  local forced=${1:-} file="$state/sdk-source"
  if [ -n "${GOLDEN_NESTED:-}" ]; then return; fi
  mkdir -p "$state"
  if [ -n "$forced" ]; then
    case $forced in official|compat) ;; *) fail "--sdk is '$forced'; allowed: official, compat" ;; esac
    [ "$(cat "$file" 2>/dev/null || true)" = "$forced" ] || { printf '%s\n' "$forced" >"$file"; say "building against the $forced packages"; }
    return
  fi
  [ -s "$file" ] && return
  say "looking for the official Pulumi and Docker.DotNet packages on your NuGet feeds"
  local out
  if out=$(dotnet restore "$root/scripts/sdk-probe/sdk-probe.csproj" 2>&1); then
    printf 'official\n' >"$file"
    say "found: building against the official packages"
  elif grep -qE 'NU110[123]' <<<"$out"; then
    printf 'compat\n' >"$file"
    say "your feeds lack: $(grep -oE 'NU110[123]: Unable to find [a-z ]*package [A-Za-z0-9.]+' <<<"$out" | awk '{print $NF}' | sed 's/\.$//' | sort -u | tr '\n' ' ')"
    say "building against the stand-ins in compat/ (force the choice with: ./golden --sdk official|compat build)"
  else
    printf '%s\n' "$out" | grep -E 'error' | sort -u | head -5 >&2
    fail "could not ask the NuGet feeds (see above). Check 'dotnet nuget list source', or choose yourself: ./golden --sdk official|compat build"
  fi
}

# Sources newer than the last successful build, or another package source than it was built against.
needs_build() {
  local stamp="$state/build-stamp"
  [ -f "$stamp" ] || return 0
  [ -f "$root/src/Golden/bin/Release/net10.0/golden.dll" ] || return 0
  [ "$(cat "$stamp")" = "$(cat "$state/sdk-source")" ] || return 0
  [ -n "$(find "$root/src" "$root/infra" "$root/compat" "$root"/*.props "$root"/*.targets "$root/global.json" \
    \( -name bin -o -name obj \) -prune -o \( -type f -o -type d \) -newer "$stamp" -print -quit)" ]
}

# build_golden "" | build_golden SOLUTION: the second form always builds
build_golden() {
  # Called again by our own deployment (e.g. './golden vm create'): the build that started it is the one to use.
  if [ -n "${GOLDEN_NESTED:-}" ]; then return; fi
  export GOLDEN_NESTED=1
  [ -n "$1" ] || needs_build || return 0
  mkdir -p "$state"
  exec 8>"$state/build.lock"
  flock -n 8 || { say "another build is running; waiting"; flock 8; }
  if [ -n "$1" ] || needs_build; then
    say "building${1:+ $(basename "$1")}"
    local log="$state/build.log" begun="$state/build-begun"
    touch "$begun"
    # Without the lock: the compiler server that it may start stays for minutes, and would hold it all that time.
    if ! dotnet build "${1:-$root/src/Golden/Golden.csproj}" -c Release -v q -clp:NoSummary >"$log" 2>&1 8>&-; then
      grep -E 'error' "$log" | sort -u | head -20 >&2 || tail -20 "$log" >&2
      fail "the build failed; whole log: .golden/build.log"
    fi
    # Dated at the start of the build: what changed meanwhile is built next time.
    cp "$state/sdk-source" "$state/build-stamp"
    touch -r "$begun" "$state/build-stamp"
    # Building creates obj/ and bin/ inside project folders, which changes the folders' own dates.
    find "$root/src" "$root/infra" "$root/compat" -type d \( -name bin -o -name obj \) -prune -o -type d -newer "$state/build-stamp" -exec touch -r "$begun" {} +
  fi
  exec 8>&-
}

# True unless the arguments name a stack whose target is not a local virtual machine.
is_local_stack() {
  local stack=local argument
  for argument in "$@"; do
    case $argument in -h|--help) return 1 ;; -*) ;; *) stack=$argument; break ;; esac
  done
  grep -qsE '^[[:space:]]*goldenhost:target:[[:space:]]*"?local' "$root/Pulumi.$stack.yaml"
}
