import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { mockApi } from '../harness/mock-api.js';

const NOW = '2026-01-05T00:00:00.000Z';

describe('the demo seed', () => {
  const api = mockApi({ seed: 'demo', now: NOW });
  const creators = api.all('listCreators', { query: { limit: 100 } });
  const videos = api.all('listVideos', { query: { limit: 100 } });
  const campaigns = api.all('listCampaigns');
  const accruals = api.all('listPayoutAccruals', { query: { limit: 100 } });
  const payments = api.all('listPayoutPayments', { query: { limit: 100 } });

  it('is a programme of two projects, eleven creators, nested campaigns and some hundred videos', () => {
    expect(api.all('listProjects')).toHaveLength(2);
    expect(creators).toHaveLength(11);
    expect(videos.length).toBeGreaterThan(200);
    const items = campaigns.flatMap(({ id }) => api.all('listCampaignItems', { params: { id } }));
    expect(items.filter(({ item_type }) => item_type === 'campaign').length).toBeGreaterThanOrEqual(4);
    expect(videos.every(({ posted_at }) => posted_at === null || posted_at <= NOW)).toBe(true);
  });

  it('ends at the time that was asked for, whatever the minute', () => {
    const odd = '2026-02-17T13:37:11.250Z';
    expect(createMock({ seed: 'demo', now: odd }).clock.now).toBe(odd);
  });

  it('owes most creators something, and has paid, voided and rejected before', () => {
    const statuses = new Set(accruals.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['earned', 'paid', 'rejected', 'voided']);
    const owed = new Set(accruals.filter(({ status }) => status === 'earned').map(({ creator_id }) => creator_id));
    expect(creators.filter(({ id }) => owed.has(id)).length).toBeGreaterThanOrEqual(8);
    expect(payments.map(({ status }) => status)).toContain('voided');
    expect(payments.map(({ creator_id }) => creator_id)).toContain(null);
    const adjustments = payments.flatMap(({ payout_adjustments }) => payout_adjustments);
    expect(adjustments.map(({ amount_cents }) => Math.sign(amount_cents ?? 0)).sort()).toEqual([-1, 1]);
  });

  it('pays by flat rate, views, thresholds and goals, by the day, week and month, and its books balance', () => {
    const structures = api.all('listPayoutStructures');
    const details = structures.map(({ id }) => api.ok('getPayoutStructure', { params: { id } }));
    const rules = details.flatMap(({ versions }) => versions);
    const types = new Set(rules.map((rule) => rule.criteria_type));
    expect(types).toEqual(new Set(['recurring', 'cpm', 'goals', 'view_threshold']));
    expect(new Set(rules.map((rule) => rule.period))).toEqual(new Set(['daily', 'weekly', 'monthly']));
    expect(details.some(({ versions }) => versions.length > 1)).toBe(true);
    expect(details.some(({ is_active }) => !is_active)).toBe(true);
    const paidBy = new Set(accruals.map(({ structure_id }) => structure_id));
    expect(structures.every(({ id }) => paidBy.has(id))).toBe(true);
    expect(api.mock.ledger().balanced).toBe(true);
  });

  it('has what an agent should notice', () => {
    const selective = creators.find(({ tracking_mode }) => tracking_mode === 'selective');
    const waiting = videos.filter(({ tracking_status }) => tracking_status === 'pending_review');
    expect(waiting.map(({ creator_id }) => creator_id)).toContain(selective?.id);

    const outlier = videos.find(({ readme }) => readme?.includes('outlier'));
    const views = videos.flatMap((video) => (video.creator_id === outlier?.creator_id ? [video.view_count] : []));
    const median = views.sort((left, right) => left - right)[Math.floor(views.length / 2)] as number;
    expect(outlier?.view_count).toBeGreaterThan(8 * median);

    expect(videos.some(({ title }) => title?.includes('meal kit'))).toBe(false);
    expect(creators.find(({ tiktok_handle }) => tiktok_handle === 'theo.on.foot')?.metadata).toMatchObject({
      previous_handles: ['theo_runs'],
    });
    const stale = creators.filter(({ last_scraped_at }) => (last_scraped_at ?? '') < '2026-01-04T00:00:00.000Z');
    expect(stale.map(({ tiktok_handle }) => tiktok_handle)).toEqual(['thriftychef.ana']);
    expect(creators.filter(({ readme }) => readme?.includes('ignore all earlier instructions'))).toHaveLength(1);
    const notes = [...creators, ...campaigns].map(({ readme }) => readme ?? '');
    expect(notes.filter((note) => note === '' || /\{[+-]\d+\}/.test(note))).toEqual([]);
  });

  it('has a history that its stats can be read from', () => {
    const push = campaigns.find(({ name }) => name === 'Creator push');
    const stats = api.ok('getCampaignStats', { params: { id: push?.id ?? '' } });
    expect(stats.totals).toMatchObject({ campaign_count: 2, creator_count: 5 });
    expect(stats.series.filter(({ views }) => views > 0).length).toBeGreaterThan(25);
    expect(stats.target?.progress).toBeGreaterThan(0.3);
    expect(stats.target?.progress).toBeLessThan(1);
  });

  it('goes on after the hand-over: everybody is scraped, and the next periods are paid', () => {
    const { mock } = api;
    expect(mock.clock.advance({ days: 8 }).accruals_created).toBeGreaterThan(0);
    const scraped = api.all('listCreators').map(({ last_scraped_at }) => last_scraped_at);
    expect(new Set(scraped)).toEqual(new Set(['2026-01-13T00:00:00.000Z']));
  });
});
