#!/usr/bin/env bash
# Prints what the mock noted, so that a failed job says what was called.
set -euo pipefail
show() {
  echo "::group::$1"
  curl --silent --show-error --max-time 10 --header "Authorization: Bearer $TRACKAGOAT_API_KEY" "$TRACKAGOAT_MOCK_URL/_mock/$2" |
    node -e "
      const { data, ...rest } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
      for (const row of (data ?? [rest]).slice(-50)) console.log(JSON.stringify(row));"
  echo "::endgroup::"
}
show "The latest calls (at most 50)" requests
show "Warnings" warnings
show "The ledger" ledger
