import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock } from '../../mocks/index.js';
import { describeUntested } from '../../src/client/peers.js';
import { createClient } from '../../src/index.js';
import { recordPayment } from '../../src/workflows/index.js';

const page = readFileSync('docs/errors.md', 'utf8');
const [, table = ''] = /^## When it goes wrong\n([\s\S]*?)^## /m.exec(page) ?? [];
const rows = [...table.matchAll(/^\| `([^`]+)`[^|]* \|/gm)].map(([, text]) => text);

const mock = createMock({ seed: 'demo', limits: { rateLimits: true } });
const respondWith = (response: () => Response) =>
  createClient({ apiKey: mock.apiKey, fetch: async () => response(), maxRetries: 0 }).projects.list();
const fail = (cause: Error) =>
  createClient({
    apiKey: mock.apiKey,
    fetch: () => Promise.reject(new TypeError('fetch failed', { cause })),
    maxRetries: 0,
  }).projects.list();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const maya = '@maya.moves';
const open = createMock({ seed: 'demo' });
const payer = createClient({ apiKey: open.apiKey, fetch: open.fetch });

/** The cause of each message of this package. */
const causes: Readonly<Record<string, () => unknown>> = {
  'it is missing': () => createClient({ apiKey: undefined as never, fetch: mock.fetch }),
  'This API key is not known': () =>
    createClient({ apiKey: `tga_${'0'.repeat(64)}`, fetch: mock.fetch }).projects.list(),
  'A web page shows its API key': () => {
    const page = globalThis as { document?: unknown };
    page.document = {};
    try {
      createClient({ apiKey: mock.apiKey });
    } finally {
      delete page.document;
    }
  },
  'baseUrl must be https': () => createClient({ apiKey: mock.apiKey, baseUrl: 'http://10.0.0.1/api/v1' }),
  'a redirect was not followed': () =>
    respondWith(() => new Response('', { status: 301, headers: { location: 'https://www.trackagoat.com/api/v1' } })),
  'expected the envelope of a success': () => respondWith(() => new Response('<html>')),
  ENOTFOUND: () => fail(Object.assign(new Error('no such host'), { syscall: 'getaddrinfo', code: 'ENOTFOUND' })),
  ECONNREFUSED: async () => {
    const { baseUrl, close } = await serveMock();
    await close();
    await createClient({ apiKey: mock.apiKey, baseUrl, maxRetries: 0 }).projects.list();
  },
  "The mock's clock does not move": async () => {
    for (let call = 0; call < 61; call += 1) await goat.projects.list();
  },
  'a forgotten await?': () => goat.creators.get(undefined as never),
  'A handle is not an id': () => goat.creators.get('@maya.moves'),
  'the amount looks wrong': () => recordPayment(payer, { creatorId: maya, reference: 'cents', totalCents: 50 }),
  'which was voided since': async () => {
    const bonus = { creatorId: maya, reference: 'bonus', totalCents: 5_000 };
    const { payment } = await recordPayment(payer, bonus);
    await payer.payoutPayments.void(payment?.id ?? '');
    await recordPayment(payer, bonus);
  },
  'is in use': async () => {
    const { url, close } = await serveMock();
    try {
      await serveMock({ port: Number(new URL(url).port) });
    } finally {
      await close();
    }
  },
  'was not tested with': () => {
    throw new Error(describeUntested('msw', '1.0.0') ?? '');
  },
};

/** The messages of Node and npm. */
const FROM_OTHERS = ["Cannot find package 'msw'", 'Cannot use import statement outside a module', '404 Not Found'];

it('the table has a cause here for each message, and no message twice', () => {
  expect(rows.sort()).toEqual([...Object.keys(causes), ...FROM_OTHERS].sort());
});

it.each(Object.entries(causes))('"%s" is what is said', async (text, cause) => {
  const failed = await Promise.resolve()
    .then(cause)
    .then(
      () => 'nothing failed',
      (error: Error) => error.message,
    );
  expect(failed).toContain(text);
});
