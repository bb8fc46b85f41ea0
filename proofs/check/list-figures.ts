import { elementAt } from '../../base/values/element-at.js';
import { readField } from '../../base/values/read-field.js';
import type { OperationId } from '../../src/generated/operations.js';
import {
  ask,
  type CheckedResponse,
  type CheckQuestion,
  type ListPage,
  type Probe,
  pickRows,
  type Row,
  readList,
  readRow,
} from './question.js';
import type { Findings, SpecResponses } from './spec-responses.js';

const DAY_MS = 86_400_000;
const NONE: Findings = { published: [], ours: [] };

/** The known parts of the calls about figures. */
interface CheckContext {
  readonly pages: ReadonlyMap<OperationId, ListPage>;
  readonly spec: SpecResponses;
  /** The service's day, epoch milliseconds. */
  readonly today: number;
}

/** The calls for figures by each published parameter: series, goals, the heatmap and the leaderboard. */
export function listFigures(context: CheckContext): CheckQuestion[] {
  return [...listSeries(context), ...listVideoSeries(context), ...listGoals(context), ...listOfProject(context)];
}

type Look = (row: Row, response: CheckedResponse) => Findings;

/** A call that must be responded to as the spec says. `param` is the parameter in question. */
function accept(
  { spec }: CheckContext,
  [name, param]: readonly [name: string, param: string],
  probe: Probe,
  inspect: Look = () => NONE,
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
        return param === 'breakdown' ? { published: [], ours: [...found.published, ...found.ours] } : found;
      }
      const [form, seen] = [spec.findings(operation, status, body), inspect(readRow(body), response)];
      // The first call of the operation has already said what else the form has.
      return { published: [...form.published, ...seen.published], ours: seen.ours };
    },
  };
}

function toDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function listSeries(context: CheckContext): CheckQuestion[] {
  const id = (list: OperationId): unknown => context.pages.get(list)?.rows[0]?.id;
  const probeFor = (entity: 'creator' | 'video' | 'campaign', query: object): Probe | null => {
    const lists = { creator: 'listCreators', video: 'listVideos', campaign: 'listCampaigns' } as const;
    const entity_id = id(lists[entity]);
    return entity_id === undefined ? null : ask('getAnalytics', { entity, entity_id, metric: 'views', ...query });
  };
  const range = { from: toDate(context.today - 9 * DAY_MS), to: toDate(context.today - DAY_MS) };
  const has =
    (field: string, message: string): Look =>
    (row) => ({ published: [], ours: Array.isArray(row[field]) ? [] : [message] });
  const calls: (readonly [names: readonly [string, string], probe: Probe | null, look?: Look])[] = [
    [['range', 'from'], probeFor('creator', range), (row) => findSeriesFaults(row.series, range)],
    [['mode', 'mode'], probeFor('creator', { ...range, mode: 'cumulative', granularity: 'week' })],
    [['time zone', 'tz'], probeFor('creator', { ...range, tz: 'Asia/Tokyo' })],
    [['compare', 'compare'], probeFor('creator', { ...range, compare: 'prior_period' })],
    [
      ['breakdown', 'breakdown'],
      probeFor('creator', { ...range, breakdown: 'video' }),
      has('breakdown_series', 'has no breakdown_series for breakdown'),
    ],
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
  const judge: CheckQuestion['judge'] = ({ status, contentType }) => {
    if (status >= 300) return { published: [`responded with ${status} to format=csv`], ours: [] };
    return {
      published: /\bcsv\b/i.test(contentType) ? [] : [`has the content type ${contentType}, not text/csv`],
      ours: [],
    };
  };
  return [{ name: 'format', question: 'format=csv is CSV', probe, judge }];
}

/** The plan keeps all of the past, or refuses a range that is older than it keeps. */
function listRetention(probe: Probe | null): CheckQuestion[] {
  if (!probe) return [];
  const judge: CheckQuestion['judge'] = ({ status, body }) => {
    const { tier_retention_days: days } = readRow(body);
    if (status < 300 && typeof days === 'number')
      return { published: [`shows a range that is older than tier_retention_days (${days})`], ours: [] };
    return status < 300 || status === 402 ? NONE : { published: [`responded with ${status}, not 402`], ours: [] };
  };
  return [{ name: 'retention', question: 'a range before the plan’s past is refused', probe, judge }];
}

function listVideoSeries(context: CheckContext): CheckQuestion[] {
  const id = context.pages.get('listVideos')?.rows[0]?.id;
  if (id === undefined) return [];
  const range = { from: toDate(context.today - 9 * DAY_MS), to: toDate(context.today - DAY_MS) };
  const probeFor = (query: object): Probe =>
    ask('getVideoStats', { metric: 'engagement_rate_by_views', ...range, ...query }, { id: String(id) });
  const inspect: Look = ({ series }) =>
    Array.isArray(series) ? findSeriesFaults(series, range) : { published: ['has no series for metric'], ours: [] };
  return [
    accept(context, ['metric of a video', 'granularity'], probeFor({ granularity: 'day', tz: 'UTC' }), inspect),
    accept(
      context,
      ['base_metric', 'base_metric'],
      probeFor({ metric: 'growth_rate_pop', base_metric: 'likes' }),
      inspect,
    ),
    accept(context, ['cohort', 'cohort'], probeFor({ cohort: 1 }), inspect),
  ];
}

/** Goal compliance of one creator, of one period, and of another day. */
function listGoals(context: CheckContext): CheckQuestion[] {
  const projectId = context.pages.get('listCreators')?.rows[0]?.project_id;
  const creatorId = context.pages.get('listCreators')?.rows[0]?.id;
  if (typeof projectId !== 'string') return [];
  const probeFor = (query: Probe['query']): Probe => ask('getGoalCompliance', query, { projectId });
  const day = toDate(context.today - 40 * DAY_MS);
  const results = (body: unknown): readonly Row[] =>
    pickRows(body).flatMap(({ compliance }) => readList(compliance)) as readonly Row[];
  const lookFor =
    (message: string, fits: (body: unknown) => boolean): Look =>
    (_, { body }) => ({ published: fits(body) ? [] : [message], ours: [] });
  const period = (row: Row): unknown => readField(row.goal, 'period');
  const holdsDay = ({ advisory }: Row): boolean => {
    const [start, end] = [readField(advisory, 'period_start'), readField(advisory, 'period_end')];
    // The days of another zone begin up to 14 hours off.
    const at = Date.parse(day);
    return !(at < Date.parse(String(start)) - DAY_MS || at > Date.parse(String(end)) + DAY_MS);
  };
  return [
    accept(
      context,
      ['goals of a creator', 'creator_id'],
      probeFor({ creator_id: creatorId }),
      lookFor('has other creators than creator_id', (body) =>
        pickRows(body).every(({ creator }) => readField(creator, 'id') === creatorId),
      ),
    ),
    accept(
      context,
      ['goals of a period', 'period'],
      probeFor({ period: 'weekly' }),
      lookFor('has goals of another period', (body) => results(body).every((row) => period(row) === 'weekly')),
    ),
    accept(context, ['goals of all periods', 'period'], probeFor({ period: 'all' })),
    accept(
      context,
      ['goals of a day', 'reference_date'],
      probeFor({ reference_date: day }),
      lookFor('has a period that reference_date is not in', (body) => results(body).every(holdsDay)),
    ),
  ];
}

/** The heatmap and the leaderboard, whose range selects the videos. */
function listOfProject(context: CheckContext): CheckQuestion[] {
  const project_id = context.pages.get('listVideos')?.rows[0]?.project_id;
  if (project_id === undefined) return [];
  const ahead = { from: toDate(context.today + 400 * DAY_MS), to: toDate(context.today + 401 * DAY_MS) };
  const past = { from: toDate(context.today - 29 * DAY_MS), to: toDate(context.today) };
  const isEmpty: Look = (_, { body }) => ({
    published: pickRows(body).length === 0 ? [] : ['has rows of a range in which nothing was posted'],
    ours: [],
  });
  const sortedBy =
    (field: string): Look =>
    (_, { body }) =>
      isSorted(pickRows(body).map((row) => row[field]))
        ? NONE
        : { published: [`is not in the order of ${field}`], ours: [] };
  let second: unknown;
  const board = (query: object): Probe => ask('getVideoLeaderboard', { project_id, ...query });
  const heat = (query: object): Probe => ask('getPostingHeatmap', { project_id, ...query });
  return [
    accept(context, ['range of the heatmap', 'from'], heat(ahead), isEmpty),
    ...listWeekday(context, heat),
    accept(context, ['zone of the heatmap', 'tz'], heat({ ...past, tz: 'Asia/Tokyo' })),
    accept(context, ['range of the leaderboard', 'from'], board({ ...ahead, limit: 3 }), isEmpty),
    accept(
      context,
      ['order of the leaderboard', 'order'],
      board({ order: 'like_count', limit: 5 }),
      (row, response) => {
        second = pickRows(response.body)[1]?.video_id;
        return sortedBy('like_count')(row, response);
      },
    ),
    accept(context, ['offset', 'offset'], board({ order: 'like_count', limit: 1, offset: 1 }), (_, { body }) => {
      const [first] = pickRows(body);
      const isOther = second !== undefined && first !== undefined && first.video_id !== second;
      return isOther ? { published: ['does not begin with the second row of the whole'], ours: [] } : NONE;
    }),
  ];
}

/** The heatmap of one day, in which a video was posted, has cells of this day of the week alone: 0 is Sunday. */
function listWeekday(context: CheckContext, heat: (query: object) => Probe): CheckQuestion[] {
  const posted = context.pages.get('listVideos')?.rows.map(({ posted_at: at }) => Date.parse(String(at))) ?? [];
  const known = posted.find((at) => !Number.isNaN(at));
  if (known === undefined) return [];
  const [day, wanted] = [toDate(known), new Date(known).getUTCDay()];
  const inspect: Look = (_, { body }) => {
    const other = pickRows(body).find(({ dow }) => dow !== wanted);
    const message = `has dow ${String(other?.dow)} for ${day}, whose day of the week is ${wanted} (0 is Sunday)`;
    return { published: other ? [message] : [], ours: [] };
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
export function findSeriesFaults(series: unknown, range: { readonly from: string; readonly to: string }): Findings {
  const rows = Array.isArray(series) ? series : [];
  const dates = rows.flatMap((row) => {
    const date = readField(row, 'date');
    return typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? [date.slice(0, 10)] : [];
  });
  const outside = dates.filter((date) => date < range.from || date > range.to);
  const steps = dates.slice(1).map((date, at) => (Date.parse(date) - Date.parse(elementAt(dates, at))) / DAY_MS);
  const ours = [
    ...(steps.some((step) => step <= 0) ? ['has days in another order than the oldest first, or a day twice'] : []),
    ...(steps.some((step) => step > 1) || (dates.length > 0 && dates.length < countDays(range))
      ? ['leaves out days']
      : []),
  ];
  return { published: outside.length > 0 ? [`has the day ${outside[0]}, outside of from and to`] : [], ours };
}

function countDays({ from, to }: { readonly from: string; readonly to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}
