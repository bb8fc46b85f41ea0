import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import { groupBy } from '../../../../base/values/group-by.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import { makeTable } from '../../../../base/values/typed-keys.js';
import { isOpen, paidUntil } from '../../../workflows/find/other-structures.js';
import { earnedByAll } from '../../../workflows/find/read-earned.js';
import { readPaymentsWhere } from '../../../workflows/find/read-rows.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { compareAge } from '../../../workflows/payments/reference.js';
import {
  auditUnpaidCreators as audit,
  type UnderpaidCreator,
  type UnpaidAudit,
  type UnpaidCreator,
} from '../../../workflows/review/audit-unpaid-creators.js';
import { type ReviewedCreator, weeklyPayoutReview as review } from '../../../workflows/review/weekly-payout-review.js';
import { toMilliseconds } from '../../../workflows/run/days.js';
import { isWorkflowError } from '../../../workflows/run/workflow-error.js';
import { paysToText } from '../../changes/set-rate.js';
import { amountText, lastDay, moneyText, PAY_DAYS, periodText, sumFields } from '../../text/pay-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { type CreatorNames, nameCreators, readOwnHandles, resolveCreators } from '../parts/resolve-creators.js';
import { creators, day, detail, limit, offset, projectId, toClosing } from '../parts/shared-schemas.js';
import { capRows, showTable, type ToolTable, toTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition, under } from '../parts/tool.js';
import { describeUnfinished } from '../parts/unfinished-changes.js';
import { listIds, readAssigned } from './get-rates.js';

/** Up to this many open accruals are listed without being asked for. */
const FEW_ACCRUALS = 12;

/** The open accruals of creators, with their ids. */
function openTable(rows: readonly UnpaidCreator[], names: CreatorNames): ToolTable {
  const all = rows.flatMap((row) => row.open.map((accrual) => ({ who: names.get(row.creatorId), ...accrual })));
  return toTable(all, {
    handle: ({ who }) => who,
    period: ({ periodStartAt, periodEndAt }) => periodText(periodStartAt, periodEndAt),
    cents: ({ amountCents }) => amountCents,
    accrual_id: ({ accrualId }) => accrualId,
  });
}

/** The debt of each project. The project of removed creators is unknown. */
function byProjectText({ byProject, creators, currency }: UnpaidAudit): string[] {
  const removed = creators.filter(({ projectId: id }) => id === null);
  const cents = removed.reduce((sum, { owedCents }) => sum + owedCents, 0);
  const last = `removed creators: ${amountText(cents, currency)}, ${removed.length}`;
  const lines = byProject.map(
    (row) => `${label(row.name)}: ${amountText(row.owedCents, currency)}, ${writeCount(row.creators, 'creator')}`,
  );
  return removed.length === 0 ? lines : [...lines, last];
}

const input = z.object({
  creators: creators.optional(),
  project_id: projectId.optional(),
  min_age_days: z.int().min(0).optional(),
  sort: z.enum(['age', 'amount']).optional(),
  detail,
  limit,
  offset,
});

const AGES = ['0-7_days', '8-30_days', '31-60_days', 'over_60_days'] as const;

