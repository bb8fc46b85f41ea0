import { elementAt } from '../../base/values/element-at.js';
import { readField } from '../../base/values/read-field.js';
import {
  ask,
  type CheckContext,
  type CheckQuestion,
  firstRow,
  judgeSuccess,
  type Probe,
  pickRows,
  type Row,
  readList,
  readRow,
  toDate,
} from './question.js';
import { type Findings, joinFindings, ours, published } from './spec-responses.js';

const DAY_MS = 86_400_000;

interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** The defects of a response besides its form. */
type Look = CheckQuestion['judge'];

/** The calls for figures by each published parameter: series, goals, the heatmap and the leaderboard. */
export function listFigures(context: CheckContext): CheckQuestion[] {
  return [...listSeries(context), ...listVideoSeries(context), ...listGoals(context), ...listOfProject(context)];
}

/** A call that must be responded to as the spec says. `param` is the parameter in question. */
function accept(
  { spec }: CheckContext,
  [name, param]: readonly [name: string, param: string],
  probe: Probe,
  inspect: Look = () => published(),
): CheckQuestion {
  const { operation, query } = probe;
  return {
    name,
    question: `${param}=${String(query[param])} is taken`,
    probe,
    judge: (response) => {
      const { status, body } = response;
      // A range may be older than the plan keeps, and a service that does not offer this says so.
      if (status >= 300) {
        const found = spec.sort(operation, param, status, [`responded with ${status} to ${param}`]);
        // The value of this parameter is a choice of this project.
        return param === 'breakdown' ? ours(...found.published, ...found.ours) : found;
      }
      const form = spec.findings(operation, status, body);
      // The first call of the operation has already said what else the form has.
      return joinFindings([published(...form.published), inspect(response)]);
    },
  };
}

/** The rows of a response, or its one row, are as they must be; else `message` says what is wrong. */
function expectRows(message: string, fits: (rows: readonly Row[]) => boolean): Look {
  return ({ body }) => (fits(pickRows(body)) ? published() : published(message));
}

/** The nine days before today. */
function listRecent({ today }: CheckContext): DateRange {
  return { from: toDate(today, -9), to: toDate(today, -1) };
}

function listSeries(context: CheckContext): CheckQuestion[] {
  const probeFor = (entity: 'creator' | 'video' | 'campaign', query: object): Probe | null => {
    const lists = { creator: 'listCreators', video: 'listVideos', campaign: 'listCampaigns' } as const;
    const entity_id = firstRow(context, lists[entity])?.id;
    return entity_id === undefined ? null : ask('getAnalytics', { entity, entity_id, metric: 'views', ...query });
  };
  const range = listRecent(context);
  const hasBreakdown: Look = ({ body }) =>
    Array.isArray(readRow(body).breakdown_series) ? published() : ours('has no breakdown_series for breakdown');
  const calls: (readonly [names: readonly [string, string], probe: Probe | null, inspect?: Look])[] = [
    [['range', 'from'], probeFor('creator', range), ({ body }) => findSeriesFaults(readRow(body).series, range)],
    [['mode', 'mode'], probeFor('creator', { ...range, mode: 'cumulative', granularity: 'week' })],
    [['time zone', 'tz'], probeFor('creator', { ...range, tz: 'Asia/Tokyo' })],
    [['compare', 'compare'], probeFor('creator', { ...range, compare: 'prior_period' })],
    [['breakdown', 'breakdown'], probeFor('creator', { ...range, breakdown: 'video' }), hasBreakdown],
    [['derived metrics', 'metric'], probeFor('video', { metric: 'engagement_rate_by_views' })],
    [['derived metrics', 'metric'], probeFor('creator', { metric: 'engagement_rate_by_followers' })],
    [['derived metrics', 'metric'], probeFor('creator', { metric: 'posts_per_week' })],
    [['derived metrics', 'metric'], probeFor('creator', { metric: 'avg_views_per_post' })],
    [['derived metrics', 'metric'], probeFor('campaign', { metric: 'growth_rate_pop', base_metric: 'views' })],
  ];
  return [
    ...calls.flatMap(([names, probe, inspect]) => (probe ? [accept(context, names, probe, inspect)] : [])),
    ...listFormats(probeFor('creator', { ...range, format: 'csv' })),
    ...listRetention(probeFor('creator', { from: '2000-01-01', to: '2000-01-31' })),
  ];
}

