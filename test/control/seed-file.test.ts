import { describe, expect, it } from 'vitest';
import { createMock, type SeedFile } from '../../mocks/index.js';
import { call } from './plain-call.js';

const seed: SeedFile = {
  $schema: 'node_modules/trackagoat-sdk/seed.schema.json',
  start: '2026-01-05T00:00:00Z',
  now: '2026-01-19T12:00:00Z',
  payout_methods: [{ name: 'Wire' }],
  projects: [
    {
      name: 'Spring',
      readme: 'Pay before Friday.',
      creators: [
        {
          tiktok_handle: '@Ana.Fit',
          follower_count: 12_000,
          goals: [{ metric: 'posts', target_value: 2, period: 'weekly' }],
          posts: [
            { posted_at: '2026-01-04T09:00:00Z', view_count: 500 },
            { posted_at: '2026-01-13T09:00:00Z', view_count: 40_000, title: 'Second' },
          ],
        },
        { tiktok_handle: 'beto', tracking_mode: 'selective', posts: [{ posted_at: '2026-01-06T10:30:00Z' }] },
      ],
      videos: [{ url: 'https://www.tiktok.com/@guest/video/7123456789012345678' }],
      payout_structures: [
        {
          name: 'CPM',
          period: 'weekly',
          amount_cents: 250,
          criteria_type: 'cpm',
          proration_mode: 'none',
          assigned_to: ['ANA.FIT'],
        },
      ],
      campaigns: [
        { name: 'All', items: [{ campaign: 'Launch' }, { creator: '@beto' }] },
        { name: 'Launch', items: [{ video: 'https://www.tiktok.com/@guest/video/7123456789012345678' }] },
      ],
    },
  ],
};

describe('a seed file', () => {
  it('plants what it says, and the clock lives through its history', () => {
    const mock = createMock({ seed });
    expect(mock.clock.now).toBe('2026-01-19T12:00:00.000Z');
    const creators = call(mock, 'GET /creators').json.data;
    const handles = creators.map((row: { tiktok_handle: string; follower_count: number }) => row.tiktok_handle);
    expect(handles.sort()).toEqual(['Ana.Fit', 'beto']);
    const videos = call(mock, 'GET /videos').json.data;
    const statuses = videos.map((row: { tracking_status: string }) => row.tracking_status);
    expect(statuses.sort()).toEqual(['auto_tracked', 'auto_tracked', 'direct_add', 'pending_review']);
    const second = videos.find((row: { title: string | null }) => row.title === 'Second');
    expect(second).toMatchObject({ created_at: '2026-01-13T09:00:00.000Z', view_count: 40_000 });
    // 250 cents per 1000 of the 40,000 views posted in the week from the 12th; nothing was posted in the week before.
    const accruals = call(mock, 'GET /payout-accruals').json.data;
    expect(accruals).toHaveLength(1);
    expect(accruals[0]).toMatchObject({ amount_cents: 10_000, period_start_at: '2026-01-12T00:00:00.000Z' });
    const methods = call(mock, 'GET /payout-methods').json.data;
    expect(methods.map((row: { name: string }) => row.name).sort()).toEqual(['Cash App', 'PayPal', 'Venmo', 'Wire']);
    const campaigns = call(mock, 'GET /campaigns').json.data;
    const all = campaigns.find((row: { name: string }) => row.name === 'All');
    const items = call(mock, `GET /campaigns/${all.id}/items`).json.data;
    expect(items.map((row: { item_type: string }) => row.item_type).sort()).toEqual(['campaign', 'creator']);
  });

  it('gives the same world each time, and again at a reset', () => {
    const mock = createMock({ seed });
    const before = JSON.stringify(mock.snapshot());
    expect(JSON.stringify(createMock({ seed }).snapshot())).toBe(before);
    mock.clock.advance({ days: 30 });
    mock.reset();
    expect(JSON.stringify(mock.snapshot())).toBe(before);
  });

  it('can start an organization, and be what a reset goes to', () => {
    const mock = createMock();
    const created = call(mock, 'POST /_mock/organizations', { key: null, body: { seed } });
    expect(created.status).toBe(201);
    expect(call(mock, 'GET /creators', { key: created.json.api_key }).json.data).toHaveLength(2);
    const bad = call(mock, 'POST /_mock/organizations', { key: null, body: { seed: { ...seed, projects: [{}] } } });
    expect([bad.status, bad.json.error.code]).toEqual([400, 'invalid_body']);
    for (const unknown of ['dmeo', '', 'toString']) {
      const refused = call(mock, 'POST /_mock/reset', { body: { seed: unknown } });
      expect([refused.status, refused.json.error.code]).toEqual([400, 'invalid_body']);
    }
    expect(call(mock, 'POST /_mock/reset', { body: { seed: 'dmeo' } }).json.error.message).toContain(
      'did you mean demo?',
    );
  });
});
