import * as z from 'zod/v4';
import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { auditUnpaidCreators } from '../../../workflows/review/audit-unpaid-creators.js';
import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { lastDay, PAY_DAYS } from '../../text/day-text.js';
import { amountText, sumText } from '../../text/money-text.js';
import { handleText } from '../../text/untrusted-text.js';
import { capRows } from '../parts/cap-rows.js';
import type { ForecastedCreator, OwedForecast } from '../parts/forecaster.js';
import { keepGiven } from '../parts/keep-given.js';
import { closingFields, creator, day, offset, projectId, toClosing } from '../parts/shared-schemas.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { withinScope } from './review-tools.js';

/** The message if nothing computes a forecast. */
const CANNOT =
  'This toolset cannot forecast: nothing here computes what will be earned. The amount owed now is what is known; do not guess the rest. The host enables it with createToolset(goat, { forecast }), forecast of trackagoat-sdk/clone.';

const MOST_CREATORS = 15;
const MOST_ASSUMPTIONS = 6;
const MOST_UNKNOWN = 4;

interface Asked {
  readonly creator?: string | undefined;
  readonly project_id?: string | undefined;
}

/** Forecasts what will be owed. */
export const forecastOwed: ToolDefinition = defineTool({
  name: 'forecast_owed',
  title: 'Forecast what will be owed',
  description: 'The debt at the end of a day if no new views come and nobody pays, by creator.',
  capability: 'read',
  input: z.object({ until: day, creator: creator.optional(), project_id: projectId.optional(), offset }),
  output: z.object({
    owed_now_cents: z.number(),
    owed_now: z.string(),
    forecast_cents: z.number().nullable(),
    forecast: z.string(),
    accrued_later_cents: z.number().optional(),
    creators: z.array(z.string()).optional(),
    assumptions: z.array(z.string()).optional(),
    unknown: z.array(z.string()).optional(),
    ...closingFields,
  }),
  async run(asked, context) {
    const { goat, scope, workflow, forecast, call } = context;
    const project = scope.project(asked.project_id);
    const whom = await findWhom(new Run(goat, workflow), asked, context);
    if (forecast) {
      const within = keepGiven({ projectId: project, creatorIds: whom, signal: call.signal });
      const found = await forecast(goat, { until: asked.until, ...within });
      return toResponse(found, { project, whom, offset: asked.offset });
    }
    const within = { ...withinScope(scope, asked.project_id), ...(whom ? { creatorIds: whom } : {}) };
    const now = await auditUnpaidCreators(goat, within, workflow);
    const { owedCents } = now.totals;
    return {
      owed_now_cents: owedCents,
      owed_now: `${sumText(owedCents, now.currency)} as of ${toDay(now.asOf)}`,
      forecast_cents: null,
      forecast: CANNOT,
      days: PAY_DAYS,
      ...toClosing(now),
    };
  },
});

/** The creators to forecast; undefined for all of the project or organization. */
async function findWhom(run: Run, asked: Asked, { scope }: ToolContext): Promise<readonly string[] | undefined> {
  if (asked.creator === undefined) return scope.creatorIds;
  return [await scope.payee(run, asked.creator, asked.project_id)];
}

interface Within {
  readonly project: string | undefined;
  readonly whom: readonly string[] | undefined;
  readonly offset: number | undefined;
}

function toResponse(found: OwedForecast, { project, whom, offset: start }: Within) {
  const { currency = USUAL_CURRENCY } = found;
  // A forecaster of the host may return more creators than it was asked for.
  const creators = found.creators.filter(
    ({ creatorId, projectId: where }) =>
      (project === undefined || where === project) && (whom?.includes(creatorId) ?? true),
  );
  const add = (field: 'owedNowCents' | 'owedCents' | 'endedCents'): number =>
    creators.reduce((sum, creator) => sum + creator[field], 0);
  const [nowCents, thenCents, laterCents] = [add('owedNowCents'), add('owedCents'), add('endedCents')];
  const { rows, truncated } = capRows(creators, { limit: MOST_CREATORS, offset: start });
  const later =
    laterCents > 0 ? `; of periods that end by then ${sumText(laterCents, currency)} more is accrued later` : '';
  return {
    owed_now_cents: nowCents,
    owed_now: `${sumText(nowCents, currency)} as of ${toDay(found.asOf)}`,
    forecast_cents: thenCents,
    forecast: `${sumText(thenCents, currency)} at ${endText(found.until)} if no new views come and nobody pays${later}`,
    accrued_later_cents: laterCents,
    creators: rows.map((row) => toLine(row, currency)),
    assumptions: found.assumptions.slice(0, MOST_ASSUMPTIONS),
    unknown: found.unknown.slice(0, MOST_UNKNOWN).map(({ what, affects }) => cut(`${what}: may change ${affects}`)),
    days: PAY_DAYS,
    truncated,
    usage: { requests: found.requests, waited_ms: 0 },
  };
}

/** Midnight is the end of the day before, and that day was asked for. */
function endText(until: string): string {
  return toMilliseconds(until) % DAY === 0 ? `the end of ${lastDay(until)}` : until;
}

function toLine({ handle, owedNowCents, owedCents, endedCents }: ForecastedCreator, currency: string): string {
  const now = owedNowCents > 0 ? `, ${owedNowCents} of it now` : '';
  const later = endedCents > 0 ? `, ${endedCents} more accrued later` : '';
  return `${handleText(handle)} ${amountText(owedCents, currency)}${now}${later}`;
}

function cut(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
