// Any page: this one pays by calling the API itself.
import { createServer } from 'node:http';

const page = `<!doctype html>
<title>Pay</title>
<button>Pay</button>
<output></output>
<script type="module">
  const key = localStorage.getItem('key');
  const api = 'https://www.trackagoat.com/api/v1';
  const headers = { authorization: 'Bearer ' + key, 'content-type': 'application/json' };
  document.querySelector('button').onclick = async () => {
    const creators = await (await fetch(api + '/creators?search=kenjicooks', { headers })).json();
    const body = JSON.stringify({ creator_id: creators.data[0].id, auto_apply_outstanding: true });
    const paid = await (await fetch(api + '/payout-payments', { method: 'POST', headers, body })).json();
    document.querySelector('output').textContent = String(paid.data.total_amount_cents);
  };
</script>`;

createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(page);
}).listen(4180, '127.0.0.1');
