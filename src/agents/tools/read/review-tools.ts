import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import {
  auditUnpaidCreators as audit,
  type UnderpaidCreator,
  type UnpaidAudit,
  type UnpaidCreator,
} from '../../../workflows/review/audit-unpaid-creators.js';
import { type ReviewedCreator, weeklyPayoutReview as review } from '../../../workflows/review/weekly-payout-review.js';
import { Run } from '../../../workflows/run/run.js';
import { findKnownHandles } from '../../payments/plan/known-handles.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { PAY_DAYS, periodText } from '../../text/day-text.js';
import { amountText, sumText } from '../../text/money-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { capRows } from '../parts/cap-rows.js';
import { removedText } from '../parts/payee-text.js';
import type { Scope } from '../parts/scope.js';
import { closingFields, day, detail, limit, offset, projectId, rowLimit, toClosing } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { describeUnfinished } from '../parts/unfinished-changes.js';

/** A scope in the form that a workflow takes. */
export function withinScope(
  scope: Scope,
  named: string | undefined,
): { readonly projectId?: string; readonly creatorIds?: readonly string[] } {
  const project = scope.project(named);
  return {
    ...(project === undefined ? {} : { projectId: project }),
    ...(scope.creatorIds ? { creatorIds: scope.creatorIds } : {}),
  };
}

/** Reviews the payments that are due for a week. */
export const weeklyPayoutReview: ToolDefinition = defineTool({
  name: 'weekly_payout_review',
  title: 'Weekly payout review',
  description:
    'The pay due for a week by creator and structure, with flags: spikes, videos to review, stale counts. Default: last week; full adds the inputs of each amount.',
  capability: 'read',
  input: z.object({ project_id: projectId.optional(), week_of: day.optional(), detail, limit, offset }),
  output: z.object({
    totals: z.object({
      due_cents: z.number(),
      due: z.string(),
      carried_over_cents: z.number(),
      carried_over: z.string(),
      payable_cents: z.number(),
      payable: z.string(),
      held_cents: z.number().optional(),
      held: z.string().optional(),
      paid_already_cents: z.number(),
      paid_already: z.string(),
      creators: z.number(),
      flagged: z.number(),
    }),
    unfinished: z.array(z.string()).optional(),
    week: z.string(),
    creators: z.array(
      z.object({
        handle: z.string().nullable(),
        due_cents: z.number(),
        due: z.string(),
        carried_over_cents: z.number().optional(),
        carried_over: z.string().optional(),
        flags: z.array(z.string()).optional(),
        amounts: z.array(z.string()).optional(),
      }),
    ),
    ...closingFields,
  }),
  async run(input, context) {
    const { goat, scope, workflow } = context;
    const unfinished = await describeUnfinished(context);
    const query = {
      ...withinScope(scope, input.project_id),
      ...(input.week_of === undefined ? {} : { weekOf: input.week_of }),
    };
    const found = await review(goat, query, workflow);
    const { rows, truncated } = capRows(found.creators, { limit: rowLimit(input), offset: input.offset });
    const { totals, currency } = found;
    const closing = toClosing(found);
    const ids = found.leftOut.flatMap(({ creatorIds = [] }) => creatorIds);
    const known = await findKnownHandles(new Run(goat, workflow), context.store, new Set(ids));
    return {
      totals: {
        due_cents: totals.dueCents,
        due: sumText(totals.dueCents, currency),
        carried_over_cents: totals.carriedOverCents,
        carried_over: sumText(totals.carriedOverCents, currency),
        payable_cents: totals.payableCents,
        payable: sumText(totals.payableCents, currency),
        ...(totals.heldCents === 0 ? {} : { held_cents: totals.heldCents, held: sumText(totals.heldCents, currency) }),
        paid_already_cents: totals.paidAlreadyCents,
        paid_already: sumText(totals.paidAlreadyCents, currency),
        creators: totals.creators,
        flagged: totals.flagged,
      },
      ...(unfinished.length > 0 ? { unfinished } : {}),
      week: periodText(found.week.from, found.week.to),
      days: PAY_DAYS,
      creators: rows.map((row) => reviewRow(row, { level: input.detail ?? 'concise', currency })),
      truncated,
      ...closing,
      ...(closing.left_out ? { left_out: closing.left_out.map((text) => nameIds(text, known)) } : {}),
    };
  },
});

/** A text in which the id of a removed creator is replaced by the last known handle. */
function nameIds(text: string, known: Known): string {
  return [...known.keys()].reduce((named, id) => named.replaceAll(id, removedText(id, known.get(id))), text);
}

function reviewRow(
  creator: ReviewedCreator,
  { level, currency }: { readonly level: 'concise' | 'full'; readonly currency: string },
) {
  const flags = creator.flags.map(({ code, message, holdsPayment }) => {
    const name = holdsPayment ? `${code} (holds payment)` : code;
    return level === 'full' ? `${name}: ${message}` : name;
  });
  const amounts = creator.structures.flatMap((structure) =>
    structure.accruals.map(({ accrualId, amountCents, inputs }) => {
      const { assignment_ids: _, ...facts } = inputs ?? {};
      return `${label(structure.name, 40)} ${amountText(amountCents, currency)}, accrual ${accrualId}, from ${JSON.stringify(facts)}`;
    }),
  );
  return {
    handle: handleText(creator.handle),
    due_cents: creator.dueCents,
    due: sumText(creator.dueCents, currency),
    ...(creator.carriedOverCents === 0
      ? {}
      : { carried_over_cents: creator.carriedOverCents, carried_over: sumText(creator.carriedOverCents, currency) }),
    ...(flags.length === 0 ? {} : { flags }),
    ...(level === 'full' ? { amounts } : {}),
  };
}

