import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import {
  campaignPerformance,
  contentAnalysis,
  findUnderperformingCreators,
  readContext,
  trend,
} from '../../src/workflows/index.js';
import { createClientWith, oddService } from './odd-service.js';
import { stage } from './stage.js';

const range = { from: '2026-01-05', to: '2026-01-14' };

/** A campaign over a sub-campaign: maya's six videos (one of them an outlier) and otis's one, reached twice. */
async function campaignScene(options = {}) {
  const scene = stage({ now: '2026-01-05T00:00:00Z', ...options });
  const { goat, mock } = scene;
  await goat.projects.update(mock.projectId, { readme: 'Project notes.' });
  const maya = await scene.creator('maya.moves');
  const otis = await scene.creator('chef_otis');
  await goat.creators.update(maya.id, { readme: 'Fitness creator.' });
  const top = await goat.campaigns.create(mock.projectId, {
    name: 'Spring',
    readme: 'Exclude outliers.',
    target_views: 100_000,
    target_at: '2026-02-04T00:00:00.000Z',
  });
  const below = await goat.campaigns.create(mock.projectId, { name: 'Kitchen', readme: 'Recipes only.' });
  await goat.campaigns.addItem(top.id, { item_type: 'campaign', item_id: below.id });
  await goat.campaigns.addItem(top.id, { item_type: 'creator', item_id: maya.id });
  await goat.campaigns.addItem(top.id, { item_type: 'creator', item_id: otis.id });
  await goat.campaigns.addItem(below.id, { item_type: 'creator', item_id: otis.id });
  mock.clock.to('2026-01-14T00:00:00Z');
  const views = [1_000, 1_000, 1_000, 2_000, 2_000, 40_000];
  const titles = ['#legs day', '#legs again', '#arms', '#arms', '#run', 'Viral #run'];
  mock.postVideos(
    maya.id,
    views.map((view_count, index) => ({
      posted_at: `2026-01-0${6 + (index % 3)}T17:00:00Z`,
      view_count,
      like_count: view_count / 10,
      title: titles[index] ?? '',
    })),
  );
  const [oats] = mock.postVideos(otis.id, [{ posted_at: '2026-01-07T09:00:00Z', view_count: 3_000, title: 'Oats' }]);
  return { ...scene, maya, otis, top, below, oats };
}

