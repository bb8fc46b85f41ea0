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

/** The key is not accepted any more, after so many calls. */
const expireAfter = (most: number) => (call: number) =>
  call > most
    ? Response.json({ data: null, error: 'Invalid API key', meta: { code: 'invalid_api_key' } }, { status: 401 })
    : undefined;

let live: Mock;
/** One pull of it, with names and without. */
let whole: { readonly path: string; readonly calls: readonly Request[]; readonly requests: number };
let redacted: string;
beforeAll(async () => {
  live = createMock({ seed: 'demo', now: '2026-01-19T00:00:00Z' });
  const writer = createClient({ apiKey: live.apiKey, baseUrl: live.baseUrl, fetch: live.fetch });
  const [creator] = await writer.creators.list().toArray({ limit: 1 });
  const subject = { entity: 'creator', entity_id: creator?.id ?? '', project_id: creator?.project_id ?? '' } as const;
  await writer.analytics.createAnnotation({ ...subject, date: '2026-01-15', label: 'Contract signed with Lena' });
  const { goat, calls } = readOnly(live);
  const path = newPath();
  const { requests } = await pullToFile(goat, path);
  whole = { path, calls, requests };
  redacted = newPath();
  await pullToFile(readOnly(live).goat, redacted, { redact: true });
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
    expect(new Set(whole.calls.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(whole.requests).toBe(whole.calls.length);
    const clone = startClone((await readSnapshot(whole.path)).snapshot);
    expect(await readEverything(clone.goat)).toEqual(await readEverything(readOnly(live).goat));
    expect(existsSync(`${whole.path}.part`)).toBe(false);
  });

  it('goes on where it stopped when the key expires midway, and had written nothing', async () => {
    const path = newPath();
    const first = readOnly(live, expireAfter(40));
    await expect(pullToFile(first.goat, path)).rejects.toThrow(/stopped being accepted after \d+ requests.*valid key/);
    expect(existsSync(path)).toBe(false);
    const second = readOnly(live);
    const { resumed, unknown } = await pullToFile(second.goat, path);
    expect(resumed).toBeGreaterThan(20);
    // Rows of two times may not fit together, and nobody could see that in the file.
    const gap = expect.objectContaining({
      code: 'changed_while_read',
      what: expect.stringContaining(`${resumed} responses are of an earlier run of this pull, from ${live.clock.now}`),
    });
    expect(unknown).toContainEqual(gap);
    const { unknown: written, snapshot } = await readSnapshot(path);
    expect(written).toContainEqual(gap);
    expect(second.calls.length).toBeLessThan(whole.calls.length - 20);
    expect(snapshot.world.tables.payout_accruals?.length).toBe(live.snapshot().world.tables.payout_accruals?.length);
  });

  it('reads the ledger again when a payment is made while it is read', async () => {
    const mock = live.fork();
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

  it('is refused as a snapshot when it was cut off, wherever', async () => {
    const text = readFileSync(whole.path, 'utf8');
    for (const share of [0.1, 0.5, 0.9, 0.9999]) {
      const cut = newPath();
      writeFileSync(cut, text.slice(0, Math.floor(text.length * share)));
      await expect(readSnapshot(cut)).rejects.toThrow(/cut off/);
    }
    const later = newPath();
    writeFileSync(later, text.replace('"file_format":1', '"file_format":9'));
    await expect(readSnapshot(later)).rejects.toThrow(/form \(9\).*update the package/);
  });

  it('with redact keeps every number and no word that a person wrote, also while it is under way, under the same names', async () => {
    const words = await listWords(readOnly(live).goat);
    const expectNoWord = (file: string): void => {
      const text = readFileSync(file, 'utf8');
      expect(text.length).toBeGreaterThan(10_000);
      for (const word of words) expect(text).not.toContain(word);
    };
    expectNoWord(redacted);
    const { snapshot } = await readSnapshot(redacted);
    expect(startClone(snapshot).mock.ledger()).toEqual(live.ledger());
    const path = newPath();
    await expect(pullToFile(readOnly(live, expireAfter(60)).goat, path, { redact: true })).rejects.toThrow(/accepted/);
    expectNoWord(`${path}.part`);
    const { resumed } = await pullToFile(readOnly(live).goat, path, { redact: true });
    expect(resumed).toBeGreaterThan(20);
    const { tables } = (await readSnapshot(path)).snapshot.world;
    expect(tables).toEqual(snapshot.world.tables);
    const handles = (tables.creators as unknown as { tiktok_handle: string }[]).map((row) => row.tiktok_handle);
    expect(new Set(handles).size).toBe(handles.length);
    // Rows that were read with names are not mixed into a pull without them.
    const named = newPath();
    await expect(pullToFile(readOnly(live, expireAfter(40)).goat, named)).rejects.toThrow(/accepted/);
    expect((await pullToFile(readOnly(live).goat, named, { redact: true })).resumed).toBe(0);
    expectNoWord(named);
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

it('trackagoat mock --snapshot refuses a seed beside a file', async () => {
  const path = newPath();
  writeFileSync(path, '{"form":"trackagoat-snapshot","file_format":1,"written_by":"1"}\n');
  const both = await run('mock', '--snapshot', path, '--seed', 'demo');
  expect(both).toMatchObject({ code: 2, err: expect.stringContaining('leave one out') });
});
