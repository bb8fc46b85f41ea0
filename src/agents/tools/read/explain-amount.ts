import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import type { PayoutAccrual, PayoutStructureDetail, PayoutStructureVersion } from '../../../generated/resources.js';
import {
  orGone,
  readAccrual,
  readAccrualsByIds,
  readCreatorAccruals,
  readPaymentRow,
  readStructure,
} from '../../../workflows/find/read-rows.js';
import { sumCents, throwIfMixed } from '../../../workflows/payments/cents.js';
import { REFERENCE_FIELD } from '../../../workflows/payments/reference.js';
import { inputParts } from '../../../workflows/review/input-parts.js';
import { isFlat } from '../../../workflows/run/criteria-facts.js';
import { DAY, HOUR, toDay, toMilliseconds, WEEK, weekStart } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { readApprovers } from '../../audit/trace.js';
import { amountText, moneyText, PAY_DAYS, periodText, ruleText, sumFields } from '../../text/pay-text.js';
import { invalidInput } from '../../text/tool-error.js';
import { label } from '../../text/untrusted-text.js';
import { creatorText, readEach, resolveCreators } from '../parts/resolve-creators.js';
import type { NamedCreator } from '../parts/scope.js';
import { creators, day, limit, offset, projectId, toLeftOut } from '../parts/shared-schemas.js';
import { capRows, toTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition, under } from '../parts/tool.js';
import { missedLines } from './missed-pay.js';

