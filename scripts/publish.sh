#!/usr/bin/env bash
# scripts/publish.sh PROJECT FOLDER: publishes a program as one executable of machine code; where .NET's native runtime or
# a linker is missing, as one that brings its own runtime, which starts slower. FastStart.props says what is in both.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
# shellcheck source=scripts/lib.sh
. "$root/scripts/lib.sh"
[ $# = 2 ] || fail "usage: scripts/publish.sh PROJECT FOLDER, e.g. scripts/publish.sh src/HostChecks out"
[ -d "$1" ] || fail "publish: there is no project folder '$1'"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

publish() { dotnet publish "$1" -c Release -v quiet --nologo -o "$2" "${@:3}" 2>&1; }

if output=$(publish "$1" "$2"); then exit 0; fi
# Packages that the feed lacks, or the step that calls the linker.
missing=$(grep -m 1 -E 'NU110[0-9]|Microsoft\.NETCore\.Native' <<<"$output") || { printf '%s\n' "$output" >&2; exit 1; }
say "not compiled ahead of time: $missing"
say "publishing an executable with its own runtime instead"
output=$(publish "$1" "$2" -p:PublishAot=false) || { printf '%s\n' "$output" >&2; exit 1; }
