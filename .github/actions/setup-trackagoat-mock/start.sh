#!/usr/bin/env bash
# Starts the mock in the background and exports what a job needs to call it.
set -euo pipefail
ready="$RUNNER_TEMP/trackagoat-mock.json"
log="$RUNNER_TEMP/trackagoat-mock.log"
read -r -a flags <<<"$FLAGS"
# npx takes what the job has installed where no version is asked for. Where nothing is installed, the mock is of the action's version.
if [ -z "$VERSION" ] && [ ! -e node_modules/.bin/trackagoat-sdk ] && [ ! -e node_modules/.bin/trackagoat ]; then
  home=$GITHUB_ACTION_PATH
  while [ ! -e "$home/package.json" ] && [ "$home" != / ]; do home=$(dirname "$home"); done
  VERSION=$(node -p "require(process.argv[1]).version" "$home/package.json")
  if [ "$VERSION" = 0.0.0 ]; then
    echo "::error::This commit of the action belongs to no released version of trackagoat-sdk. Write 'version: X.Y.Z' under 'with:', name a tag of the action, or install the package in a step before."
    exit 1
  fi
fi
nohup npx --yes "trackagoat-sdk${VERSION:+@$VERSION}" mock --port "$PORT" "${flags[@]}" --json >"$ready" 2>"$log" </dev/null &
mock=$!

for _ in $(seq 1 240); do
  [ -s "$ready" ] && break
  if ! kill -0 "$mock" 2>/dev/null; then
    echo "::error::The mock did not start."
    cat "$log"
    exit 1
  fi
  sleep 0.25
done
if [ ! -s "$ready" ]; then
  echo "::error::The mock did not answer within a minute."
  cat "$log"
  kill "$mock"
  exit 1
fi

field() { node -p "JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'))[process.argv[2]]" "$ready" "$1"; }
api_key=$(field api_key)
echo "::add-mask::$api_key"
{
  echo "TRACKAGOAT_BASE_URL=$(field base_url)"
  echo "TRACKAGOAT_API_KEY=$api_key"
  echo "TRACKAGOAT_MOCK_URL=$(field url)"
} >>"$GITHUB_ENV"
{
  echo "url=$(field url)"
  echo "base_url=$(field base_url)"
  echo "api_key=$api_key"
} >>"$GITHUB_OUTPUT"
echo "The mock answers at $(field base_url)."