/** The parts that explain amounts. */
interface Known {
  readonly background: Background;
  /** Epoch milliseconds: the end of the days in question, or now if that is earlier. */
  readonly until: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Compares amounts with the periods before: a line for each structure whose amount is more, less or gone. */
function compareAmounts(now: readonly PayoutAccrual[], before: readonly PayoutAccrual[], known: Known): string[] {
  const ids = [...before, ...now].map(({ structure_id: id }) => id);
  return [...new Set(ids)].flatMap((id) => {
    const isOf = (accrual: PayoutAccrual): boolean => accrual.structure_id === id;
    return compareOne(now.filter(isOf), before.filter(isOf), known);
  });
}

function compareOne(all: readonly PayoutAccrual[], earlier: readonly PayoutAccrual[], known: Known): string[] {
  const [first = earlier[0]] = all;
  if (!first) return [];
  const [now, before] = [all.filter(stands), earlier.filter(stands)];
  const cents = sumStanding(all);
  const difference = cents - sumStanding(earlier);
  if (difference === 0) return [];
  const { currency } = first;
  const by = `${moneyText(Math.abs(difference), currency)} ${difference < 0 ? 'less' : 'more'}`;
  const amounts = `${moneyText(sumStanding(earlier), currency)} before, ${moneyText(cents, currency)} now`;
  const refused = [...all, ...earlier].filter((accrual) => !stands(accrual));
  const why =
    refused.length > 0
      ? refused.map(({ id, status }) => `accrual ${id} is ${status}`).join(', ')
      : whyText(now, before, known);
  return [`${structureName(first, known.background)}: ${by} (${amounts}): ${why}`];
}

/** Whether an accrual is owed or paid. A rejected or voided accrual no longer counts. */
function stands({ status }: PayoutAccrual): boolean {
  return status !== 'rejected' && status !== 'voided';
}

function whyText(now: readonly PayoutAccrual[], before: readonly PayoutAccrual[], known: Known): string {
  if (now.length === 0) return nothingText(before.at(-1) as PayoutAccrual, known);
  if (before.length === 0) return 'there was no amount of it before';
  const [then, today] = [listFacts(before, known.background), listFacts(now, known.background)];
  const changed = today.filter((fact) => !then.includes(fact));
  const old = then.filter((fact) => !today.includes(fact));
  const counted =
    now.length === before.length ? '' : `${writeCount(before.length, 'period')} before, ${now.length} now; `;
  return `${counted}${old.join(', ') || 'the same'} before, ${changed.join(', ') || 'the same'} now`;
}

/** The basis of an amount: the rule and the counts. */
function listFacts(accruals: readonly PayoutAccrual[], background: Background): string[] {
  return accruals.flatMap((accrual) => {
    const version = findVersion(accrual, background);
    return [...(version ? [ruleText(version)] : []), ...inputParts(accrual)];
  });
}

/** Why a structure that paid before no longer does, as far as it is known without guessing. */
function nothingText(before: PayoutAccrual, { background, until, now }: Known): string {
  const structure = background.get(before.structure_id);
  if (structure && !structure.is_active) return 'it is archived and pays no more';
  const next = nextPeriodEnd(before);
  if (next > until) return `its next period ends with ${toDay(next - DAY)}`;
  // The cron makes the amounts of a period within the hour after it.
  if (now - next < HOUR) return `its period has just ended, and its amount is made within the hour`;
  const since = toDay(before.period_end_at);
  const waits = isFlat(structure?.current_version.criteria_type)
    ? 'the assignment ended'
    : 'its condition was not met, its counts are not in yet, or the assignment ended';
  return `there is no amount of it since ${since}: ${waits}; get_rates tells whether it still pays the creator`;
}

/** The end of the period after that of an accrual: a month later, or later by the length of that period. */
function nextPeriodEnd({ period_start_at, period_end_at }: PayoutAccrual): number {
  const end = toMilliseconds(period_end_at);
  const length = end - toMilliseconds(period_start_at);
  if (length <= WEEK) return end + length;
  const first = new Date(end);
  return Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
}

/** An amount and what it was computed from, on one line. Days are UTC. */
function amountLine(accrual: PayoutAccrual, background: Background): string {
  const { id, status, period_start_at: from, period_end_at: to, amount_cents: cents, currency } = accrual;
  const days = periodText(from, to);
  const version = findVersion(accrual, background);
  const rule = version ? ruleText(version) : 'its rule cannot be read';
  const why = [rule, ...inputParts(accrual), ...closedPart(accrual)];
  return `${structureName(accrual, background)} ${days}: ${amountText(cents, currency)}, ${status}, accrual ${id}: ${why.join('; ')}`;
}

/** The name of the structure between « and »; its id if the name cannot be read. */
function structureName({ structure_id: id }: PayoutAccrual, background: Background): string {
  const structure = background.get(id);
  return structure ? label(structure.name, 40) : `structure ${id}`;
}

/** A settled period counts nothing more. */
function closedPart({ status, created_at: at, inputs_snapshot: inputs }: PayoutAccrual): string[] {
  const isCounted = inputs?.impressions !== undefined || inputs?.min_views !== undefined;
  if (at === undefined || !isCounted || (status !== 'earned' && status !== 'paid')) return [];
  return [`closed on ${toDay(at)}, views after it do not count`];
}

/** The structures of accruals, by id; null for one that cannot be read. */
type Background = ReadonlyMap<string, PayoutStructureDetail | null>;

/** Reads the structures of accruals, with the versions of their rules. */
async function readBackground(run: Run, accruals: readonly PayoutAccrual[]): Promise<Background> {
  const found = new Map<string, PayoutStructureDetail | null>();
  for (const { structure_id: id } of accruals) {
    if (!found.has(id)) found.set(id, await orGone(readStructure(run, id)));
  }
  return found;
}

/** The rule by which an accrual was computed. */
function findVersion(accrual: PayoutAccrual, background: Background): PayoutStructureVersion | undefined {
  const structure = background.get(accrual.structure_id);
  const pinned = structure?.versions.find(({ id }) => id === accrual.structure_version_id);
  // If a structure has had only one rule, it is that rule, whatever id the service reports.
  return pinned ?? (structure?.versions.length === 1 ? structure.current_version : undefined);
}

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
  async run(args, context) {
    const { run } = context;
    const named = [args.accrual_id, args.payment_id, args.week_of ?? args.creators].filter(Boolean);
    if (named.length > 1) throw invalidInput(ONE);
    const found = await explain(run, args, context);
    const { limit = 'creators' in found ? 6 : 16, offset } = args;
    const { rows, truncated } = capRows(found.amounts, { limit, offset });
    return { ...found, amounts: rows, days: PAY_DAYS, truncated };
  },
});

const ONE = 'Name one: accrual_id, payment_id, or creators with week_of.';

function explain(run: Run, args: Input, context: ToolContext) {
  if (args.payment_id !== undefined) return explainPayment(run, args.payment_id, context);
  if (args.accrual_id !== undefined) return explainAccrual(run, args.accrual_id);
  return explainWeeks(run, args, context);
}

