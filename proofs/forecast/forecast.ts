import { forecastOptions } from '../../base/options/clone-options.js';
import { findCriterion } from '../../mocks/world/payouts/criteria/criteria.js';
import { calendarDate, DAY, toDay, toDayIn, toIso } from '../../mocks/world/store/calendar.js';
import type { PayoutAccrualRow, PayoutStructureRow } from '../../mocks/world/store/rows.js';
import { getZone } from '../../mocks/world/store/time-zone.js';
import type { World } from '../../mocks/world/store/world.js';
import type { PullJournal } from '../read/journal.js';
import { refuseRequest } from '../read/refuse-request.js';
import { takeCloneOptions } from '../read/take-clone-options.js';
import { findHistoryStart } from '../read/unknown.js';
import { listAssumptions } from './assumptions.js';
import { LONGEST_WINDOW, runBacktest } from './backtest/backtest.js';
import { findWidening } from './backtest/widening.js';
import type { Forecast } from './forecast-result.js';
import { oneCurrency } from './one-currency.js';
import {
  type ForecastSource,
  type OpenedWorld,
  openWorld,
  readClock,
  type SourceOptions,
  tellSource,
} from './open-world.js';
import { isAskedFor, listNotFound } from './owed/asked-for.js';
import { readOwedWorld } from './owed/read-owed-world.js';
import { parseMoment } from './parse-moment.js';
import { type RunPeriod, runOn } from './run-on.js';
import { type TallyInput, tally } from './tally.js';
import { learnActivity } from './trend/learn-trend.js';
import { runTrend } from './trend/run-trend.js';

/** The subject of the forecast, and the way of reading the organization. */
export interface ForecastOptions extends SourceOptions {
  /**
   * The end up to which accruals count: a date (the whole day, in the organization's zone) or an instant. At most five
   * years ahead.
   */
  readonly until: string | Date;
  /**
   * `frozen` (default): there are no new views and posts, and the figures are exact. `trend`: creators continue as in
   * the last eight weeks, and each figure is the middle of a range.
   */
  readonly views?: 'frozen' | 'trend';
  /** With `trend`: the number of drawn continuations, 20 to 2,000. Default 100. */
  readonly runs?: number;
  /** With `trend`: the seed of the draws; the same seed gives the same figures. Default 1. */
  readonly seed?: number;
  /** Only creators of this project. Default: all. */
  readonly projectId?: string;
  /** Only these creators, by id. Default: all. */
  readonly creatorIds?: readonly string[];
  /** Has the rows of an earlier forecast. This forecast keeps its rows there too. Default: no journal. */
  readonly journal?: PullJournal;
}

const LONGEST_DAYS = 5 * 366;
const DEFAULT_RUNS = 100;

/**
 * Forecasts what will be owed: now, with the periods under way, by day, creator and structure, in integer cents. It
 * reads the part of an organization that its open assignments need (or forks a mock), and lets the clock of that world
 * run on. It never writes to the service. With `views: 'trend'`, `history` or `rules` the whole organization is read.
 *
 * @throws RangeError for an unknown option, an impossible date, one that has passed, or a project that does not exist;
 * PullError if the key is refused or the service's limit is reached.
 */
export async function forecast(source: ForecastSource, given: ForecastOptions): Promise<Forecast> {
  const options = takeForecastOptions(given);
  const { views = 'frozen', runs: wanted = DEFAULT_RUNS, seed = 1 } = options;
  const clock = await readClock(source, options);
  const until = parseMoment(options.until, { option: 'until', timezone: clock.timezone, isLast: true });
  checkAhead(until, clock.now);
  const { world, unknown: gaps, requests } = await openForecastWorld(source, options, clock.now);
  const unknown = [...gaps, ...listNotFound(world, options, tellSource(source).mock === source)];
  // The mock itself simulates nothing: views stay the same or follow the trend.
  if (world.state.scraper === 'simulated') world.state.scraper = 'auto';
  const now = world.state.now;
  const names = nameRows(world);
  const isAsked = (creatorId: string): boolean => isAskedFor(options, creatorId, names.project(creatorId));
  const earned = [...world.tables.payoutAccruals.values()].filter(
    ({ status, creator_id }) => status === 'earned' && isAsked(creator_id),
  );
  const owedIn = oneCurrency([...earned, ...listDealRules(world, isAsked)], WAY_OUT);
  if (views === 'trend') oneCurrency([{ currency: owedIn }, ...listPast(world)], WAY_OUT_OF_TREND);
  const owed = earned.map((row) => ({ ...row, cents: row.amount_cents })).filter(({ cents }) => cents > 0);
  const trend = views === 'trend' ? learnActivity(world) : null;
  const tested =
    trend === null ? null : runBacktest(world, { runs: wanted, seed, historyStart: findHistoryStart(unknown) });
  const { level, widening } = tested ?? UNTESTED;
  const ofViews = trend === null ? FROZEN : [...trend.assumptions, ...(tested === null ? [] : WIDENED)];
  const assumptions = listAssumptions(world, ofViews);
  const all = trend === null ? [runOn(world, until)] : runTrend(world, trend, { until, runs: wanted, seed, level });
  const runs = all.map((periods) => periods.filter(({ creatorId }) => isAsked(creatorId)));
  const isFlat = ({ versionId }: RunPeriod): boolean => findCriterion(names.criteria(versionId))?.needsScrape === false;
  const findRule = ({ versionId }: RunPeriod) => world.tables.payoutStructureVersions.get(versionId) ?? {};
  const currency = oneCurrency([{ currency: owedIn }, ...runs.flat().map(findRule)], WAY_OUT);
  const zone = getZone(clock.timezone);
  const toDate = (iso: string): string => calendarDate(toDayIn(zone, Date.parse(iso)));
  return {
    asOf: toIso(now),
    until: toIso(until),
    timezone: clock.timezone,
    currency,
    views,
    ...tally({ owed, runs, names, toDate, until: toIso(until), widening, isFlat }),
    backtest: tested?.backtest ?? null,
    assumptions,
    unknown,
    requests: requests + clock.requests,
  };
}