describe('campaign performance', () => {
  it('counts each video once, says what the outlier does to the sums, and the state of the campaign; weekdays, hours, creators and hashtags are compared without it', async () => {
    const { goat, top, below } = await campaignScene();
    const found = await campaignPerformance(goat, { campaignId: top.id, ...range });
    // 7,000 + 40,000 + 3,000.
    expect(found.totals).toMatchObject({ videos: 7, counts: { views: 50_000, likes: 4_700 }, engagementRate: 9.4 });
    expect(found.totalsWithoutOutliers).toMatchObject({ videos: 6, counts: { views: 10_000 } });
    expect(found.outliers.map(({ title }) => title)).toEqual(['Viral #run']);
    // All 50,000 came in the 10 days of the range; 21 days are left for the other 50,000.
    expect(found.pace).toEqual({
      targetViews: 100_000,
      targetAt: '2026-02-04T00:00:00.000Z',
      progress: 0.5,
      daysLeft: 21,
      viewsPerDay: 5_000,
      neededPerDay: 2_381,
      projectedViews: 155_000,
      status: 'on_pace',
    });
    expect(found.tree).toMatchObject({
      name: 'Spring',
      views: 50_000,
      children: [{ campaignId: below.id, views: 3_000 }],
    });
    expect(found.source).toBe('stats');
    // No day is taken for the pace that is still to come, and a range that has not begun has none.
    const ask = async (from: string, to: string) =>
      (await campaignPerformance(goat, { campaignId: top.id, from, to })).pace;
    const pace = { viewsPerDay: 5_000, projectedViews: 155_000, status: 'on_pace' };
    expect(await ask('2026-01-05', '2026-01-24')).toMatchObject(pace);
    const unknown = { viewsPerDay: null, projectedViews: null, status: 'unknown' };
    expect(await ask('2026-01-20', '2026-01-24')).toMatchObject(unknown);
    const compared = await contentAnalysis(goat, { campaignId: top.id, ...range, top: 1 });
    expect(compared.totals).toMatchObject({ videos: 7, medianViews: 2_000 });
    expect(compared.totalsWithoutOutliers.counts.views).toBe(10_000);
    expect(compared.byHashtag).toEqual([
      { key: '#arms', videos: 2, views: 3_000, medianViews: 1_500, engagementRate: 10 },
      { key: '#legs', videos: 2, views: 2_000, medianViews: 1_000, engagementRate: 10 },
    ]);
    expect(compared.byHour.map(({ key, medianViews }) => [key, medianViews])).toEqual([
      ['09:00', 3_000],
      ['17:00', 1_000],
    ]);
    expect(compared.byCreator.map(({ key }) => key)).toEqual(['chef_otis', 'maya.moves']);
    expect([compared.topVideos[0]?.title, compared.topVideos.length, compared.weakVideos.length]).toEqual([
      'Viral #run',
      1,
      1,
    ]);
  });

  it('falls back to /analytics where the service has retired the stats, with the same numbers', async () => {
    const alive = await campaignScene();
    const retired = await campaignScene({ limits: { statsGone: true } });
    const before = await campaignPerformance(alive.goat, { campaignId: alive.top.id, ...range });
    const after = await campaignPerformance(retired.goat, { campaignId: retired.top.id, ...range });
    expect(after.source).toBe('analytics');
    expect([after.totals, after.gained, after.pace]).toEqual([before.totals, before.gained, before.pace]);
    expect(after.gained).toMatchObject({ views: 50_000, likes: 4_700 });
    // The plan keeps no day before the range, and none is asked for.
    for (const { mock } of [alive, retired]) mock.setLimits({ caps: { stats_history_retention_days: 9 } });
    const kept = await campaignPerformance(retired.goat, { campaignId: retired.top.id, ...range });
    expect(kept.gained).toEqual(before.gained);
  });

  it('says that it does not know what was gained where the statistics have another shape, and invents no 0, ends with their error, says what waits for review, and stops within its budget', async () => {
    const { goat, mock, otis, top } = await campaignScene();
    const odd = createClientWith(mock, async (request) => {
      const isStatistic = /\/stats|\/analytics/.test(request.url);
      const data = { series: [{ day: '2026-01-05', amount: 3 }] };
      return isStatistic ? Response.json({ data, error: null, meta: null }) : request;
    });
    const found = await campaignPerformance(odd, { campaignId: top.id, ...range });
    expect(found.gained).toBeNull();
    expect(found.pace).toMatchObject({ viewsPerDay: null, projectedViews: null, status: 'unknown', progress: 0.5 });
    expect(found.leftOut).toContainEqual(
      expect.objectContaining({ what: 'what was gained in the range', count: null }),
    );
    expect(found.totals.counts.views).toBe(50_000);
    const followed = trend(odd, { entity: 'campaign', entityId: top.id });
    await expect(followed).rejects.toMatchObject({ name: 'WorkflowError', code: 'unknown_shape' });
    mock.faults.add({ operation: 'getCampaignStats', kind: 'status', status: 403, code: 'insufficient_scope' });
    const refused = campaignPerformance(goat, { campaignId: top.id });
    await expect(refused).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' });
    await goat.creators.update(otis.id, { tracking_mode: 'selective' });
    mock.postVideos(otis.id, [{ posted_at: '2026-01-13T09:00:00Z', view_count: 9_000 }]);
    const waits = await campaignPerformance(goat, { campaignId: top.id });
    expect(waits.totals.counts.views).toBe(50_000);
    expect(waits.leftOut).toContainEqual(expect.objectContaining({ what: 'videos waiting for review', count: 1 }));
    const short = await campaignPerformance(goat, { campaignId: top.id }, { budget: { maxRequests: 5 } });
    expect(short.stoppedEarly).toMatchObject({ reason: 'max_requests' });
    expect(short.totals.counts.views).toBe(50_000);
  });
});

it('finding underperforming creators names who posts nothing, is seen little or misses a goal, with the reasons, and spares the others', async () => {
  const { goat, mock, otis, creator } = await campaignScene();
  const idle = await creator('idle');
  await goat.goals.create(otis.id, { metric: 'posts', target_value: 7, period: 'weekly' });
  mock.clock.to('2026-01-18T12:00:00Z');
  const all = { projectId: mock.projectId, ...range, to: '2026-01-18' };
  const found = await findUnderperformingCreators(goat, all);
  expect(found.totals).toMatchObject({ creators: 3, underperforming: 2, medianViews: 3_000 });
  expect(found.creators.map(({ handle, reasons }) => [handle, reasons.map(({ code }) => code)])).toEqual([
    ['idle', ['no_posts']],
    ['chef_otis', ['goal_at_risk']],
  ]);
  expect(found.creators[0]?.creatorId).toBe(idle.id);
});

