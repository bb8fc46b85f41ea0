import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../mocks/world/payouts/ledger.js';
import { createClient } from '../../src/index.js';
import { startMock } from '../cli/mock-process.js';
import { folderOfFile } from '../harness/temporary-folder.js';

/** `npm run proof mock-kills` makes a hundred. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 6);
const CLIENTS = 4;

const folder = folderOfFile();

interface Ready {
  readonly end: (signal: NodeJS.Signals) => Promise<unknown>;
  readonly base_url: string;
  readonly url: string;
  readonly api_key: string;
}

async function start(name = 'kept'): Promise<Ready> {
  const fresh = '--json --seed empty --now 2026-01-05T00:00:00Z'.split(' ');
  const { line, end } = await startMock([...fresh, '--persist', join(folder, name)]);
  return { end, ...JSON.parse(line) };
}

/** All confirmed writes of all rounds. Each of them must stay for ever. */
interface Confirmed {
  readonly creators: Map<string, string>;
  readonly payments: Map<string, string>;
  /** Idempotency keys of writes whose answer never came; each may have happened once or not at all. */
  readonly unsure: { readonly key: string; readonly body: object }[];
}

async function post(to: Ready, path: string, body: object, key?: string): Promise<{ id: string }> {
  const headers: Record<string, string> = { authorization: `Bearer ${to.api_key}`, 'content-type': 'application/json' };
  if (key !== undefined) headers['idempotency-key'] = key;
  const response = await fetch(to.base_url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const json = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(json)}`);
  return json.data;
}

/** All rows of a list, by their ids. */
async function all(from: Ready, name: 'projects' | 'creators' | 'payoutPayments') {
  const goat = createClient({ apiKey: from.api_key, baseUrl: from.base_url });
  const rows: { id: string; tiktok_handle?: string; readme?: string | null }[] = await goat[name].list().toArray();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes as fast as answers come, until the connection is lost: creators with a readme, and payments with a key. */
async function write(to: Ready, projectId: string, confirmed: Confirmed, name: string): Promise<void> {
  for (let index = 0; ; index += 1) {
    const handle = `${name}.${index}`;
    const key = `pay-${handle}`;
    const payment = { project_id: projectId, total_amount_cents: 100 + index, readme: key };
    try {
      const creator = await post(to, `/projects/${projectId}/creators`, { tiktok_handle: handle });
      confirmed.creators.set(creator.id, handle);
      confirmed.unsure.push({ key, body: payment });
      const paid = await post(to, '/payout-payments', payment, key);
      const at = confirmed.unsure.findIndex((one) => one.key === key);
      confirmed.unsure.splice(at, 1);
      confirmed.payments.set(paid.id, key);
    } catch (error) {
      if (error instanceof TypeError) return; // The connection is lost: what was meant.
      throw error;
    }
  }
}

async function verify(ready: Ready, confirmed: Confirmed): Promise<void> {
  const ledger = (await (await fetch(`${ready.url}/_mock/ledger`)).json()) as Ledger;
  expect(ledger.violations).toEqual([]);
  const creators = await all(ready, 'creators');
  const payments = await all(ready, 'payoutPayments');
  // One expectation for thousands of rows in each of a hundred rounds.
  const lost = [
    ...[...confirmed.creators].filter(([id, handle]) => creators.get(id)?.tiktok_handle !== handle),
    ...[...confirmed.payments].filter(([id, key]) => payments.get(id)?.readme !== key),
  ];
  expect(lost).toEqual([]);
}

describe('kill -9', () => {
  it('at random moments under load loses no answered write, and a retry with the key pays once', async () => {
    const confirmed: Confirmed = { creators: new Map(), payments: new Map(), unsure: [] };
    let random = 42;
    for (let round = 0; round < ROUNDS; round += 1) {
      const ready = await start();
      await verify(ready, confirmed);
      for (const { key, body } of confirmed.unsure.splice(0)) {
        const paid = await post(ready, '/payout-payments', body, key);
        confirmed.payments.set(paid.id, key);
      }
      const [project] = (await all(ready, 'projects')).keys();
      const writers = Array.from({ length: CLIENTS }, (_, client) =>
        write(ready, project as string, confirmed, `r${round}c${client}`),
      );
      random = (random * 1103515245 + 12345) % 2147483648;
      await new Promise((resolve) => setTimeout(resolve, 10 + (random % 120)));
      await ready.end('SIGKILL');
      await Promise.all(writers);
    }
    const last = await start();
    await verify(last, confirmed);
    const keys = [...(await all(last, 'payoutPayments')).values()].map(({ readme }) => readme);
    expect(new Set(keys).size).toBe(keys.length);
    expect(confirmed.payments.size).toBeGreaterThan(0);
    console.info(
      `${ROUNDS} kills, ${confirmed.creators.size} creators and ${confirmed.payments.size} payments, none lost`,
    );
    await last.end('SIGTERM');
  });

  it('neither shortens nor lengthens the 24 hours that an idempotency key is kept', async () => {
    let ready = await start('keys');
    const [project_id] = (await all(ready, 'projects')).keys();
    const pay = async () => (await post(ready, '/payout-payments', { project_id, total_amount_cents: 700 }, 'one')).id;
    const kill = async () => {
      await ready.end('SIGKILL');
      ready = await start('keys');
    };
    const advance = (duration: object) =>
      fetch(`${ready.url}/_mock/clock`, { method: 'POST', body: JSON.stringify({ advance: duration }) });
    const first = await pay();
    await kill();
    expect(await pay()).toBe(first);
    expect((await advance({ hours: 23, minutes: 59 })).status).toBe(200);
    await kill();
    expect(await pay()).toBe(first);
    await advance({ minutes: 2 });
    await kill();
    // Its 24 hours are over: the same request is a new payment, whose key is kept as long again.
    const second = await pay();
    expect(second).not.toBe(first);
    await kill();
    expect(await pay()).toBe(second);
    expect([...(await all(ready, 'payoutPayments')).keys()].sort()).toEqual([first, second].sort());
    await ready.end('SIGTERM');
  });
});
