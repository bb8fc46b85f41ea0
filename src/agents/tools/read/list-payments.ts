import * as z from 'zod/v4';
import { toDecimal } from '../../../../base/money/to-decimal.js';
import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import type { PayoutPayment } from '../../../generated/resources.js';
import { readFiltered } from '../../../workflows/find/filtered-list.js';
import { throwIfNoProject } from '../../../workflows/find/throw-if-no-project.js';
import { splitByExactSum, sumCents } from '../../../workflows/payments/cents.js';
import { getPaidHandle } from '../../../workflows/payments/reference.js';
import { readHandles } from '../../../workflows/performance/read-handles.js';
import { toDay } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { findKnownHandles } from '../../payments/plan/known-handles.js';
import { PAY_DAYS } from '../../text/day-text.js';
import { amountText, moneyText, sumText } from '../../text/money-text.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { capRows } from '../parts/cap-rows.js';
import { toUsage } from '../parts/list-page.js';
import { removedText } from '../parts/payee-text.js';
import type { Scope } from '../parts/scope.js';
import { closingFields, creator, day, limit, offset, projectId, rowLimit } from '../parts/shared-schemas.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { readBound } from './list-creators.js';

interface Asked {
  readonly creator?: string | undefined;
  readonly project_id?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Lists what was paid. */
export const listPayments: ToolDefinition = defineTool({
  name: 'list_payments',
  title: 'List payments',
  description: 'What was paid, to whom, when and how, newest first, with the total; as CSV too. from and to: UTC days.',
  capability: 'read',
  input: z.object({
    creator: creator.optional(),
    project_id: projectId.optional(),
    from: day.optional(),
    to: day.optional(),
    format: z.enum(['text', 'csv']).optional(),
    limit,
    offset,
  }),
  output: z.object({
    totals: z.object({ paid_cents: z.number(), paid: z.string(), payments: z.number(), voided: z.number() }),
    from: z.string().optional(),
    to: z.string().optional(),
    payments: z.array(z.string()).optional(),
    csv: z.string().optional(),
    ...closingFields,
  }),
  async run(input, context) {
    const { goat, scope, workflow, store } = context;
    if (input.from && input.to && input.from > input.to) {
      throw new ToolRefusal('invalid_input', 'from must not be after to.', { retry: 'fix_input' });
    }
    const run = new Run(goat, workflow);
    const found = await readPayments(run, input, context);
    await throwIfNoProject(run, scope.project(input.project_id), found);
    const paid = found.filter(({ status }) => status === 'paid');
    // The totals name the usual currency, so they are of that one.
    const isUsual = ({ currency = USUAL_CURRENCY }: PayoutPayment): boolean => currency === USUAL_CURRENCY;
    const { exact: live, tooLarge } = splitByExactSum(paid.filter(isUsual), (payment) => payment.total_amount_cents);
    const cents = sumCents(live.map((payment) => payment.total_amount_cents));
    const { rows, truncated } = capRows(found, { limit: rowLimit(input), offset: input.offset });
    const leftOut = [
      ...tooLarge.map(({ id }) => `payment ${id}: too large to be added up`),
      ...paid.flatMap((one) => (isUsual(one) ? [] : [`payment ${one.id}: not in USD, so not added up`])),
      ...found.flatMap(({ id, status }) =>
        status === 'paid' || status === 'voided'
          ? []
          : [`payment ${id}: ${label(String(status), 40)} is a status that this version does not know`],
      ),
    ];
    const names = await readNames(run, input, scope);
    const unnamed = new Set(rows.flatMap(({ creator_id: id }) => (id !== null && !names.has(id) ? [id] : [])));
    const known = await findKnownHandles(run, store, unnamed);
    const shown = rows.map((payment) => ({
      payment,
      handle: names.get(payment.creator_id ?? '') ?? null,
      lastHandle: getPaidHandle(payment) ?? known.get(payment.creator_id ?? '') ?? null,
    }));
    return {
      totals: {
        paid_cents: cents,
        paid: sumText(cents),
        payments: live.length,
        voided: found.filter(({ status }) => status === 'voided').length,
      },
      ...(input.from === undefined ? {} : { from: input.from }),
      ...(input.to === undefined ? {} : { to: input.to }),
      days: PAY_DAYS,
      ...(input.format === 'csv' ? { csv: toCsv(shown) } : { payments: shown.map(toText) }),
      ...(leftOut.length > 0 ? { left_out: leftOut } : {}),
      truncated,
      ...toUsage(run),
    };
  },
});

/**
 * The payments within the scope and the days, latest first. The API does not publish a filter by days, so they are
 * filtered here.
 */
async function readPayments(run: Run, asked: Asked, { scope }: ToolContext): Promise<PayoutPayment[]> {
  const project = scope.project(asked.project_id);
  const named = asked.creator === undefined ? null : [await scope.payee(run, asked.creator, asked.project_id)];
  // In a binding they are read creator by creator: the number of requests must not reveal what is outside.
  const payees: readonly (string | undefined)[] = named ?? scope.creatorIds ?? [undefined];
  const all: PayoutPayment[] = [];
  for (const creatorId of payees) {
    const found = await readFiltered(run, {
      during: 'reading the payments',
      filters: {
        ...(project === undefined ? {} : { project_id: project }),
        ...(creatorId === undefined ? {} : { creator_id: creatorId }),
      },
      list: (filters, options) => run.goat.payoutPayments.list({ ...filters, limit: 100 }, options),
      keep: ({ creator_id, project_id }) =>
        (creatorId === undefined || creator_id === creatorId) && (project === undefined || project_id === project),
    });
    all.push(...found);
  }
  return all
    .filter((payment) => isWithin(toDay(payment.paid_at), asked))
    .sort((a, b) => (a.paid_at === b.paid_at ? compare(a.id, b.id) : compare(b.paid_at, a.paid_at)));
}

/** Handles by id; in a binding to creators only theirs. */
async function readNames(run: Run, asked: Asked, scope: Scope): Promise<ReadonlyMap<string, string>> {
  if (!scope.creatorIds) return readHandles(run, scope.project(asked.project_id));
  const creators = await readBound(run, scope.creatorIds);
  return new Map(creators.map((row) => [row.id, row.tiktok_handle]));
}

function isWithin(paidOn: string, { from, to }: Asked): boolean {
  return (from === undefined || paidOn >= from) && (to === undefined || paidOn <= to);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Row {
  readonly payment: PayoutPayment;
  /** Null for a removed creator and for an ad-hoc payment. */
  readonly handle: string | null;
  /** The last known handle of a removed creator. */
  readonly lastHandle: string | null;
}

function toText({ payment, handle, lastHandle }: Row): string {
  const { id, status, paid_at, total_amount_cents: cents, method_name_snapshot: name, creator_id, currency } = payment;
  const apart = apartText(payment);
  const who =
    handle !== null ? handleText(handle) : creator_id === null ? 'ad-hoc' : removedText(creator_id, lastHandle);
  const by = name === null ? '' : ` by ${label(name, 40)}`;
  return `${toDay(paid_at)} ${who}: ${amountText(cents, currency)}${by}${apart}${status === 'paid' ? '' : `, ${status === 'voided' ? status : label(String(status), 40)}`}, payment ${id}`;
}

/** The difference between a payment and the accruals that it settled; nothing if it settled none. */
function apartText({ payout_payment_lines: lines, total_amount_cents: cents, currency }: PayoutPayment): string {
  if (lines.length === 0) return '';
  const more = cents - lines.reduce((sum, line) => sum + line.applied_amount_cents, 0);
  if (more === 0) return '';
  return `, ${moneyText(Math.abs(more), currency ?? 'USD')} ${more > 0 ? 'more' : 'less'} than it settled`;
}

const COLUMNS = 'paid_at,handle,amount_cents,amount,currency,method,status,payment_id';

function toCsv(rows: readonly Row[]): string {
  const lines = rows.map(({ payment, handle, lastHandle }) =>
    [
      payment.paid_at,
      handle ?? lastHandle ?? payment.creator_id ?? '',
      String(payment.total_amount_cents),
      toDecimal(payment.total_amount_cents),
      payment.currency ?? 'USD',
      payment.method_name_snapshot ?? '',
      payment.status,
      payment.id,
    ]
      .map(toCell)
      .join(','),
  );
  return [COLUMNS, ...lines].join('\n');
}

/** A cell that a spreadsheet reads as text and never as a formula, because others write the names. */
function toCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