function listFormats(probe: Probe | null): CheckQuestion[] {
  if (!probe) return [];
  const judge = judgeSuccess('to format=csv', ({ contentType }) =>
    /\bcsv\b/i.test(contentType) ? published() : published(`has the content type ${contentType}, not text/csv`),
  );
  return [{ name: 'format', question: 'format=csv is CSV', probe, judge }];
}

/** The plan keeps all of the past, or refuses a range that is older than it keeps. */
function listRetention(probe: Probe | null): CheckQuestion[] {
  if (!probe) return [];
  const judge: Look = ({ status, body }) => {
    const { tier_retention_days: days } = readRow(body);
    if (status < 300 && typeof days === 'number')
      return published(`shows a range that is older than tier_retention_days (${days})`);
    return status < 300 || status === 402 ? published() : published(`responded with ${status}, not 402`);
  };
  return [{ name: 'retention', question: 'a range before the plan’s past is refused', probe, judge }];
}

function listVideoSeries(context: CheckContext): CheckQuestion[] {
  const id = firstRow(context, 'listVideos')?.id;
  if (id === undefined) return [];
  const range = listRecent(context);
  const probeFor = (query: object): Probe =>
    ask('getVideoStats', { metric: 'engagement_rate_by_views', ...range, ...query }, { id: String(id) });
  const inspect: Look = ({ body }) => {
    const { series } = readRow(body);
    return Array.isArray(series) ? findSeriesFaults(series, range) : published('has no series for metric');
  };
  const growth = { metric: 'growth_rate_pop', base_metric: 'likes' };
  return [
    accept(context, ['metric of a video', 'granularity'], probeFor({ granularity: 'day', tz: 'UTC' }), inspect),
    accept(context, ['base_metric', 'base_metric'], probeFor(growth), inspect),
    accept(context, ['cohort', 'cohort'], probeFor({ cohort: 1 }), inspect),
  ];
}

/** Goal compliance of one creator, of one period, and of another day. */
function listGoals(context: CheckContext): CheckQuestion[] {
  const { project_id: projectId, id: creatorId } = firstRow(context, 'listCreators') ?? {};
  if (typeof projectId !== 'string') return [];
  const probeFor = (query: Probe['query']): Probe => ask('getGoalCompliance', query, { projectId });
  const day = toDate(context.today, -40);
  const everyResult = (message: string, fits: (row: Row) => boolean): Look =>
    expectRows(message, (rows) => rows.flatMap(({ compliance }) => readList(compliance)).every(fits));
  const isOfCreator = ({ creator }: Row): boolean => readField(creator, 'id') === creatorId;
  const isWeekly = ({ goal }: Row): boolean => readField(goal, 'period') === 'weekly';
  const holdsDay = ({ advisory }: Row): boolean => {
    const [start, end] = [readField(advisory, 'period_start'), readField(advisory, 'period_end')];
    // The days of another zone begin up to 14 hours off. A time that cannot be read contradicts nothing.
    const at = Date.parse(day);
    return !(at < Date.parse(String(start)) - DAY_MS || at > Date.parse(String(end)) + DAY_MS);
  };
  const ofOthers = expectRows('has other creators than creator_id', (rows) => rows.every(isOfCreator));
  const otherPeriod = everyResult('has goals of another period', isWeekly);
  const otherDay = everyResult('has a period that reference_date is not in', holdsDay);
  return [
    accept(context, ['goals of a creator', 'creator_id'], probeFor({ creator_id: creatorId }), ofOthers),
    accept(context, ['goals of a period', 'period'], probeFor({ period: 'weekly' }), otherPeriod),
    accept(context, ['goals of all periods', 'period'], probeFor({ period: 'all' })),
    accept(context, ['goals of a day', 'reference_date'], probeFor({ reference_date: day }), otherDay),
  ];
}