/** Lists who is owed what. */
export const auditUnpaidCreators: ToolDefinition = defineTool({
  name: 'audit_unpaid_creators',
  title: 'Audit unpaid creators',
  description:
    'The debts to creators, a project or all, oldest first, with totals by age and project; full adds accruals with ids.',
  capability: 'read',
  confinedTo: 'creator',
  input,
  fields: [
    ...under('totals', ['owed_cents', 'owed', 'creators', 'accruals', 'oldest_days']),
    ...under('totals.by_age_cents', AGES),
    ...under('totals.by_age', AGES),
    'creators[][]',
    'open[][]',
    'by_project[]',
    'underpayments[]',
    'unfinished[]',
    'as_of',
  ],
  async run(args, context) {
    const { goat, run, scope, workflow } = context;
    const unfinished = await describeUnfinished(context);
    const resolved = args.creators ? await resolveCreators(run, args, scope) : null;
    const creatorIds = resolved?.found.map(({ id }) => id) ?? scope.creatorIds;
    const query = { projectId: scope.project(args.project_id), minAgeDays: args.min_age_days, creatorIds };
    const found = await audit(goat, keepGiven(query), workflow);
    const sorted =
      args.sort === 'amount' ? found.creators.toSorted((a, b) => b.owedCents - a.owedCents) : found.creators;
    const all = [...sorted, ...found.underpayments];
    const handles = new Map(all.flatMap(({ creatorId, handle }) => (handle === null ? [] : [[creatorId, handle]])));
    const payees = all.map(({ creatorId }) => creatorId);
    const names = await nameCreators(run, context.store, payees, handles);
    const columns = {
      handle: ({ creatorId }: UnpaidCreator) => names.get(creatorId),
      creator_id: ({ creatorId, handle }: UnpaidCreator) =>
        args.detail === 'full' || handle === null ? creatorId : null,
      project: ({ projectName }: UnpaidCreator) => (found.byProject.length > 1 ? label(projectName, 40) : null),
      owed_cents: ({ owedCents }: UnpaidCreator) => owedCents,
      accruals: ({ accruals: count }: UnpaidCreator) => count,
      oldest_days: ({ oldestDays: days }: UnpaidCreator) => days,
      stale: ({ scrapeStale }: UnpaidCreator) => scrapeStale || null,
    };
    const { table, rows, truncated } = showTable(sorted, columns, args);
    const count = rows.reduce((sum, { open }) => sum + open.length, 0);
    const open = args.detail === 'full' || count <= FEW_ACCRUALS ? rows : [];
    const toText = ({ creatorId, underpaidCents, payments }: UnderpaidCreator) =>
      `${names.get(creatorId)}: ${amountText(underpaidCents, found.currency)} less than was due, by ${payments} payments that closed the debt`;
    const underpaid = capRows(found.underpayments.map(toText), args);
    const { owedCents, creators, accruals, oldestDays, aged } = found.totals;
    const byAge = {
      '0-7_days': aged.upTo7Days,
      '8-30_days': aged.upTo30Days,
      '31-60_days': aged.upTo60Days,
      over_60_days: aged.over60Days,
    };
    return {
      totals: {
        ...sumFields('owed', owedCents, found.currency),
        creators,
        accruals,
        oldest_days: oldestDays,
        by_age_cents: byAge,
        by_age: makeTable(AGES, (age) => moneyText(byAge[age], found.currency)),
      },
      creators: table,
      ...(open.length === 0 ? {} : { open: openTable(open, names) }),
      ...(found.byProject.length > 1 ? { by_project: byProjectText(found) } : {}),
      ...(found.underpayments.length === 0 ? {} : { underpayments: underpaid.rows }),
      ...(unfinished.length > 0 ? { unfinished } : {}),
      as_of: found.asOf,
      days: PAY_DAYS,
      truncated: truncated ?? underpaid.truncated,
      ...toClosing(found, resolved?.unknown),
    };
  },
});

/** Reviews the payments that are due for a week. */
export const weeklyPayoutReview: ToolDefinition = defineTool({
  name: 'weekly_payout_review',
  title: 'Weekly payout review',
  description:
    'The pay due for a week (default: last) by project and creator, with flags: spikes, videos to review, what may still come and until when; full adds inputs.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({ project_id: projectId.optional(), week_of: day.optional(), detail, limit, offset }),
  fields: [
    ...under('totals', ['due_cents', 'due', 'carried_over_cents', 'carried_over', 'payable_cents', 'payable']),
    ...under('totals', ['held_cents', 'held', 'paid_already_cents', 'paid_already', 'creators', 'flagged']),
    'unfinished[]',
    'owed_again[]',
    'ended[]',
    'week',
    'by_project[][]',
    'creators[][]',
    'amounts[]',
  ],
  async run(input, context) {
    const { goat, run, scope, workflow } = context;
    const unfinished = await describeUnfinished(context);
    const { creatorIds } = scope;
    const query = { projectId: scope.project(input.project_id), creatorIds, weekOf: input.week_of };
    const found = await review(goat, keepGiven(query), workflow);
    const { totals, currency } = found;
    const projects = toTable([...groupBy(found.creators, ({ projectName }) => projectName)], {
      project: ([name]) => label(name, 40),
      creators: ([, rows]) => rows.length,
      due_cents: ([, rows]) => sumCents(rows.map(({ dueCents }) => dueCents)),
      carried_over_cents: ([, rows]) => sumCents(rows.map(({ carriedOverCents }) => carriedOverCents)),
    });
    const level = input.detail ?? 'concise';
    const columns = {
      handle: ({ handle }: ReviewedCreator) => handleText(handle),
      project: ({ projectName: name }: ReviewedCreator) => (projects.length > 2 ? label(name, 40) : null),
      due_cents: ({ dueCents }: ReviewedCreator) => dueCents,
      carried_over_cents: ({ carriedOverCents }: ReviewedCreator) => carriedOverCents || null,
      flags: ({ flags }: ReviewedCreator) => flags.map((flag) => flagText(flag, level)).join('; ') || null,
    };
    const { table, rows, truncated } = showTable(found.creators, columns, input);
    const { week } = found;
    const owedAgain = await run.within(() => listOwedAgain(context, input), null);
    if (owedAgain === null) run.leaveOut('debts that are owed again after a void', null, BUDGET_ENDED);
    const ended = await run.within(() => listEnded(context, input, week.from).catch(notListed), null);
    if (ended === null) run.leaveOut('deals that have ended', null, BUDGET_ENDED);
    const closing = toClosing(found);
    const ids = new Set(found.leftOut.flatMap(({ creatorIds = [] }) => creatorIds));
    const names = await nameCreators(run, context.store, ids, new Map());
    return {
      totals: {
        ...sumFields('due', totals.dueCents, currency),
        ...sumFields('carried_over', totals.carriedOverCents, currency),
        ...sumFields('payable', totals.payableCents, currency),
        ...(totals.heldCents === 0 ? {} : sumFields('held', totals.heldCents, currency)),
        ...sumFields('paid_already', totals.paidAlreadyCents, currency),
        creators: totals.creators,
        flagged: totals.flagged,
      },
      ...(unfinished.length > 0 ? { unfinished } : {}),
      ...(owedAgain?.length ? { owed_again: owedAgain } : {}),
      ...(ended?.length ? { ended } : {}),
      week: periodText(week.from, week.to),
      days: PAY_DAYS,
      ...(projects.length > 2 ? { by_project: projects } : {}),
      creators: table,
      ...(input.detail === 'full' ? { amounts: rows.flatMap((row) => amountLines(row, currency)) } : {}),
      truncated,
      ...closing,
      ...(closing.left_out
        ? {
            left_out: closing.left_out.map((text) =>
              [...ids].reduce((named, id) => named.replaceAll(id, names.get(id) ?? id), text),
            ),
          }
        : {}),
    };
  },
});

