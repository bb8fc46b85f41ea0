import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { pullToFile, readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { run } from '../cli/recorded-io.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { readEverything } from './read-everything.js';

const folder = folderOfFile();
let count = 0;
const newPath = (): string => {
  count += 1;
  return join(folder, `${count}.snapshot`);
};

/** A client whose key may only read, and the calls that it made. */
function readOnly(
  mock: Mock,
  respond?: (call: number) => Response | undefined,
): { goat: TrackagoatClient; calls: Request[] } {
  const calls: Request[] = [];
  const goat = createClient({
    apiKey: mock.createKey(['read']),
    baseUrl: mock.baseUrl,
    maxRetries: 0,
    fetch: async (request) => {
      calls.push(request);
      return respond?.(calls.length) ?? mock.fetch(request);
    },
  });
  return { goat, calls };
}

let live: Mock;
beforeAll(async () => {
  live = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
  const writer = createClient({ apiKey: live.apiKey, baseUrl: live.baseUrl, fetch: live.fetch });
  const [creator] = await writer.creators.list().toArray({ limit: 1 });
  const subject = { entity: 'creator', entity_id: creator?.id ?? '', project_id: creator?.project_id ?? '' } as const;
  await writer.analytics.createAnnotation({ ...subject, date: '2026-02-20', label: 'Contract signed with Lena' });
});

/** The texts that people wrote, and everything that identifies others. */
async function listWords(goat: TrackagoatClient): Promise<string[]> {
  const page = { limit: 100 };
  const texts: unknown[] = ['Contract signed with Lena'];
  for (const { tiktok_handle, display_name, readme } of await goat.creators.list(page).toArray())
    texts.push(tiktok_handle, display_name, readme);
  for (const { name, readme } of await goat.projects.list(page).toArray()) texts.push(name, readme);
  for (const { name } of await goat.campaigns.list(page).toArray()) texts.push(name);
  for (const { name } of await goat.payoutStructures.list(page).toArray()) texts.push(name);
  for (const { title, url, tiktok_video_id } of await goat.videos.list(page).toArray())
    texts.push(title, url, tiktok_video_id);
  return texts.flatMap((text) => (typeof text === 'string' && text !== '' ? [JSON.stringify(text).slice(1, -1)] : []));
}

describe('a pull into a file', () => {
  it('sends nothing but GETs, and the file holds the rows that the organization shows', async () => {
    const { goat, calls } = readOnly(live);
    const path = newPath();
    const { requests } = await pullToFile(goat, path);
    expect(new Set(calls.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(requests).toBe(calls.length);
    const clone = startClone((await readSnapshot(path)).snapshot);
    expect(await readEverything(clone.goat)).toEqual(await readEverything(goat));
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  it('goes on where it stopped when the key expires midway, and had written nothing', async () => {
    const path = newPath();
    const expired = Response.json(
      { data: null, error: 'Invalid API key', meta: { code: 'invalid_api_key' } },
      { status: 401 },
    );
    const first = readOnly(live, (call) => (call > 40 ? expired.clone() : undefined));
    await expect(pullToFile(first.goat, path)).rejects.toThrow(/stopped being accepted after \d+ requests.*valid key/);
    expect(existsSync(path)).toBe(false);
    const whole = readOnly(live);
    await pullToFile(whole.goat, newPath());
    const second = readOnly(live);
    const { resumed, unknown } = await pullToFile(second.goat, path);
    expect(resumed).toBeGreaterThan(20);
    // Rows of two times may not fit together, and nobody could see that in the file.
    const gap = expect.objectContaining({
      code: 'changed_while_read',
      what: expect.stringContaining(`${resumed} responses are of an earlier run of this pull, from ${live.clock.now}`),
    });
    expect(unknown).toContainEqual(gap);
    expect((await readSnapshot(path)).unknown).toContainEqual(gap);
    expect(second.calls.length).toBeLessThan(whole.calls.length - 20);
    expect((await readSnapshot(path)).snapshot.world.tables.payout_accruals?.length).toBe(
      live.snapshot().world.tables.payout_accruals?.length,
    );
  });

  it('says how long to wait when the service refuses further requests', async () => {
    const storm = Response.json(
      { data: null, error: 'Rate limit', meta: { code: 'rate_limit_exceeded', retryAfter: 600 } },
      { status: 429, headers: { 'retry-after': '600' } },
    );
    const { goat } = readOnly(live, (call) => (call > 10 ? storm.clone() : undefined));
    await expect(pullToFile(goat, newPath())).rejects.toThrow(/rate limit\)\. Run the pull again in 10 min/);
  });

  it('reads the ledger again when a payment is made while it is read', async () => {
    const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
    const writer = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    const [earned] = await writer.payoutAccruals.list({ status: 'earned' }).toArray({ limit: 1 });
    let paid = false;
    const reading = createClient({
      apiKey: mock.createKey(['read']),
      baseUrl: mock.baseUrl,
      fetch: async (request) => {
        const response = await mock.fetch(request);
        if (request.url.includes('/payout-accruals') && !paid) {
          paid = true;
          await writer.payoutPayments.create({ creator_id: earned?.creator_id ?? '', accrual_ids: [earned?.id ?? ''] });
        }
        return response;
      },
    });
    const { mock: clone, unknown } = await cloneOrganization(reading);
    expect(clone.ledger().balanced).toBe(true);
    expect(unknown.map(({ code }) => code)).not.toContain('changed_while_read');
  });

  it('with redact keeps every number and no word that a person wrote', async () => {
    const { goat } = readOnly(live);
    const path = newPath();
    await pullToFile(goat, path, { redact: true });
    const text = readFileSync(path, 'utf8');
    for (const word of await listWords(goat)) expect(text).not.toContain(word);
    const { mock } = startClone((await readSnapshot(path)).snapshot);
    expect(mock.ledger()).toEqual(live.ledger());
  });

  it('is refused as a snapshot when it was cut off, wherever', async () => {
    const { goat } = readOnly(live);
    const path = newPath();
    await pullToFile(goat, path);
    const text = readFileSync(path, 'utf8');
    for (const share of [0.1, 0.5, 0.9, 0.9999]) {
      const cut = newPath();
      writeFileSync(cut, text.slice(0, Math.floor(text.length * share)));
      await expect(readSnapshot(cut)).rejects.toThrow(/cut off/);
    }
    const later = newPath();
    writeFileSync(later, text.replace('"file_format":1', '"file_format":9'));
    await expect(readSnapshot(later)).rejects.toThrow(/form \(9\).*update the package/);
  });

  it('with redact keeps no word of a person while it is under way either, and goes on with the same names', async () => {
    const path = newPath();
    const expired = Response.json({ data: null, error: 'Invalid API key' }, { status: 401 });
    const broken = readOnly(live, (call) => (call > 60 ? expired.clone() : undefined));
    await expect(pullToFile(broken.goat, path, { redact: true })).rejects.toThrow(/stopped being accepted/);
    const { goat } = readOnly(live);
    const part = readFileSync(`${path}.part`, 'utf8');
    expect(part.length).toBeGreaterThan(10_000);
    for (const word of await listWords(goat)) expect(part).not.toContain(word);
    const { resumed } = await pullToFile(goat, path, { redact: true });
    expect(resumed).toBeGreaterThan(20);
    const whole = newPath();
    await pullToFile(goat, whole, { redact: true });
    const read = async (file: string) => (await readSnapshot(file)).snapshot.world.tables;
    expect(await read(path)).toEqual(await read(whole));
    const names = (await read(path)).creators as unknown as { tiktok_handle: string }[];
    expect(new Set(names.map(({ tiktok_handle }) => tiktok_handle)).size).toBe(names.length);
  });

  it('does not mix what was read with names into a pull without them', async () => {
    const path = newPath();
    const expired = Response.json({ data: null, error: 'Invalid API key' }, { status: 401 });
    const broken = readOnly(live, (call) => (call > 40 ? expired.clone() : undefined));
    await expect(pullToFile(broken.goat, path)).rejects.toThrow();
    expect((await pullToFile(readOnly(live).goat, path, { redact: true })).resumed).toBe(0);
    const text = readFileSync(path, 'utf8');
    for (const word of await listWords(readOnly(live).goat)) expect(text).not.toContain(word);
  });

  it('goes on when the listener of its progress throws or rejects', async () => {
    let calls = 0;
    const onProgress = (): Promise<never> => {
      calls += 1;
      if (calls % 2 === 0) throw new Error('a fault of the listener');
      return Promise.reject(new Error('a fault of the listener, later'));
    };
    const { requests, unknown } = await cloneOrganization(readOnly(live).goat, { onProgress });
    // A creator that was removed is asked for once more, and not found.
    const removed = unknown.find(({ code }) => code === 'removed_creators')?.ids.length ?? 0;
    expect(calls).toBe(requests - removed);
  });
});

it('a clone pays on itself alone: no call reaches the live service', async () => {
  const { goat, calls } = readOnly(live);
  const { goat: rehearsal, mock } = await cloneOrganization(goat);
  const before = { calls: calls.length, ledger: live.ledger() };
  const [earned] = await rehearsal.payoutAccruals.list({ status: 'earned' }).toArray({ limit: 1 });
  await rehearsal.payoutPayments.create({ creator_id: earned?.creator_id ?? '', auto_apply_outstanding: true });
  expect(calls.length).toBe(before.calls);
  expect(live.ledger()).toEqual(before.ledger);
  expect(mock.ledger()).not.toEqual(before.ledger);
  expect(rehearsal.baseUrl).toBe('https://clone.invalid/api/v1');
  expect(mock.apiKey).not.toBe(live.apiKey);
  expect(JSON.stringify(mock.snapshot())).not.toContain(live.baseUrl);
  await expect(mock.fetch(`${live.baseUrl}/projects`)).rejects.toThrow();
});

it('trackagoat mock --snapshot refuses a seed beside a file', async () => {
  const path = newPath();
  writeFileSync(path, '{"form":"trackagoat-snapshot","file_format":1,"written_by":"1"}\n');
  const both = await run('mock', '--snapshot', path, '--seed', 'demo');
  expect(both).toMatchObject({ code: 2, err: expect.stringContaining('leave one out') });
});
