#!/usr/bin/env bash
# ./golden test [--no-vm] [--only NAME] [--filter EXPR]: the tests, as CI runs them.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
state="$root/.golden"
# shellcheck source=scripts/lib.sh
. "$root/scripts/lib.sh"

no_vm='' only='' yes=() filter=()
while [ $# -gt 0 ]; do
  case $1 in
    --no-vm) no_vm=1; shift ;;
    --only) only=${2:-}; shift 2 ;;
    --filter) filter=(--filter "${2:-}"); shift 2 ;;
    --yes|-y) yes=(--yes); shift ;;
    -h|--help)
      cat <<'HELP'
Usage: ./golden test [--no-vm] [--only PROJECT] [--filter EXPRESSION] [--yes]

Builds the solution and runs all tests: unit, real Docker Engine, real SSH server, the Node policy client, and the
proofs on a real virtual machine, which take most of the time. Says at the end: N passed, N failed, N skipped.
  --no-vm      all but the virtual machine            --only NAME   one test project, e.g. Baseline
  --filter E   a 'dotnet test' filter                 --yes         install missing system packages without asking

Examples:
  ./golden test
  ./golden test --no-vm
  ./golden test --only HostChecks --filter FullyQualifiedName~Collector
HELP
      exit 0 ;;
    *) fail "test: unknown argument '$1'. See: ./golden test --help" ;;
  esac
done

"$root/scripts/setup.sh" --for test "${yes[@]}"
build_golden "$root/GoldenHost.sln"

results="$state/test-results"
rm -rf "$results"
mkdir -p "$results"
passed=0 failed=0 skipped=0 broken=()

# counters FILE: adds the numbers of a trx file
counters() {
  local line
  line=$(grep -o '<Counters [^>]*>' "$1" | head -1)
  number() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$line"; }
  passed=$((passed + $(number passed)))
  failed=$((failed + $(number failed) + $(number error) + $(number timeout) + $(number aborted)))
  # trx counts what was skipped only as what was not executed
  skipped=$((skipped + $(number total) - $(number executed)))
}

run_project() {
  local name=$1 project=$2 code=0 trx="$results/$1.trx"
  say "testing $name"
  dotnet test "$project" -c Release --no-build --nologo -v q "${filter[@]}" \
    --logger "trx;LogFileName=$trx" --logger 'console;verbosity=minimal' || code=$?
  if [ -s "$trx" ]; then counters "$trx"; elif [ ${#filter[@]} = 0 ]; then broken+=("$name made no result file"); fi
  [ $code = 0 ] || broken+=("$name ended with $code")
}

begun=$SECONDS
for project in "$root"/tests/*/*.Tests.csproj "$root"/tests/EndToEnd/EndToEnd.csproj; do
  [ -f "$project" ] || continue
  name=$(basename "$project" .csproj)
  [ -z "$only" ] || [ "$name" = "$only" ] || [ "$name" = "$only.Tests" ] || continue
  [ -z "$no_vm" ] || [ "$name" != EndToEnd ] || continue
  run_project "$name" "$project"
done

[ $((passed + failed + skipped)) -gt 0 ] || broken+=("no test was run")
for line in "${broken[@]}"; do say "$line"; done
say "took $((SECONDS - begun)) s; results in .golden/test-results"
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ ${#broken[@]} = 0 ] && [ "$failed" = 0 ]