/** The heatmap and the leaderboard, whose range selects the videos. */
function listOfProject(context: CheckContext): CheckQuestion[] {
  const project_id = firstRow(context, 'listVideos')?.project_id;
  if (project_id === undefined) return [];
  const { today } = context;
  const ahead = { from: toDate(today, 400), to: toDate(today, 401) };
  const past = { from: toDate(today, -29), to: toDate(today) };
  const isEmpty = expectRows('has rows of a range in which nothing was posted', ({ length }) => length === 0);
  let second: unknown;
  const isOrdered = expectRows('is not in the order of like_count', (rows) => {
    second = rows[1]?.video_id;
    return isSorted(rows.map((row) => row.like_count));
  });
  const isNext = expectRows(
    'does not begin with the second row of the whole',
    ([first]) => second === undefined || first === undefined || first.video_id === second,
  );
  const board = (query: object): Probe => ask('getVideoLeaderboard', { project_id, ...query });
  const heat = (query: object): Probe => ask('getPostingHeatmap', { project_id, ...query });
  const byLikes = { order: 'like_count', limit: 5 };
  return [
    accept(context, ['range of the heatmap', 'from'], heat(ahead), isEmpty),
    ...listWeekday(context, heat),
    accept(context, ['zone of the heatmap', 'tz'], heat({ ...past, tz: 'Asia/Tokyo' })),
    accept(context, ['range of the leaderboard', 'from'], board({ ...ahead, limit: 3 }), isEmpty),
    accept(context, ['order of the leaderboard', 'order'], board(byLikes), isOrdered),
    accept(context, ['offset', 'offset'], board({ ...byLikes, limit: 1, offset: 1 }), isNext),
  ];
}

/** The heatmap of one day, in which a video was posted, has cells of this day of the week alone: 0 is Sunday. */
function listWeekday(context: CheckContext, heat: (query: object) => Probe): CheckQuestion[] {
  const posted = context.pages.get('listVideos')?.rows.map(({ posted_at: at }) => Date.parse(String(at))) ?? [];
  const known = posted.find((at) => !Number.isNaN(at));
  if (known === undefined) return [];
  const [day, wanted] = [toDate(known), new Date(known).getUTCDay()];
  const inspect: Look = ({ body }) => {
    const other = pickRows(body).find(({ dow }) => dow !== wanted);
    const message = `has dow ${String(other?.dow)} for ${day}, whose day of the week is ${wanted} (0 is Sunday)`;
    return other ? published(message) : published();
  };
  return [accept(context, ['day of the heatmap', 'from'], heat({ from: day, to: day, tz: 'UTC' }), inspect)];
}

/** Whether numbers or times are sorted, in either direction. Values of another kind are left out. */
export function isSorted(values: readonly unknown[]): boolean {
  const numbers = values
    .map((value) => (typeof value === 'string' ? Date.parse(value) : value))
    .filter((value) => typeof value === 'number' && !Number.isNaN(value)) as number[];
  const goes = (sign: 1 | -1): boolean =>
    numbers.every((value, at) => at === 0 || sign * (value - elementAt(numbers, at - 1)) >= 0);
  return goes(1) || goes(-1);
}

/** The defects of a series by day: days outside of the range, and (this project's choices) their order, and gaps. */
function findSeriesFaults(series: unknown, range: DateRange): Findings {
  const rows = Array.isArray(series) ? series : [];
  const dates = rows.flatMap((row) => {
    const date = readField(row, 'date');
    return typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? [date.slice(0, 10)] : [];
  });
  const outside = dates.filter((date) => date < range.from || date > range.to);
  const length = (Date.parse(range.to) - Date.parse(range.from)) / DAY_MS + 1;
  const steps = dates.slice(1).map((date, at) => (Date.parse(date) - Date.parse(elementAt(dates, at))) / DAY_MS);
  const ours = [
    ...(steps.some((step) => step <= 0) ? ['has days in another order than the oldest first, or a day twice'] : []),
    ...(steps.some((step) => step > 1) || (dates.length > 0 && dates.length < length) ? ['leaves out days'] : []),
  ];
  return { published: outside.length > 0 ? [`has the day ${outside[0]}, outside of from and to`] : [], ours };
}