function underpaidRow(
  { handle, creatorId, underpaidCents, payments }: UnderpaidCreator,
  known: Known,
  currency: string,
): string {
  const who = handleText(handle) ?? removedText(creatorId, known.get(creatorId));
  return `${who}: ${amountText(underpaidCents, currency)} less than was due, by ${payments} payments that closed the debt`;
}

function byAmount(creators: readonly UnpaidCreator[]): UnpaidCreator[] {
  return [...creators].sort((a, b) => b.owedCents - a.owedCents);
}

/** `2026-01-05 to 2026-01-11: 5000 cents, accrual …`. */
function openText({ accrualId, amountCents, periodStartAt, periodEndAt }: UnpaidCreator['open'][number]): string {
  return `${periodText(periodStartAt, periodEndAt)}: ${amountCents} cents, accrual ${accrualId}`;
}

/** The debt of each project. The project of removed creators is unknown. */
function byProjectText({ byProject, creators, currency }: UnpaidAudit): string[] {
  const removed = creators.filter(({ projectId: id }) => id === null);
  const cents = removed.reduce((sum, { owedCents }) => sum + owedCents, 0);
  const lines = byProject.map(
    (row) => `${label(row.name)}: ${amountText(row.owedCents, currency)}, ${writeCount(row.creators, 'creator')}`,
  );
  return removed.length === 0
    ? lines
    : [...lines, `removed creators: ${amountText(cents, currency)}, ${removed.length}`];
}

type Known = ReadonlyMap<string, string>;

/** The last known handles of creators that the service no longer shows. */
function nameRemoved(
  run: Run,
  store: ToolsetStore,
  rows: readonly { readonly creatorId: string; readonly handle: string | null }[],
): Promise<Known> {
  const removed = rows.flatMap(({ creatorId, handle }) => (handle === null ? [creatorId] : []));
  return findKnownHandles(run, store, new Set(removed));
}

/** Lists who is owed what. */
export const auditUnpaidCreators: ToolDefinition = defineTool({
  name: 'audit_unpaid_creators',
  title: 'Audit unpaid creators',
  description:
    'Everyone who is owed something, oldest debt first, with totals by age and project; full adds accruals with ids.',
  capability: 'read',
  input: z.object({
    project_id: projectId.optional(),
    min_age_days: z.int().min(0).optional(),
    sort: z.enum(['age', 'amount']).optional(),
    detail,
    limit,
    offset,
  }),
  output: z.object({
    totals: z.object({
      owed_cents: z.number(),
      owed: z.string(),
      creators: z.number(),
      accruals: z.number(),
      oldest_days: z.number(),
      by_age_cents: z.record(z.string(), z.number()),
      by_age: z.record(z.string(), z.string()),
    }),
    creators: z.array(
      z.object({
        handle: z.string().nullable(),
        creator_id: z.string().optional(),
        owed_cents: z.number(),
        owed: z.string(),
        accruals: z.number(),
        oldest_days: z.number(),
        stale: z.boolean().optional(),
        open: z.array(z.string()).optional(),
      }),
    ),
    by_project: z.array(z.string()).optional(),
    underpayments: z.array(z.string()).optional(),
    unfinished: z.array(z.string()).optional(),
    as_of: z.string(),
    ...closingFields,
  }),
  async run(input, context) {
    const { goat, scope, workflow } = context;
    const unfinished = await describeUnfinished(context);
    const age = input.min_age_days === undefined ? {} : { minAgeDays: input.min_age_days };
    const found = await audit(goat, { ...withinScope(scope, input.project_id), ...age }, workflow);
    const sorted = input.sort === 'amount' ? byAmount(found.creators) : found.creators;
    const { rows, truncated } = capRows(sorted, { limit: rowLimit(input), offset: input.offset });
    const underpaid = capRows(found.underpayments, { limit: rowLimit(input), offset: input.offset });
    const known = await nameRemoved(new Run(goat, workflow), context.store, [...rows, ...underpaid.rows]);
    const { owedCents, creators, accruals, oldestDays, aged } = found.totals;
    const byAge = {
      '0-7_days': aged.upTo7Days,
      '8-30_days': aged.upTo30Days,
      '31-60_days': aged.upTo60Days,
      over_60_days: aged.over60Days,
    };
    return {
      totals: {
        owed_cents: owedCents,
        owed: sumText(owedCents, found.currency),
        creators,
        accruals,
        oldest_days: oldestDays,
        by_age_cents: byAge,
        by_age: Object.fromEntries(Object.entries(byAge).map(([age, cents]) => [age, sumText(cents, found.currency)])),
      },
      creators: rows.map((row) => ({
        handle: handleText(row.handle) ?? removedText(row.creatorId, known.get(row.creatorId)),
        ...(input.detail === 'full' || row.handle === null ? { creator_id: row.creatorId } : {}),
        owed_cents: row.owedCents,
        owed: sumText(row.owedCents, found.currency),
        accruals: row.accruals,
        oldest_days: row.oldestDays,
        ...(row.scrapeStale ? { stale: true } : {}),
        ...(input.detail === 'full' ? { open: row.open.map(openText) } : {}),
      })),
      ...(found.byProject.length > 1 ? { by_project: byProjectText(found) } : {}),
      ...(found.underpayments.length === 0
        ? {}
        : { underpayments: underpaid.rows.map((row) => underpaidRow(row, known, found.currency)) }),
      ...(unfinished.length > 0 ? { unfinished } : {}),
      as_of: found.asOf,
      days: PAY_DAYS,
      truncated: truncated ?? underpaid.truncated,
      ...toClosing(found),
    };
  },
});