const BUDGET_ENDED = 'the budget of the call ended first';

interface OfProject {
  readonly project_id?: string | undefined;
}

/** The debts that a payment had settled before it was voided, and that nothing has paid since. */
async function listOwedAgain({ run, scope, store }: ToolContext, { project_id: named }: OfProject): Promise<string[]> {
  const project = scope.project(named);
  const filters = { ...scope.projectQuery(named), status: 'voided' as const };
  const all = await readPaymentsWhere(run, filters, ({ status }) => status === 'voided');
  const voided = all.filter(({ creator_id: id }) => id !== null && scope.has(id)).sort((a, b) => compareAge(b, a));
  const owed = new Map(voided.length === 0 ? [] : (await earnedByAll(run, project)).map((row) => [row.id, row]));
  const found: { readonly creatorId: string | null; readonly text: string }[] = [];
  for (const { id, creator_id: creatorId, payout_payment_lines: settled } of voided) {
    const again = settled.flatMap(({ accrual_id: accrualId }) => owed.get(accrualId ?? '') ?? []);
    const [first] = again;
    if (!first) continue;
    // An accrual may have been on several payments. The latest one has it.
    for (const accrual of again) owed.delete(accrual.id);
    const amount = amountText(sumCents(again.map(({ amount_cents: cents }) => cents)), first.currency);
    found.push({ creatorId, text: `${amount}, which payment ${id} had paid before it was voided` });
  }
  const payees = found.map(({ creatorId }) => creatorId);
  const names = await nameCreators(run, store, payees);
  return found.map(({ creatorId, text }) => `${names.get(creatorId)}: ${text}`);
}

/** A service that does not say whom it pays does not say who was paid until when. */
function notListed(error: unknown): string[] {
  if (!isWorkflowError(error) || error.code !== 'unknown_shape') throw error;
  return ['which deals have ended and still pay: unknown, because the service does not tell whom a deal pays'];
}

/** The deals that have ended and pay a period that ends in the week or later: until which day. */
async function listEnded(
  { run, scope, store }: ToolContext,
  { project_id: named }: OfProject,
  from: string,
): Promise<string[]> {
  const project = scope.project(named);
  const assigned = await readAssigned(run, project);
  const paying = assigned.map(({ structure, assignments }) => ({
    structure,
    assignments: assignments.filter((assignment) => {
      const until = paidUntil({ structure, assignment });
      return scope.has(assignment.creator_id ?? null) && until !== null && until > toMilliseconds(from);
    }),
  }));
  if (paying.every(({ assignments }) => assignments.length === 0)) return [];
  const names = await nameCreators(run, store, listIds(paying), await readOwnHandles(run, scope, named));
  return paying.flatMap(({ structure, assignments }) =>
    assignments.map((assignment) => {
      const ending = `${label(structure.name, 40)} ended on ${lastDay(assignment.unassigned_at ?? '')}`;
      const next = assigned.filter(({ assignments: all }) =>
        all.some((one) => isOpen(one) && one.creator_id === assignment.creator_id),
      );
      const then = next.map((one) => label(one.structure.name, 40)).join(' and ');
      return `${names.get(assignment.creator_id ?? '')}: ${ending}${paysToText({ structure, assignment })}${then && `; then ${then}`}`;
    }),
  );
}

function flagText(
  { code, message, holdsPayment, settledAt }: ReviewedCreator['flags'][number],
  level: 'concise' | 'full',
): string {
  const holds = holdsPayment ? ' (holds payment)' : '';
  const until = settledAt === undefined ? '' : ` until ${settledAt.slice(0, 16)}Z`;
  return `${code}${holds}${until}${level === 'full' ? `: ${message}` : ''}`;
}

/** The amounts of a creator, with the inputs of each. */
function amountLines({ handle, structures }: ReviewedCreator, currency: string): string[] {
  return structures.flatMap(({ name, accruals }) =>
    accruals.map(({ accrualId, amountCents, inputs }) => {
      const { assignment_ids: _, ...facts } = inputs ?? {};
      return `${handleText(handle)} ${label(name, 40)} ${amountText(amountCents, currency)}, accrual ${accrualId}, from ${JSON.stringify(facts)}`;
    }),
  );
}
