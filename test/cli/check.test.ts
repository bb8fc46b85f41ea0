import { describe, expect, it } from 'vitest';
import { runCheck } from '../../cli/check/run-check.js';
import { runCommand } from '../../cli/run-command.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';

type Alter = (
  path: string,
  body: Record<string, unknown>,
) => { readonly status?: number; readonly body?: unknown } | undefined;

/** A check of the demo mock whose answers were altered on the way; also tells what was asked. */
async function checkAltered(alter: Alter) {
  const mock = createMock({ seed: 'demo' });
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(request.method);
    const response = await mock.fetch(request);
    const body = (await response.json()) as Record<string, unknown>;
    const change = alter(new URL(request.url).pathname.replace('/api/v1', ''), body);
    return Response.json(change?.body ?? body, { status: change?.status ?? response.status });
  };
  const goat = createClient({ apiKey: mock.apiKey, fetch: fetch as typeof globalThis.fetch, maxRetries: 0 });
  const report = await runCheck(goat, () => {});
  const differing = report.operations.filter(({ outcome }) => outcome === 'differs');
  return { report, differing, asked };
}

const rowsOf = (body: Record<string, unknown>) => body.data as Record<string, unknown>[];

describe('trackagoat check', () => {
  it('finds the mock as documented, in every GET operation of the spec, with GETs only', async () => {
    const { report, asked } = await checkAltered(() => undefined);
    expect(report.differences).toBe(0);
    expect(report.operations.filter(({ outcome }) => outcome === 'skipped')).toEqual([]);
    expect(new Set(asked)).toEqual(new Set(['GET']));
    expect(report.operations).toHaveLength(asked.length);
  });

  it('names the field that is missing or of another type', async () => {
    const { differing } = await checkAltered((path, body) => {
      if (path !== '/creators') return undefined;
      const rows = rowsOf(body).map(({ is_active: _, ...row }, at) =>
        at === 0 ? { ...row, follower_count: '12' } : row,
      );
      return { body: { ...body, data: rows } };
    });
    expect(differing.map(({ operation }) => operation)).toEqual(['listCreators']);
    expect(differing[0]?.findings).toContain("/data/0 must have required property 'is_active'");
    expect(differing[0]?.findings).toContain('/data/0/follower_count must be integer');
  });

  it('tells a time that is none, a status that is not documented and an answer that is no JSON envelope', async () => {
    const { differing } = await checkAltered((path, body) => {
      if (path === '/projects') return { body: { ...body, data: [{ ...rowsOf(body)[0], created_at: 'yesterday' }] } };
      if (path === '/campaigns')
        return { status: 418, body: { data: null, error: 'teapot', meta: { code: 'teapot' } } };
      if (path === '/payout-methods') return { body: ['no envelope'] };
      return undefined;
    });
    const found = Object.fromEntries(differing.map(({ operation, findings }) => [operation, findings.join(' ')]));
    expect(Object.keys(found).sort()).toEqual(['listCampaigns', 'listPayoutMethods', 'listProjects']);
    expect(found.listProjects).toContain('/data/0/created_at must match format "date-time"');
    expect(found.listCampaigns).toContain('answered 418; documented are');
    expect(found.listPayoutMethods).toContain('/ must be object');
  });

  it('takes a new field for news and not for a difference', async () => {
    const { report } = await checkAltered((path, body) =>
      path === '/videos'
        ? { body: { ...body, data: rowsOf(body).map((row) => ({ ...row, mood: 'good' })) } }
        : undefined,
    );
    expect(report.differences).toBe(0);
    expect(report.operations.find(({ operation }) => operation === 'listVideos')?.newFields).toEqual(['/data/*/mood']);
  });

  it('says what it skipped, and why, when a list is empty', async () => {
    const { report } = await checkAltered((path, body) =>
      path === '/campaigns' ? { body: { ...body, data: [] } } : undefined,
    );
    const skipped = report.operations.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ operation, findings }) => [operation, findings[0]])).toEqual([
      ['getCampaign', '/campaigns is empty'],
      ['listCampaignItems', '/campaigns is empty'],
      ['getCampaignStats', '/campaigns is empty'],
    ]);
  });

  it('runs from the command line against a served API and exits with 0', async () => {
    const { baseUrl, mock, close } = await serveMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });
    const printed: string[] = [];
    const before = process.env.TRACKAGOAT_API_KEY;
    process.env.TRACKAGOAT_API_KEY = mock.apiKey;
    try {
      const io = { out: (text: string) => printed.push(text), err: () => {}, isTerminal: false, env: process.env };
      expect(await runCommand(['check', '--base-url', baseUrl], io)).toBe(0);
    } finally {
      if (before === undefined) delete process.env.TRACKAGOAT_API_KEY;
      else process.env.TRACKAGOAT_API_KEY = before;
      await close();
    }
    expect(printed.join('')).toContain('No differences.');
    expect(printed.join('')).not.toContain(mock.apiKey);
  });
});
