import { beforeEach, describe, expect, it } from 'vitest';
import type { MockApi } from '../harness/mock-api.js';
import { document } from '../harness/spec.js';
import { StatsFixture } from './stats-fixture.js';

let stats: StatsFixture;
let api: MockApi;
let creatorId: string;
let videoIds: string[];

/** Twelve videos of one creator: 10, 20, … 120 views on 5 January, and one view each on the 8th. */
beforeEach(() => {
  stats = new StatsFixture('2026-01-05T12:00:00.000Z');
  ({ api, creatorId } = stats);
  const views = Array.from({ length: 12 }, (_, index) => (index + 1) * 10);
  videoIds = views.map((count) => stats.post(count, { like_count: 1, title: `No ${count}` }));
  for (const [index, id] of videoIds.entries()) {
    stats.grow('2026-01-08T12:00:00.000Z', id, { view_count: (views[index] ?? 0) + 1 });
  }
});

const refused = (query: Record<string, string>, code: 'invalid_query' | 'retention_exceeded' = 'invalid_query') =>
  api.refused('getAnalytics', code, { query: stats.about(query) });

describe('compare=prior_period', () => {
  it('adds the series of the range of equal length before', () => {
    // 7 and 8 January against 5 and 6 January: 10 + 20 + … + 120 = 780 views came on the 5th, 12 on the 8th.
    const response = stats.analytics({ from: '2026-01-07', to: '2026-01-08', compare: 'prior_period' });
    expect(response.series).toEqual([
      { date: '2026-01-07', value: 0 },
      { date: '2026-01-08', value: 12, partial: true },
    ]);
    expect(response.comparison_series).toEqual([
      { date: '2026-01-05', value: 780 },
      { date: '2026-01-06', value: 0 },
    ]);
    expect(stats.analytics({})).not.toHaveProperty('comparison_series');
  });

  it('is held to the retention of the plan with the days before the range too', () => {
    api.mock.setLimits({ caps: { stats_history_retention_days: 5 } });
    const range = { from: '2026-01-05', to: '2026-01-08' };
    expect(stats.analytics(range).tier_retention_days).toBe(5);
    expect(refused({ ...range, compare: 'prior_period' }, 'retention_exceeded').meta.max).toBe(5);
  });
});