it('finding underperforming creators holds the views of what was posted in the range against the median creator, and no goal that has not started', async () => {
  const { goat, mock, otis, creator } = await campaignScene();
  const goal = { metric: 'posts', target_value: 99, period: 'weekly', start_date: '2026-02-01' } as const;
  await goat.goals.create(otis.id, goal);
  const quiet = await creator('quiet');
  mock.postVideos(quiet.id, [{ posted_at: '2026-01-13T09:00:00Z', view_count: 1_499 }]);
  const found = await findUnderperformingCreators(goat, { projectId: mock.projectId, ...range });
  // maya 47,000, otis 3,000, quiet 1,499: less than half of the median, 3,000.
  expect(found.creators).toMatchObject([{ handle: 'quiet', views: 1_499, reasons: [{ code: 'few_views' }] }]);
  const tenth = { projectId: mock.projectId, viewsShare: 0.1, ...range };
  expect((await findUnderperformingCreators(goat, tenth)).creators).toEqual([]);
});

it('a trend says where a metric goes, and can draw it', async () => {
  const { goat, mock, creator } = stage();
  const maya = await creator('maya.moves');
  const [video] = mock.postVideos(maya.id, [{ posted_at: '2026-01-05T00:00:00Z', view_count: 100 }]);
  for (const [day, view_count] of [200, 400, 700, 1_100].entries()) {
    mock.clock.to(`2026-01-0${6 + day}T12:00:00Z`);
    mock.setVideoCounts(video?.id ?? '', { view_count });
  }
  mock.clock.to('2026-01-10T00:00:00Z');
  const days = { from: '2026-01-05', to: '2026-01-09' };
  const found = await trend(goat, { entity: 'video', entityId: video?.id ?? '', ...days, plot: true });
  // Gained by day: 100, 100, 200, 300, 400.
  expect(found.points.map(({ value }) => value)).toEqual([100, 100, 200, 300, 400]);
  // First two days 100 on average, last two 350; the line rises by 80 a day.
  expect(found.totals).toMatchObject({ sum: 1_100, changePercent: 250, slope: 80, direction: 'rising' });
  expect([found.best?.date, found.worst?.value]).toEqual(['2026-01-09', 100]);
  expect(found.svg).toMatch(/<path d="M[\d. L]+" fill="none"/);
});

it('reading the context goes from the top down: project, campaigns from the widest, creator, video; marked as text by others', async () => {
  const { goat, otis, oats, below, top, mock } = await campaignScene();
  await goat.creators.update(otis.id, { readme: 'Cook.' });
  await goat.videos.update(oats?.id ?? '', { readme: 'Outlier.' });
  const context = await readContext(goat, { videoId: oats?.id ?? '' });
  expect(context.sources.map(({ kind, id, text }) => [kind, id, text])).toEqual([
    ['project', mock.projectId, 'Project notes.'],
    ['campaign', top.id, 'Exclude outliers.'],
    ['campaign', below.id, 'Recipes only.'],
    ['creator', otis.id, 'Cook.'],
    ['video', oats?.id, 'Outlier.'],
  ]);
  expect(new Set(context.sources.map(({ writtenBy }) => writtenBy))).toEqual(new Set(['others']));
  expect(context.sources.every(({ updatedAt }) => updatedAt !== null)).toBe(true);
  expect(context.notice).toContain('written by others');
  const ofCampaign = await readContext(goat, { campaignId: below.id });
  expect(ofCampaign.sources.map(({ label }) => label).slice(1)).toEqual(['Spring', 'Kitchen']);
  await expect(readContext(goat, {})).rejects.toMatchObject({ code: 'invalid_input' });
});

it('videos with a status that this version does not know are said to be left out, by status, and nobody is called weak because of them', async () => {
  const mock = createMock({ seed: 'demo' });
  const { goat } = oddService(mock, {
    row: (row) => ('tracking_status' in row ? { ...row, tracking_status: 'shadow_tracked' } : row),
  });
  const { projectId } = mock;
  const note = {
    what: 'videos with the tracking_status "shadow_tracked"',
    count: expect.any(Number),
    why: expect.stringContaining('does not know whether they count'),
  };
  const weak = await findUnderperformingCreators(goat, { projectId });
  expect(weak.leftOut).toContainEqual(note);
  expect(weak.totals.medianViews).toBe(null);
  expect(weak.creators.flatMap(({ reasons }) => reasons).filter(({ code }) => code === 'few_views')).toEqual([]);
  const campaigns = await goat.campaigns.list({ project_id: projectId }).toArray();
  const notes = [];
  for (const { id } of campaigns) notes.push(...(await campaignPerformance(goat, { campaignId: id })).leftOut);
  expect(notes).toContainEqual(note);
  const year = { from: '2025-01-01', to: '2026-01-05' };
  expect((await contentAnalysis(goat, { projectId, ...year })).leftOut).toContainEqual(note);
});
