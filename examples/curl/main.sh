#!/usr/bin/env bash
# The mock from a shell, a creator earns a week: bash examples/curl/main.sh
set -euo pipefail

coproc SERVER { exec npx trackagoat-sdk mock --port 0 --seed empty --now 2026-01-05T00:00:00Z --json; }
read -r ready <&"${SERVER[0]}"
field() { sed -E "s/.*\"$1\":\"?([^\",}]*).*/\1/"; }
base=$(field base_url <<<"$ready")
url=$(field url <<<"$ready")
key=$(field api_key <<<"$ready")
trap 'kill "$(field pid <<<"$ready")"' EXIT # the mock itself; npx would not pass it on

api() { curl -sS --fail-with-body -H "Authorization: Bearer $key" -H 'Content-Type: application/json' "$@"; }
first_id() { sed -E 's/.*"data":[{[]+"id":"([^"]*)".*/\1/'; }

project=$(api "$base/projects" | first_id)
creator=$(api "$base/projects/$project/creators" -d '{"tiktok_handle": "ana.fit"}' | first_id)
structure=$(api "$base/payout-structures" -d '{"project_id": "'"$project"'", "name": "Retainer", "period": "weekly",
  "amount_cents": 15000, "criteria_type": "recurring"}' | first_id)
api "$base/payout-structures/$structure/assignments" -d '{"creator_id": "'"$creator"'"}' >/dev/null

curl -sS --fail-with-body "$url/_mock/clock" -d '{"advance": {"days": 8}}' && echo
cents=$(api "$base/payout-accruals?creator_id=$creator&status=earned" | field amount_cents)
echo "earned: $cents cents"
[ "$cents" = 15000 ] || { echo "that should be 15000" >&2; exit 1; }
