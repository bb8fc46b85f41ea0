import { describe, expect, it } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { alterPages, checkAltered, type Passing, type Replaced, type Row } from '../check/altered-service.js';
import { canaryKey as someKey, startService, writeRefusal } from '../client/stub-service.js';
import { serveForTest } from '../harness/served-mock.js';
import { unpublishedOperations } from '../harness/spec.js';
import { runWith } from './recorded-io.js';

/** A check of the demo whose good answers were altered on the way. */
const checkWith = (alter: (passing: Passing) => Replaced | undefined) =>
  checkAltered({ response: (passing) => (passing.status < 300 ? alter(passing) : undefined) });

describe('trackagoat check', () => {
  it('finds the mock as documented, in every GET operation of the spec, with GETs only', async () => {
    const { report, asked } = await checkAltered({});
    expect([report.differences, [...new Set(asked)]]).toEqual([0, ['GET']]);
    // Only their names are published, so no response can be checked.
    const skipped = report.operations.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ operation }) => operation)).toEqual(unpublishedOperations);
    expect(report.operations).toHaveLength(asked.length + skipped.length);
  });

  it.each<[string, Replaced, string]>([
    ['fails', { status: 500, body: { data: null, error: 'Broken', meta: null } }, 'responded with 500 to limit=6'],
    [
      'has no row',
      { body: { data: [], error: null, meta: { nextCursor: null } } },
      'has no row, and its shorter pages',
    ],
  ])('does not take a longer page for whole that %s', async (_, response, finding) => {
    const { report } = await checkWith(({ path, query }) =>
      path === '/payout-payments' && query.get('limit') === '6' ? response : undefined,
    );
    const asked = { operation: 'listPayoutPayments', question: 'its pages leave out no row', outcome: 'differs' };
    const findings = [expect.stringContaining(finding)];
    expect(report.operations).toContainEqual(expect.objectContaining({ ...asked, findings }));
  });

  it('says what keeps an answer from the form that it comes closest to, and not what keeps it from every other one', async () => {
    const { report } = await checkWith(({ path, body }) => {
      if (path === '/creators') return { body: { ...body, meta: { nextCursor: 7 } } };
      if (path === '/projects')
        return { body: { ...body, data: [{ ...(body.data as Row[])[0], created_at: 'yesterday' }] } };
      if (!/^\/videos\/[^/]+\/stats$/.test(path)) return undefined;
      const data = body.data as { readonly series: object[] };
      return { body: { ...body, data: { ...data, series: [{ ...data.series[0], views: 'many' }] } } };
    });
    const forms = report.operations.filter(({ question }) => question === undefined);
    const found = new Map(forms.map((one) => [one.operation, [one.findings, one.otherwise]]));
    expect(found.get('listCreators')).toEqual([['/meta/nextCursor must be string or null'], []]);
    expect(found.get('listProjects')?.[0]).toContain('/data/0/created_at must match format "date-time"');
    // The fields of a series are not published.
    expect(found.get('getVideoStats')).toEqual([[], ['/data/series/0/views must be integer']]);
  });

  it('names a new field once, also one of every envelope, of a row that is listed and read by id, and of a row with more', async () => {
    const add = (value: unknown, news: object): unknown => {
      if (Array.isArray(value)) return value.map((row) => add(row, news));
      return typeof value === 'object' && value !== null ? { ...value, ...news } : value;
    };
    const { report } = await checkWith(({ path, body }) => {
      const ofVideo = path.startsWith('/videos') ? { mood: 'sunny' } : {};
      const news = /^\/payout-structures(\/[^/]*)?$/.test(path) ? { region: 'eu' } : ofVideo;
      const meta = add(body.meta, { took_ms: 3 });
      return { body: { ...body, data: add(body.data, news), meta, request_id: 'r1' } };
    });
    expect(report.differences).toBe(0);
    const named = report.operations.flatMap(({ newFields }) => newFields);
    const last = named.map((place) => place.split('/').at(-1));
    expect(last.filter((name) => name !== 'mood').sort()).toEqual(['region', 'request_id', 'took_ms']);
    // The stats of a video are not a video.
    expect(named.filter((place) => place.endsWith('/mood'))).toEqual(['/data/*/mood', '/data/mood']);
  });

  it('says what it skipped, and why, when a list is empty', async () => {
    const { report } = await checkAltered(alterPages('/campaigns', (body) => ({ ...body, data: [] })));
    const skipped = report.operations.filter(({ outcome }) => outcome === 'skipped');
    const unasked = skipped.filter(({ operation }) => !unpublishedOperations.includes(operation));
    expect(unasked.map(({ operation, findings }) => `${operation}: ${findings[0]}`)).toEqual([
      'getCampaign: /campaigns is empty',
      'listCampaignItems: /campaigns is empty',
      'getCampaignStats: /campaigns is empty',
    ]);
  });

  it('counts no difference where the service does what is published, otherwise than we chose', async () => {
    const { report } = await checkWith(({ path, body }) => {
      // The reference publishes none of these fields of a creator.
      if (path === '/creators') {
        const rows = (body.data as Row[]).map(({ created_at: _, ...row }) => ({ ...row, updated_at: 1_772_409_600 }));
        return { body: { ...body, data: rows } };
      }
      return path.endsWith('/items') ? { status: 404, body: { data: null, error: 'No such route.' } } : undefined;
    });
    expect(report.differences).toBe(0);
    const forms = report.operations.filter(({ question }) => question === undefined);
    const otherwise = new Map(forms.map((one) => [one.operation, one.otherwise]));
    expect(otherwise.get('listCreators')).toContain('/data/0/updated_at must be string');
    expect(otherwise.get('listCampaignItems')).toEqual(['responded with 404']);
  });
});

