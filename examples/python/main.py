# The mock from Python, with the standard library alone: python3 examples/python/main.py
import json
import os
import signal
import subprocess
import urllib.error
import urllib.request

command = ["npx", "trackagoat-sdk", "mock", "--port", "0", "--now", "2026-01-05T00:00:00Z", "--json"]
server = subprocess.Popen(command, stdout=subprocess.PIPE)
ready = json.loads(server.stdout.readline())
url = ready["url"]


def call(method, path, body=None, key=None, **headers):
    """One call; returns the status and the parsed JSON."""
    if key:
        headers["authorization"] = f"Bearer {key}"
    if body is not None:
        headers["content-type"] = "application/json"
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url + path, data, headers, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


try:
    # A world of its own for this test.
    _, world = call("POST", "/_mock/organizations", {"now": "2026-01-05T00:00:00Z"})
    key, project = world["api_key"], world["project_id"]
    status, created = call("POST", f"/api/v1/projects/{project}/creators", {"tiktok_handle": "ana.fit"}, key)
    assert status == 201, created
    bonus = {"creator_id": created["data"]["id"], "total_amount_cents": 2500}

    # The payment is made and its response is lost: the retry with the same key gets the first response again.
    call("POST", "/_mock/faults", {"operation": "createPayoutPayment", "kind": "drop_after"}, key)
    once = {"idempotency-key": "bonus-1"}
    try:
        call("POST", "/api/v1/payout-payments", bonus, key, **once)
        raise SystemExit("the response should have been lost")
    except OSError:
        pass
    status, paid = call("POST", "/api/v1/payout-payments", bonus, key, **once)
    _, payments = call("GET", "/api/v1/payout-payments", key=key)
    assert status == 201 and paid["data"]["total_amount_cents"] == 2500, paid
    assert len(payments["data"]) == 1, payments
    print("paid once:", paid["data"]["id"])
finally:
    os.kill(ready["pid"], signal.SIGTERM)  # the mock itself; npx would not pass it on
    server.wait()
