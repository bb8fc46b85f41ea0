import * as z from 'zod/v4';
import type { PayoutAccrual, PayoutStructureDetail } from '../../../generated/resources.js';
import type { RunningStructure } from '../../../workflows/find/other-structures.js';
import { readAccrual, readPaymentRow } from '../../../workflows/find/read-rows.js';
import { sumCents, throwIfMixed } from '../../../workflows/payments/cents.js';
import { REFERENCE_FIELD } from '../../../workflows/payments/reference.js';
import { DAY, toDay, toIso, toMilliseconds, WEEK, weekStart } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { readApprovers } from '../../audit/read-approvers.js';
import { PAY_DAYS } from '../../text/day-text.js';
import { amountText, moneyText } from '../../text/money-text.js';
import { invalidInput } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { capRows } from '../parts/list-page.js';
import { under } from '../parts/listed-fields.js';
import { removedText } from '../parts/payee-text.js';
import type { NamedCreator } from '../parts/scope.js';
import { creators, day, limit, offset, projectId, toLeftOut } from '../parts/shared-schemas.js';
import { toTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { readWhom } from '../parts/whom.js';
import { compareAmounts, stands } from './explain/compare-amounts.js';
import { amountLine, readBackground } from './explain/explain-accrual.js';
import { missedLines } from './explain/missed.js';

const input = z.object({
  creators: creators.optional(),
  project_id: projectId.optional(),
  week_of: day.optional(),
  accrual_id: z.string().optional(),
  payment_id: z.string().optional(),
  limit,
  offset,
});

type Input = z.output<typeof input>;

/** Explains why an amount is what it is. */
export const explainAmount: ToolDefinition = defineTool({
  name: 'explain_amount',
  title: 'Explain an amount',
  description:
    'Why an amount is what it is: an accrual, a payment (status, method, lines), or a week (default: last) of creators, a project or all against the week before.',
  capability: 'read',
  confinedTo: 'creator',
  input,
  fields: [
    'total_cents',
    'total',
    'before_cents',
    'before',
    'creators[][]',
    'changes[]',
    ...under('payment', ['status', 'method', 'paid_at', 'note', 'reference']),
    ...under('payment', ['approved_by', 'voided_because', 'voided_by']),
    'amounts[]',
  ],
  async run(asked, context) {
    const { run } = context;
    const named = [asked.accrual_id, asked.payment_id, asked.week_of ?? asked.creators].filter(Boolean);
    if (named.length > 1) throw invalidInput(ONE);
    const found = await explain(run, asked, context);
    const { rows, truncated } = capRows(found.amounts, {
      limit: asked.limit ?? ('creators' in found ? 6 : 16),
      offset: asked.offset,
    });
    return { ...found, amounts: rows, days: PAY_DAYS, truncated };
  },
});

const ONE = 'Name one: accrual_id, payment_id, or creators with week_of.';

function explain(run: Run, asked: Input, context: ToolContext) {
  if (asked.payment_id !== undefined) return explainPayment(run, asked.payment_id, context);
  if (asked.accrual_id !== undefined) return explainAccrual(run, asked.accrual_id);
  return explainWeeks(run, asked, context);
}

async function explainPayment(run: Run, id: string, { audit }: ToolContext) {
  const payment = await readPaymentRow(run, id);
  const { payout_payment_lines: lines, payout_adjustments: adjustments, currency = 'USD' } = payment;
  const ids = lines.flatMap(({ accrual_id }) => accrual_id ?? []);
  const accruals: PayoutAccrual[] = [];
  for (const accrualId of ids) {
    accruals.push(await readAccrual(run, accrualId));
  }
  const background = await readBackground(run, accruals);
  const unnamed = lines.filter(({ accrual_id }) => !accrual_id);
  const adjusted = adjustments.map(({ amount_cents: cents = 0 }) =>
    cents < 0
      ? `${moneyText(-cents, currency)} less than was owed; the rest was written off`
      : `${moneyText(cents, currency)} on top of what was owed`,
  );
  const isFree = lines.length === 0;
  const { approved, voided } = await readApprovers(audit);
  return {
    total_cents: payment.total_amount_cents,
    total: moneyText(payment.total_amount_cents, currency),
    payment: {
      status: payment.status,
      method: label(payment.method_name_snapshot),
      paid_at: payment.paid_at,
      note: label(payment.readme ?? null, 200),
      approved_by: label(approved.get(id) ?? null, 200) ?? 'not known',
      ...namedIn(payment.metadata),
      ...(payment.status === 'voided' ? { voided_by: label(voided.get(id) ?? null, 200) ?? 'not known' } : {}),
    },
    amounts: [
      ...(isFree ? [`${payment.creator_id === null ? 'an ad-hoc payment' : 'a bonus'}: it settles nothing`] : []),
      ...accruals.map((accrual) => amountLine(accrual, background)),
      ...unnamed.map((line) => amountText(line.applied_amount_cents, currency)),
      ...adjusted,
    ],
  };
}

/** The reference of a payment, and why it was voided, from its metadata. Text by others. */
function namedIn(metadata: Readonly<Record<string, unknown>>): { reference?: string; voided_because?: string } {
  const { [REFERENCE_FIELD]: reference, void_reason: reason } = metadata;
  return {
    ...(typeof reference === 'string' ? { reference: label(reference, 100) } : {}),
    ...(typeof reason === 'string' ? { voided_because: label(reason, 200) } : {}),
  };
}

async function explainAccrual(run: Run, id: string) {
  const accrual = await readAccrual(run, id);
  const all = await readAccruals(run, accrual.creator_id);
  const before = all.filter(
    (other) => other.structure_id === accrual.structure_id && other.period_end_at === accrual.period_start_at,
  );
  const background = await readBackground(run, [accrual, ...before]);
  return {
    total_cents: accrual.amount_cents,
    total: moneyText(accrual.amount_cents, accrual.currency),
    ...(before.length > 0
      ? {
          ...toBefore(before, accrual.currency),
          changes: compareAmounts([accrual], before, { background, until: run.now, now: run.now }),
        }
      : {}),
    amounts: [amountLine(accrual, background)],
  };
}

/** How many changes of several creators are shown. */
const CHANGES = 8;

/** The week of each creator, as far as the budget goes. */
async function explainWeeks(run: Run, asked: Input, { scope }: ToolContext) {
  const { found, unknown } = await readWhom(run, asked, scope);
  const from = asked.week_of === undefined ? weekStart(run.now) - WEEK : weekStart(`${asked.week_of}T00:00:00Z`);
  const reads = { structures: new Map<string, PayoutStructureDetail | null>(), deals: new Map<string, Deals>() };
  const weeks: Week[] = [];
  for (const one of found) {
    const explain = () => explainWeek(run, one, { from, ...reads });
    const week = weeks.length === 0 ? await explain() : await run.within(explain, null);
    if (week === null) break;
    weeks.push(week);
  }
  const shown = weeks.filter(({ lines }) => found.length === 1 || lines.length > 0);
  run.leaveOut('creators', found.length - weeks.length, 'the budget of the call ended first; name them');
  run.leaveOut('creators', weeks.length - shown.length, 'nothing was due to them in the two weeks');
  throwIfMixed(shown.flatMap(({ now, before }) => [...now, ...before]));
  const now = shown.flatMap((week) => week.now);
  const before = shown.flatMap((week) => week.before);
  const currency = now[0]?.currency ?? before[0]?.currency ?? 'USD';
  const cents = sumStanding(now);
  const days = `${toDay(from)} to ${toDay(from + WEEK - DAY)}`;
  const only = found.length === 1 ? found[0] : undefined;
  const who = only && !only.creator ? `, of ${removedText(only.id, only.handle)}` : '';
  const mark = (week: Week, lines: readonly string[]) => lines.map((line) => (only ? line : `${week.name}: ${line}`));
  const changes = shown.flatMap((week) => mark(week, week.changes));
  const more = only ? 0 : Math.max(0, changes.length - CHANGES);
  run.leaveOut('more changes', more, 'name fewer creators');
  return {
    total_cents: cents,
    total: `${moneyText(cents, currency)} in the week ${days} (UTC)${who}`,
    ...toBefore(before, currency),
    ...(only
      ? {}
      : {
          creators: toTable(shown, {
            handle: ({ name }) => name,
            cents: (week) => sumStanding(week.now),
            before_cents: (week) => sumStanding(week.before),
          }),
        }),
    changes: only ? changes : changes.slice(0, CHANGES),
    amounts: shown.flatMap((week) => mark(week, week.lines)),
    ...toLeftOut(run.leftOut, unknown),
  };
}

type Deals = readonly RunningStructure[];

/** The data that the weeks of several creators share, read once. */
interface Reads {
  /** Epoch milliseconds: the beginning of the week. */
  readonly from: number;
  readonly structures: Map<string, PayoutStructureDetail | null>;
  /** The deals of projects. */
  readonly deals: Map<string, Deals>;
}

interface Week {
  readonly name: string;
  readonly now: readonly PayoutAccrual[];
  readonly before: readonly PayoutAccrual[];
  readonly changes: readonly string[];
  readonly lines: readonly string[];
}

async function explainWeek(run: Run, { id, creator, handle }: NamedCreator, reads: Reads): Promise<Week> {
  const { from } = reads;
  const all = await readAccruals(run, id);
  const now = all.filter((accrual) => endsWithin(accrual, from));
  const before = all.filter((accrual) => endsWithin(accrual, from - WEEK));
  const background = await readBackground(run, [...now, ...before], reads.structures);
  const missed = creator ? await missedLines(run, creator, { from, accruals: all, deals: reads.deals }) : [];
  throwIfMixed([...now, ...before]);
  return {
    name: creator ? `${handleText(handle)}` : removedText(id, handle),
    now,
    before,
    changes: compareAmounts(now, before, { background, until: Math.min(from + WEEK, run.now), now: run.now }),
    lines: [...now.map((accrual) => amountLine(accrual, background)), ...missed],
  };
}

/** The amount of the same structure in the period before. */
function toBefore(before: readonly PayoutAccrual[], currency: string | undefined) {
  const cents = sumStanding(before);
  return { before_cents: cents, before: moneyText(cents, currency ?? 'USD') };
}

function sumStanding(accruals: readonly PayoutAccrual[]): number {
  return sumCents(accruals.filter(stands).map((accrual) => accrual.amount_cents));
}

/** A period's end is exclusive: a period that ends on Monday at 00:00 belongs to the week before. */
function endsWithin({ period_end_at }: PayoutAccrual, from: number): boolean {
  const end = toMilliseconds(period_end_at);
  return end > from && end <= from + WEEK;
}

/** The accruals of a creator in every status, oldest period first. */
async function readAccruals(run: Run, creatorId: string): Promise<PayoutAccrual[]> {
  const query = { creator_id: creatorId, limit: 100 };
  const accruals = await run.listAll('reading the accruals', (options) => run.goat.payoutAccruals.list(query, options));
  return accruals
    .filter(({ creator_id: id }) => id === creatorId)
    .sort((a, b) => (toIso(a.period_start_at) < toIso(b.period_start_at) ? -1 : 1));
}