/** Runs the command on an address; resolves to its exit code and all that it prints. */
async function runAt(baseUrl: string | undefined, key: string | undefined, ...args: string[]) {
  const env = { TRACKAGOAT_API_KEY: key, TRACKAGOAT_BASE_URL: baseUrl };
  const { code, out, err } = await runWith(env, 'check', ...args);
  return { code, text: err + out };
}

describe('the command line', () => {
  it('of an organization without rows says that nothing was there to compare, not that all is as documented', async () => {
    const { baseUrl, mock } = await serveForTest();
    const { code, text } = await runAt(baseUrl, mock.apiKey);
    expect(code).toBe(0);
    expect(text).not.toContain('No differences.');
    const [, lists = ''] =
      /^No differences in what there was to compare\. No row was seen of (.+)\.$/m.exec(text) ?? [];
    expect(lists.split(', ')).toEqual(
      expect.arrayContaining(['/creators', '/videos', '/payout-accruals', '/payout-payments']),
    );
    expect(lists).not.toContain('/payout-methods');
  });

  it('exits with 0 in a world of nothing but what is published, shows no key, and tells in a screen or two what is otherwise', async () => {
    const { baseUrl, mock } = await serveForTest({ seed: 'demo', limits: { strictAssumptions: true } });
    const { code, text } = await runAt(baseUrl, mock.apiKey);
    expect(code).toBe(0);
    expect(text).toContain('No differences.');
    expect(text).not.toContain(mock.apiKey);
    expect(text).toContain("otherwise than we chose: /data/series/* must have required property 'value' (30 times)");
    expect(text).toMatch(
      /getSchema .*\n( {4}otherwise than we chose: .*\n){12} {4}otherwise .* … and \d+ more: --json lists all/,
    );
    expect(text.split('\n').length).toBeLessThan(280);
  });

  it('says of an API that nobody serves that it was not reached, once, and exits with 3', async () => {
    const { baseUrl, close } = await serveMock();
    await close();
    const { code, text } = await runAt(baseUrl, someKey);
    expect(code).toBe(3);
    expect(text).toContain('The API was not reached, so nothing is known of it.');
    expect(text).toContain('ECONNREFUSED');
    expect(text.match(/GET /g)).toHaveLength(1);
    expect(text).not.toContain('differ');
  });

  it.each([
    [401, 'invalid_api_key'],
    [403, 'insufficient_scope'],
    [403, 'banned'],
  ])('says of a key that is refused with %i %s that it was refused, once, and exits with 4', async (status, meta) => {
    const { url, received } = await startService((response) => writeRefusal(response, status, { code: meta }));
    const { code, text } = await runAt(url, someKey);
    expect(code).toBe(4);
    expect(text).toContain('The API refused the key, so nothing is known of its responses.');
    expect(text).toContain(`${status} ${meta} It cannot be done.`);
    expect(text).not.toContain('differ');
    expect(received).toHaveLength(1);
  });

  it.each([
    ['missing', undefined],
    ['malformed', 'tga_1'],
  ])('says of a key that is %s what a key is, and exits with 4', async (_, key) => {
    const { code, text } = await runAt(undefined, key);
    expect(code).toBe(4);
    expect(text).toContain('apiKey (or TRACKAGOAT_API_KEY) must be "tga_" and 64 lowercase hex digits');
  });
});
