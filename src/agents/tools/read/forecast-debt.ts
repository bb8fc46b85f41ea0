import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { auditUnpaidCreators } from '../../../workflows/review/audit-unpaid-creators.js';
import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { lastDay, PAY_DAYS } from '../../text/day-text.js';
import { sumText } from '../../text/money-text.js';
import { invalidInput } from '../../text/tool-error.js';
import { handleText } from '../../text/untrusted-text.js';
import type { OwedForecast } from '../parts/forecaster.js';
import { keepGiven } from '../parts/keep-given.js';
import { type Closing, toClosing, toLeftOut } from '../parts/shared-schemas.js';
import { showTable, type ToolTable } from '../parts/table.js';
import type { ToolContext } from '../parts/tool.js';
import { readWhom } from '../parts/whom.js';
import { withinScope } from './review-tools.js';

/** The message if nothing computes a forecast. */
const CANNOT =
  'This toolset cannot forecast: nothing here computes what will be earned. The amount owed now is what is known; do not guess the rest. The host enables it with createToolset(goat, { forecast }), forecast of trackagoat-sdk/clone.';

const MOST_CREATORS = 15;
const MOST_ASSUMPTIONS = 6;
const MOST_UNKNOWN = 4;

interface Asked {
  /** The last day that counts, YYYY-MM-DD. */
  readonly until: string;
  readonly creators?: readonly string[] | undefined;
  readonly project_id?: string | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly min_age_days?: number | undefined;
  readonly sort?: string | undefined;
  readonly detail?: string | undefined;
}

/** Sums are in integer cents. */
interface DebtForecast extends Closing {
  readonly totals: {
    readonly owed_cents: number;
    readonly owed: string;
    readonly creators: number;
    /** Null: nothing here computes it. */
    readonly forecast_cents: number | null;
    readonly forecast: string;
    readonly accrued_later_cents?: number;
  };
  readonly creators: ToolTable;
  readonly assumptions?: string[];
  readonly unknown?: string[];
  readonly as_of: string;
}

/** The debt at the end of a day if no new views come and nobody pays, by creator. */
export async function forecastDebt(asked: Asked, context: ToolContext): Promise<DebtForecast> {
  const { goat, scope, workflow, forecast, call } = context;
  if ((asked.min_age_days ?? asked.sort ?? asked.detail) !== undefined) {
    throw invalidInput('until forecasts every debt: leave min_age_days, sort and detail out.');
  }
  const whom = asked.creators && (await readWhom(new Run(goat, workflow), asked, scope));
  const creatorIds = whom ? whom.found.map(({ id }) => id) : scope.creatorIds;
  if (forecast) {
    const within = keepGiven({ projectId: scope.project(asked.project_id), creatorIds, signal: call.signal });
    const found = await forecast(goat, { until: asked.until, ...within });
    return {
      ...toResponse(found, { ...asked, projectId: within.projectId, creatorIds }),
      ...toLeftOut([], whom?.unknown),
    };
  }
  const within = { ...withinScope(scope, asked.project_id), ...keepGiven({ creatorIds }) };
  const now = await auditUnpaidCreators(goat, within, workflow);
  const { owedCents, creators } = now.totals;
  const owed = { owed_cents: owedCents, owed: sumText(owedCents, now.currency), creators };
  return {
    totals: { ...owed, forecast_cents: null, forecast: CANNOT },
    creators: [],
    as_of: now.asOf,
    days: PAY_DAYS,
    ...toClosing(now),
    ...toLeftOut(now.leftOut, whom?.unknown),
  };
}

interface Within {
  readonly projectId?: string | undefined;
  readonly creatorIds: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

function toResponse(found: OwedForecast, { projectId, creatorIds, limit = MOST_CREATORS, offset }: Within) {
  const { currency = USUAL_CURRENCY } = found;
  // A forecaster of the host may return more creators than it was asked for.
  const creators = found.creators.filter(
    ({ creatorId, projectId: where }) =>
      (projectId === undefined || where === projectId) && (creatorIds?.includes(creatorId) ?? true),
  );
  const add = (field: 'owedNowCents' | 'owedCents' | 'endedCents'): number =>
    creators.reduce((sum, creator) => sum + creator[field], 0);
  const [nowCents, thenCents, laterCents] = [add('owedNowCents'), add('owedCents'), add('endedCents')];
  const later =
    laterCents > 0 ? `; of periods that end by then ${sumText(laterCents, currency)} more is accrued later` : '';
  const { table, truncated } = showTable(
    creators,
    {
      handle: ({ handle }) => handleText(handle),
      owed_cents: ({ owedNowCents }) => owedNowCents,
      forecast_cents: ({ owedCents }) => owedCents,
      accrued_later_cents: ({ endedCents }) => endedCents || null,
    },
    { limit, offset },
  );
  return {
    totals: {
      owed_cents: nowCents,
      owed: sumText(nowCents, currency),
      creators: creators.length,
      forecast_cents: thenCents,
      forecast: `${sumText(thenCents, currency)} at ${endText(found.until)} if no new views come and nobody pays${later}`,
      accrued_later_cents: laterCents,
    },
    creators: table,
    assumptions: found.assumptions.slice(0, MOST_ASSUMPTIONS),
    unknown: found.unknown.slice(0, MOST_UNKNOWN).map(({ what, affects }) => cut(`${what}: may change ${affects}`)),
    as_of: toDay(found.asOf),
    days: PAY_DAYS,
    truncated,
    usage: { requests: found.requests, waited_ms: 0 },
  };
}

/** Midnight is the end of the day before, and that day was asked for. */
function endText(until: string): string {
  return toMilliseconds(until) % DAY === 0 ? `the end of ${lastDay(until)}` : until;
}

function cut(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
