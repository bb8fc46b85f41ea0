import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import { makeTable } from '../../../../base/values/typed-keys.js';
import {
  auditUnpaidCreators as audit,
  type UnderpaidCreator,
  type UnpaidAudit,
  type UnpaidCreator,
} from '../../../workflows/review/audit-unpaid-creators.js';
import type { Run } from '../../../workflows/run/run.js';
import { findKnownHandles } from '../../payments/plan/known-handles.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { PAY_DAYS, periodText } from '../../text/day-text.js';
import { amountText, sumText } from '../../text/money-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { capRows } from '../parts/list-page.js';
import { under } from '../parts/listed-fields.js';
import { removedText } from '../parts/payee-text.js';
import { creators, detail, limit, offset, projectId, rowLimit, toClosing, toLeftOut } from '../parts/shared-schemas.js';
import { showTable, type ToolTable, toTable } from '../parts/table.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { describeUnfinished } from '../parts/unfinished-changes.js';
import { readWhom } from '../parts/whom.js';
import { withinScope } from './review-tools.js';

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

/** Up to this many open accruals are listed without being asked for. */
const FEW_ACCRUALS = 12;

/** The open accruals of creators, with their ids. */
function openTable(rows: readonly UnpaidCreator[], showName: (row: UnpaidCreator) => string): ToolTable {
  const all = rows.flatMap((row) => row.open.map((accrual) => ({ who: showName(row), ...accrual })));
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
  async run(asked, context) {
    const { goat, run, scope, workflow } = context;
    const unfinished = await describeUnfinished(context);
    const age = asked.min_age_days === undefined ? {} : { minAgeDays: asked.min_age_days };
    const whom = asked.creators ? await readWhom(run, asked, scope) : null;
    const named = whom ? { creatorIds: whom.found.map(({ id }) => id) } : {};
    const found = await audit(goat, { ...withinScope(scope, asked.project_id), ...age, ...named }, workflow);
    const sorted = asked.sort === 'amount' ? byAmount(found.creators) : found.creators;
    const known = await nameRemoved(run, context.store, [...sorted, ...found.underpayments]);
    const showName = ({ creatorId, handle }: Pick<UnpaidCreator, 'creatorId' | 'handle'>): string =>
      handleText(handle) ?? removedText(creatorId, known.get(creatorId));
    const columns = {
      handle: showName,
      creator_id: ({ creatorId, handle }: UnpaidCreator) =>
        asked.detail === 'full' || handle === null ? creatorId : null,
      project: ({ projectName }: UnpaidCreator) => (found.byProject.length > 1 ? label(projectName, 40) : null),
      owed_cents: ({ owedCents }: UnpaidCreator) => owedCents,
      accruals: ({ accruals: count }: UnpaidCreator) => count,
      oldest_days: ({ oldestDays: days }: UnpaidCreator) => days,
      stale: ({ scrapeStale }: UnpaidCreator) => scrapeStale || null,
    };
    const { table, truncated } = showTable(sorted, columns, asked);
    const rows = sorted.slice(asked.offset ?? 0, (asked.offset ?? 0) + table.length - 1);
    const count = rows.reduce((sum, { open }) => sum + open.length, 0);
    const open = asked.detail === 'full' || count <= FEW_ACCRUALS ? rows : [];
    const underpaid = capRows(found.underpayments, { limit: rowLimit(asked), offset: asked.offset });
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
        by_age: makeTable(AGES, (age) => sumText(byAge[age], found.currency)),
      },
      creators: table,
      ...(open.length === 0 ? {} : { open: openTable(open, showName) }),
      ...(found.byProject.length > 1 ? { by_project: byProjectText(found) } : {}),
      ...(found.underpayments.length === 0
        ? {}
        : { underpayments: underpaid.rows.map((row) => underpaidRow(row, known, found.currency)) }),
      ...(unfinished.length > 0 ? { unfinished } : {}),
      as_of: found.asOf,
      days: PAY_DAYS,
      truncated: truncated ?? underpaid.truncated,
      ...toClosing(found),
      ...toLeftOut(found.leftOut, whom?.unknown),
    };
  },
});