const WAY_OUT = 'Ask for projects or creators of one currency: projectId, creatorIds.';
const WAY_OUT_OF_TREND = "A trend is compared with all past accruals of the organization: ask for views: 'frozen'.";

/** The present rules of active structures that pay the creators who are asked for. */
function listDealRules(
  { tables }: World,
  isAsked: (creatorId: string) => boolean,
): PayoutStructureRow['current_version'][] {
  const paying = new Set<string>();
  for (const { creator_id: id, structure_id, unassigned_at: end } of tables.payoutAssignments.values()) {
    if (end === null && isAsked(id)) paying.add(structure_id);
  }
  const structures = [...tables.payoutStructures.values()];
  return structures.filter(({ id, is_active }) => is_active && paying.has(id)).map(({ current_version: rule }) => rule);
}

/** The accruals with which a forecast of the past is compared. */
function listPast({ tables, state }: World): PayoutAccrualRow[] {
  const since = (toDay(state.now) - LONGEST_WINDOW) * DAY;
  return [...tables.payoutAccruals.values()].filter(({ created_at: at }) => Date.parse(at) > since);
}

/** Without a past to compare with, ranges are those of the draws, widened as they usually must be. */
const UNTESTED = { level: 1, widening: { one: findWidening([]), many: findWidening([]) } };

const FROZEN = [
  'No video gains a view, nobody posts, and followers stay: what creators do from now on comes on top.',
] as const;

const WIDENED = ['Ranges are widened so that nine in ten of your own past would have held.'] as const;

function takeForecastOptions(given: ForecastOptions): ForecastOptions {
  const options = takeCloneOptions('forecast', given, forecastOptions);
  const { views = 'frozen', runs, seed, history, projectId, creatorIds } = options;
  if (views === 'frozen' && (runs !== undefined || seed !== undefined))
    refuseRequest('bad_option', 'runs and seed are for views: trend; with frozen views nothing is drawn.');
  if (views === 'trend' && history === 'none')
    refuseRequest('bad_option', 'views: trend needs the daily history; history: none reads none.');
  if (creatorIds?.length === 0) refuseRequest('bad_option', 'creatorIds is empty: name one or more, or leave it out.');
  // The service writes ids in lower case.
  return {
    ...options,
    ...(projectId === undefined ? {} : { projectId: projectId.toLowerCase() }),
    ...(creatorIds && { creatorIds: creatorIds.map((id) => id.toLowerCase()) }),
  };
}

function checkAhead(until: number, now: number): void {
  if (until <= now)
    refuseRequest('bad_option', `until (${toIso(until)}) is past: the service's time is ${toIso(now)}.`);
  if (until > now + LONGEST_DAYS * DAY) refuseRequest('bad_option', 'until lies more than five years ahead.');
}

/** The world of a source: only the needed part of a service, if that is known. */
function openForecastWorld(source: ForecastSource, options: ForecastOptions, now: number): Promise<OpenedWorld> {
  const { until: _until, views, runs: _runs, seed: _seed, projectId, creatorIds, ...rest } = options;
  const { goat } = tellSource(source);
  if (!goat) return openWorld(source, {});
  // Other rules may need what is settled, and the trend needs the past.
  const needsAll = views === 'trend' || rest.history !== undefined || Object.keys(rest.rules ?? {}).length > 0;
  if (needsAll) return openWorld(source, rest);
  return readOwedWorld(goat, rest, { projectId, creatorIds, readFrom: now });
}

function nameRows({ tables }: World): TallyInput['names'] {
  const { creators, payoutStructures, payoutStructureVersions } = tables;
  return {
    creator: (id) => creators.get(id)?.tiktok_handle ?? id,
    project: (id) => creators.get(id)?.project_id ?? null,
    structure: (id) => payoutStructures.get(id)?.name ?? id,
    criteria: (id) => payoutStructureVersions.get(id)?.criteria_type ?? 'recurring',
  };
}
