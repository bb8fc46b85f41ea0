#!/usr/bin/env bash
# The mock from a shell: start it, make a creator, let a week pass, look at what was earned.
# With the package installed, MOCK is `npx trackagoat mock`.
set -euo pipefail

coproc SERVER { exec ${MOCK:-npx trackagoat mock} --port 0 --seed empty --now 2026-01-05T00:00:00Z --json; }
trap 'kill "$SERVER_PID"' EXIT
read -r ready <&"${SERVER[0]}"
field() { sed -E "s/.*\"$1\":\"([^\"]*)\".*/\1/"; }
base=$(field base_url <<<"$ready")
url=$(field url <<<"$ready")
key=$(field api_key <<<"$ready")

api() { curl -sS -H "Authorization: Bearer $key" -H 'Content-Type: application/json' "$@"; }
first_id() { sed -E 's/.*"data":[{[]+"id":"([^"]*)".*/\1/'; }

project=$(api "$base/projects" | first_id)
creator=$(api "$base/projects/$project/creators" -d '{"tiktok_handle": "ana.fit"}' | first_id)
structure=$(api "$base/payout-structures" -d '{"project_id": "'"$project"'", "name": "Retainer", "period": "weekly",
  "amount_cents": 15000, "criteria_type": "recurring", "proration_mode": "none"}' | first_id)
api "$base/payout-structures/$structure/assignments" -d '{"creator_id": "'"$creator"'"}' >/dev/null

curl -sS "$url/_mock/clock" -d '{"advance": {"days": 8}}' && echo
api "$base/payout-accruals?creator_id=$creator&status=earned" && echo