describe('breakdown=video', () => {
  it('gives the ten largest videos a series each, and the rest one together', () => {
    const query = { from: '2026-01-05', to: '2026-01-08', breakdown: 'video' };
    const { breakdown_series = [], series } = stats.analytics(query);
    expect(breakdown_series.map(({ entity_ref }) => entity_ref)).toEqual([
      ...[11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((index) => ({ id: videoIds[index], label: `No ${(index + 1) * 10}` })),
      { id: '__other__', label: 'Other' },
    ]);
    const values = breakdown_series.map((part) => part.series?.map(({ value }) => value));
    expect(values[0]).toEqual([120, 0, 0, 1]);
    // The two smallest, 10 and 20 views, then one each.
    expect(values.at(-1)).toEqual([30, 0, 0, 2]);
    const sums = series.map((_, day) => values.reduce((sum, part) => sum + (part?.[day] ?? 0), 0));
    expect(sums).toEqual(series.map(({ value }) => value));
    // Ten or fewer are all: there is no series for others.
    for (const id of videoIds.slice(0, 2)) api.ok('deleteVideo', { params: { id } });
    const all = stats.analytics(query).breakdown_series?.map(({ entity_ref }) => entity_ref.id);
    expect(all).toEqual(videoIds.slice(2).reverse());
  });

  it('ranks by views where the metric is a rate, and by the base of a growth', () => {
    // Of the rate itself the smallest video would be first: 1 like on 10 views.
    const rate = stats.analytics({ metric: 'engagement_rate_by_views', breakdown: 'video' });
    expect(rate.breakdown_series?.[0]?.entity_ref.id).toBe(videoIds[11]);
    api.mock.setVideoCounts(videoIds[0] as string, { like_count: 50 });
    const growth = stats.analytics({ metric: 'growth_rate_pop', base_metric: 'likes', breakdown: 'video' });
    expect(growth.breakdown_series?.[0]?.entity_ref.id).toBe(videoIds[0]);
  });

  it('is refused for what a video does not have', () => {
    expect(refused({ metric: 'followers', breakdown: 'video' }).error).toContain('breakdown: a video has no followers');
    const growth = { metric: 'growth_rate_pop', base_metric: 'posts', breakdown: 'video' };
    expect(refused(growth).error).toContain('breakdown: a video has no posts');
  });
});

describe('format=csv', () => {
  const csv = (query: Record<string, string>) =>
    api.call('getAnalytics', { query: stats.about({ format: 'csv', ...query }) });

  it('is an attachment: main rows, compared ones, then those of the breakdown, told apart by series_kind', () => {
    for (const id of videoIds.slice(1)) api.ok('deleteVideo', { params: { id } });
    api.ok('updateVideo', { params: { id: videoIds[0] as string }, body: { readme: 'x' } });
    const range = { from: '2026-01-07', to: '2026-01-08' };
    const reply = csv({ ...range, compare: 'prior_period', breakdown: 'video' });
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toBe('attachment; filename="views-2026-01-07-2026-01-08.csv"');
    expect(reply.text).toBe(
      [
        'series_kind,date,value,partial,entity_id,entity_label',
        `main,2026-01-07,0,false,${creatorId},`,
        `main,2026-01-08,1,true,${creatorId},`,
        `prior_period,2026-01-05,10,false,${creatorId},`,
        `prior_period,2026-01-06,0,false,${creatorId},`,
        `breakdown,2026-01-07,0,false,${videoIds[0]},No 10`,
        `breakdown,2026-01-08,1,true,${videoIds[0]},No 10`,
        '',
      ].join('\r\n'),
    );
  });

  it('leaves a value that is not defined empty, and quotes what would be taken for a separator', () => {
    const video = stats.post(5000, { title: 'Say "hi", twice' });
    const day = { from: '2026-01-07', to: '2026-01-07', metric: 'engagement_rate_by_views', breakdown: 'video' };
    const lines = csv(day).text.split('\r\n');
    expect(lines).toContain(`main,2026-01-07,,false,${creatorId},`);
    expect(lines).toContain(`breakdown,2026-01-07,,false,${video},"Say ""hi"", twice"`);
  });

  it('answers errors as JSON in the envelope', () => {
    const reply = refused({ format: 'csv', metric: 'growth_rate_pop' });
    expect(reply.headers['content-type']).toContain('application/json');
    expect(reply.error).toContain('base_metric');
  });
});

describe('annotations', () => {
  const create = (body: Record<string, unknown>) =>
    api.ok('createAnnotation', {
      body: { project_id: api.mock.projectId, date: '2026-01-06', label: 'Mark', ...body },
    });

  it('come with the answer: those of the entity and of its project, in the range, oldest day first', () => {
    const other = api.addCreator('otis');
    const late = create({ date: '2026-01-08', entity: 'creator', entity_id: creatorId });
    const early = create({ date: '2026-01-06' });
    create({ entity: 'creator', entity_id: other });
    create({ date: '2026-01-04' });
    const { annotations } = stats.analytics({ from: '2026-01-05', to: '2026-01-08' });
    expect(annotations).toEqual([early, late]);
  });

  it('are made with a kind and metadata, or without, and changed and deleted', () => {
    const given = { kind: 'holiday', metadata: { source: 'calendar' } };
    const made = create(given);
    const { id, ...rest } = made;
    const filled = { project_id: api.mock.projectId, entity: null, entity_id: null, date: '2026-01-06', label: 'Mark' };
    expect(rest).toEqual({ ...filled, ...given, created_at: '2026-01-08T12:00:00.000Z' });
    expect(create({})).toMatchObject({ kind: 'note', metadata: {} });
    const at = { params: { id } };
    expect(api.ok('updateAnnotation', { ...at, body: { label: 'Epiphany' } })).toEqual({ ...made, label: 'Epiphany' });
    expect(api.ok('deleteAnnotation', at)).toEqual({ id, deleted: true });
    api.refused('deleteAnnotation', 'not_found', at);
  });

  it('are listed newest first, by project, entity and days', () => {
    const one = create({ entity: 'video', entity_id: videoIds[0] });
    api.mock.clock.advance({ minutes: 1 });
    const two = create({ date: '2026-01-07' });
    const list = (query: Record<string, string>) => api.ok('listAnnotations', { query }).map(({ id }) => id);
    expect(list({})).toEqual([two.id, one.id]);
    expect(list({ project_id: api.mock.projectId, from: '2026-01-07' })).toEqual([two.id]);
    expect(list({ entity_id: videoIds[0] as string, to: '2026-01-06' })).toEqual([one.id]);
    api.refused('listAnnotations', 'invalid_query', { query: { from: '2026-01-07', to: '2026-01-06' } });
  });

  it('are refused for half an entity, and for one of another project', () => {
    const project = api.ok('createProject', { body: { name: 'Two' } });
    const body = { project_id: project.id, date: '2026-01-06', label: 'Mark' };
    const half = api.refused('createAnnotation', 'invalid_body', { body: { ...body, entity: 'creator' } });
    expect(half.error).toContain('entity_id: is required beside entity');
    const elsewhere = { ...body, entity: 'creator', entity_id: creatorId };
    expect(api.refused('createAnnotation', 'not_found', { body: elsewhere }).error).toContain('entity_id');
  });
});

it('getAnalyticsSchema is the part of the OpenAPI document that is about analytics, without an envelope', () => {
  const part = api.ok('getAnalyticsSchema') as unknown as typeof document;
  expect(Object.keys(part.paths)).toEqual(Object.keys(document.paths).filter((path) => path.startsWith('/analytics')));
  expect(part.openapi).toBe('3.1.0');
  expect(part.components.schemas.Analytics).toEqual(document.components.schemas.Analytics);
  expect(part.components.schemas).not.toHaveProperty('PayoutPayment');
  const text = JSON.stringify(part);
  for (const [, kind, name] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
    expect(part.components[kind as string]).toHaveProperty(name as string);
  }
});
