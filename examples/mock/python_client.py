"""The mock from Python, with the standard library alone: an organization a test, and a fault that proves a retry.

Usage: python_client.py URL   (of a running `trackagoat mock`)
"""

import json
import sys
import urllib.error
import urllib.request

URL = sys.argv[1]


def call(method, path, body=None, key=None, **headers):
    """One call; returns the status and the parsed JSON."""
    if key:
        headers["authorization"] = f"Bearer {key}"
    if body is not None:
        headers["content-type"] = "application/json"
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(URL + path, data, headers, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


_, organization = call("POST", "/_mock/organizations", {"now": "2026-01-05T00:00:00Z"})
key = organization["api_key"]
project = organization["project_id"]

_, created = call("POST", f"/api/v1/projects/{project}/creators", {"tiktok_handle": "ana.fit"}, key)
creator = created["data"]["id"]
bonus = {"creator_id": creator, "total_amount_cents": 2500}

# The work is done and the answer is lost: the retry with the same key gets the first answer again.
call("POST", "/_mock/faults", {"operation": "createPayoutPayment", "kind": "drop_after"}, key)
headers = {"idempotency-key": "bonus-1"}
try:
    call("POST", "/api/v1/payout-payments", bonus, key, **headers)
    raise SystemExit("the answer should have been lost")
except OSError:
    pass
status, paid = call("POST", "/api/v1/payout-payments", bonus, key, **headers)
_, payments = call("GET", "/api/v1/payout-payments", key=key)
assert len(payments["data"]) == 1, payments

_, journal = call("GET", "/_mock/requests?operation=createPayoutPayment", key=key)
print(status, paid["data"]["total_amount_cents"], [entry["replayed"] for entry in journal["data"]])
