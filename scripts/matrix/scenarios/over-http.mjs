/* The client over a real connection, because the fetches of the runtimes differ. */
import { createServer } from 'node:http';
import { createClient } from 'trackagoat-sdk';
import { serveMock } from 'trackagoat-sdk/mocks/server';

function check(right, what) {
  if (!right) throw new Error(`wrong: ${what}`);
}

async function catchError(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected an error');
}

function listen(handler) {
  return new Promise((resolve) => {
    const server = createServer(handler);
    server.listen(0, '127.0.0.1', () => resolve({ server, port: server.address().port }));
  });
}

const { url, mock, close } = await serveMock({ port: 0, seed: 'demo' });
const options = { apiKey: mock.apiKey, baseUrl: `${url}/api/v1`, random: () => 0 };
const goat = createClient(options);
check((await goat.creators.list({ limit: 4 }).toArray()).length > 4, 'pages');
mock.faults.add({ operation: 'listCreators', kind: 'drop_before', times: 2 });
const { attempts } = await goat.creators.list().withResponse();
// Bun and Deno try a GET on a broken kept-alive connection again by themselves, so the client need not do all of it.
const isNode = !globalThis.Bun && !globalThis.Deno;
check(isNode ? attempts === 3 : attempts <= 3, 'broken connections are tried again');
check(
  mock.faults.list().every(({ remaining }) => remaining === 0),
  'both connections broke',
);

const redirecting = await listen((_, response) => {
  response.writeHead(308, { location: '/api/v1/projects' });
  response.end();
});
const here = `http://127.0.0.1:${redirecting.port}`;
const redirected = await catchError(createClient({ ...options, baseUrl: here }).projects.list());
check(redirected.name === 'RedirectError' && redirected.hint.includes(`${here}/api/v1`), 'no redirect is followed');
redirecting.server.close();

const stalling = await listen((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":');
});
const slow = (timeoutMs) =>
  createClient({ ...options, baseUrl: `http://127.0.0.1:${stalling.port}`, timeoutMs, maxRetries: 0 });
// On a busy machine the headers may take longer than a short limit. Then a longer one tells.
let late;
for (const timeoutMs of [200, 2_000, 20_000]) {
  late = await catchError(slow(timeoutMs).projects.list());
  if (late.phase === 'body') break;
}
check(late.name === 'TimeoutError' && late.phase === 'body', 'a timeout covers the body');
const stop = new AbortController();
setTimeout(() => stop.abort(), 100);
check(
  (await catchError(slow(60_000).projects.list({}, { signal: stop.signal }))).name === 'AbortError',
  'the signal stops a call',
);
stalling.server.closeAllConnections?.();
stalling.server.close();

const gone = await listen(() => {});
await new Promise((resolve) => gone.server.close(resolve));
const nobody = createClient({ ...options, baseUrl: `http://127.0.0.1:${gone.port}` });
const id = 'd23f0824-128b-4f33-8c5c-7fd0a6a3a450';
const refused = await catchError(nobody.payoutPayments.void(id));
// Deno sends again by itself, so there no failure proves that nothing was sent.
check(refused.name === 'ConnectionError' && refused.sent === !!globalThis.Deno, 'what is known to be unsent');
check(refused.attempts === (globalThis.Deno ? 1 : 3), 'what was not sent is tried again');

// A connection that served one request breaks when the next has arrived, and nobody listens any more.
for (const [method, call] of Object.entries({
  GET: (goat) => goat.creators.get(id),
  POST: (goat) => goat.payoutPayments.create({ creator_id: id, total_amount_cents: 1 }),
  PATCH: (goat) => goat.payoutPayments.void(id),
  DELETE: (goat) => goat.creators.delete(id),
})) {
  let arrived = 0;
  const once = await listen((request, response) => {
    request.resume().on('end', () => {
      if (request.method === 'GET' && !arrived)
        return response.end('{"data":[],"error":null,"meta":{"nextCursor":null}}');
      arrived++;
      once.server.close();
      return request.socket.destroy();
    });
  });
  const broken = createClient({ ...options, baseUrl: `http://127.0.0.1:${once.port}`, maxRetries: 0 });
  await broken.projects.list();
  if (method === 'GET') arrived = 1;
  const { name, sent } = await catchError(call(broken));
  check(arrived > 0 && name === 'ConnectionError' && sent, `a ${method} that arrived counts as sent`);
}
await close();
// Some runtimes keep a pool of connections that would hold the process.
process.exit(0);