async function explainPayment(run: Run, id: string, { audit }: ToolContext) {
  const payment = await readPaymentRow(run, id);
  const { payout_payment_lines: lines, payout_adjustments: adjustments, currency = 'USD' } = payment;
  const ids = lines.flatMap(({ accrual_id }) => accrual_id ?? []);
  const accruals = await readAccrualsByIds(run, ids);
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
    ...sumFields('total', payment.total_amount_cents, currency),
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
  const all = await readCreatorAccruals(run, accrual.creator_id);
  const before = all.filter(
    (other) => other.structure_id === accrual.structure_id && other.period_end_at === accrual.period_start_at,
  );
  const background = await readBackground(run, [accrual, ...before]);
  return {
    ...sumFields('total', accrual.amount_cents, accrual.currency),
    ...(before.length > 0
      ? {
          ...sumFields('before', sumStanding(before), accrual.currency),
          changes: compareAmounts([accrual], before, { background, until: run.now, now: run.now }),
        }
      : {}),
    amounts: [amountLine(accrual, background)],
  };
}

/** How many changes of several creators are shown. */
const CHANGES = 8;

/** The week of each creator, as far as the budget goes. */
async function explainWeeks(run: Run, args: Input, { scope }: ToolContext) {
  const { found, unknown } = await resolveCreators(run, args, scope);
  const from = args.week_of === undefined ? weekStart(run.now) - WEEK : weekStart(`${args.week_of}T00:00:00Z`);
  const weeks = await readEach(run, found, { read: (one) => explainWeek(run, one, from), way: 'name them' });
  const shown = weeks.filter(({ lines }) => found.length === 1 || lines.length > 0);
  run.leaveOut('creators', weeks.length - shown.length, 'nothing was due to them in the two weeks');
  throwIfMixed(shown.flatMap(({ now, before }) => [...now, ...before]));
  const now = shown.flatMap((week) => week.now);
  const before = shown.flatMap((week) => week.before);
  const currency = now[0]?.currency ?? before[0]?.currency ?? 'USD';
  const cents = sumStanding(now);
  const days = `${toDay(from)} to ${toDay(from + WEEK - DAY)}`;
  const only = found.length === 1 ? found[0] : undefined;
  const who = only && !only.creator ? `, of ${creatorText(only)}` : '';
  const mark = (week: Week, lines: readonly string[]) => lines.map((line) => (only ? line : `${week.name}: ${line}`));
  const changes = shown.flatMap((week) => mark(week, week.changes));
  const more = only ? 0 : Math.max(0, changes.length - CHANGES);
  run.leaveOut('more changes', more, 'name fewer creators');
  return {
    total_cents: cents,
    total: `${moneyText(cents, currency)} in the week ${days} (UTC)${who}`,
    ...sumFields('before', sumStanding(before), currency),
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
    ...toLeftOut([], unknown),
  };
}

type Week = Awaited<ReturnType<typeof explainWeek>>;

/** The week of one creator that begins at a moment, epoch milliseconds. */
async function explainWeek(run: Run, one: NamedCreator, from: number) {
  const all = await readCreatorAccruals(run, one.id);
  const now = all.filter((accrual) => endsWithin(accrual, from));
  const before = all.filter((accrual) => endsWithin(accrual, from - WEEK));
  const background = await readBackground(run, [...now, ...before]);
  const missed = one.creator ? await missedLines(run, one.creator, { from, accruals: all }) : [];
  throwIfMixed([...now, ...before]);
  return {
    name: creatorText(one),
    now,
    before,
    changes: compareAmounts(now, before, { background, until: Math.min(from + WEEK, run.now), now: run.now }),
    lines: [...now.map((accrual) => amountLine(accrual, background)), ...missed],
  };
}

function sumStanding(accruals: readonly PayoutAccrual[]): number {
  return sumCents(accruals.filter(stands).map((accrual) => accrual.amount_cents));
}

/** A period's end is exclusive: a period that ends on Monday at 00:00 belongs to the week before. */
function endsWithin({ period_end_at }: PayoutAccrual, from: number): boolean {
  const end = toMilliseconds(period_end_at);
  return end > from && end <= from + WEEK;
}
