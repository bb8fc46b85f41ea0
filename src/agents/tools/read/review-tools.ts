import * as z from 'zod/v4';
import { groupBy } from '../../../workflows/figures/group-by.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { type ReviewedCreator, weeklyPayoutReview as review } from '../../../workflows/review/weekly-payout-review.js';
import { Run } from '../../../workflows/run/run.js';
import { findKnownHandles } from '../../payments/plan/known-handles.js';
import { PAY_DAYS, periodText } from '../../text/day-text.js';
import { amountText, sumText } from '../../text/money-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { removedText } from '../parts/payee-text.js';
import type { Scope } from '../parts/scope.js';
import { closingFields, day, detail, limit, offset, projectId, toClosing } from '../parts/shared-schemas.js';
import { showTable, tableField, toTable } from '../parts/table.js';
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
    'The pay due for a week (default: last) by project and creator, with flags: spikes, videos to review, what may still come and until when; full adds inputs.',
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
    by_project: tableField.optional(),
    creators: tableField,
    amounts: z.array(z.string()).optional(),
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
    const { table, truncated } = showTable(found.creators, columns, input);
    const rows = found.creators.slice(input.offset ?? 0, (input.offset ?? 0) + table.length - 1);
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
      ...(projects.length > 2 ? { by_project: projects } : {}),
      creators: table,
      ...(input.detail === 'full' ? { amounts: rows.flatMap((row) => amountLines(row, currency)) } : {}),
      truncated,
      ...closing,
      ...(closing.left_out ? { left_out: closing.left_out.map((text) => nameIds(text, known)) } : {}),
    };
  },
});

type Known = ReadonlyMap<string, string>;

/** A text in which the id of a removed creator is replaced by the last known handle. */
function nameIds(text: string, known: Known): string {
  return [...known.keys()].reduce((named, id) => named.replaceAll(id, removedText(id, known.get(id))), text);
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
