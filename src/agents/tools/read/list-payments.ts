import * as z from 'zod/v4';
import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { groupBy } from '../../../../base/values/group-by.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import type { PayoutPayment } from '../../../generated/resources.js';
import { readPaymentsWhere, throwIfNoProject } from '../../../workflows/find/read-rows.js';
import { splitByExactSum, sumCents } from '../../../workflows/payments/cents.js';
import { REFERENCE_FIELD } from '../../../workflows/payments/reference.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { type PaymentApprovers, readApprovers } from '../../audit/trace.js';
import { moneyText, PAY_DAYS, sumFields } from '../../text/pay-text.js';
import { invalidInput } from '../../text/tool-error.js';
import { label } from '../../text/untrusted-text.js';
import {
  type CreatorNames,
  nameCreators,
  readOwnHandles,
  readProjectNames,
  resolveCreators,
} from '../parts/resolve-creators.js';
import { creators, day, limit, offset, projectId, toLeftOut } from '../parts/shared-schemas.js';
import { showTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition, under } from '../parts/tool.js';

interface Asked {
  readonly creators?: readonly string[] | undefined;
  readonly project_id?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Lists what was paid. */
export const listPayments: ToolDefinition = defineTool({
  name: 'list_payments',
  title: 'List payments',
  description:
    'Payments to creators, a project or all, newest first: method, reference, note, why voided, by whom, with the total.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({
    creators: creators.optional(),
    project_id: projectId.optional(),
    from: day.optional(),
    to: day.optional(),
    limit,
    offset,
  }),
  fields: [
    ...under('totals', ['paid_cents', 'paid', 'by_method[]', 'payments', 'voided']),
    'from',
    'to',
    'payments[][]',
    'by_whom',
  ],
  async run(input, context) {
    const { run, scope, store } = context;
    if (input.from && input.to && input.from > input.to) {
      throw invalidInput('from must not be after to.');
    }
    const { found, unknown } = await readPayments(run, input, context);
    await throwIfNoProject(run, scope.project(input.project_id), found);
    const paid = found.filter(({ status }) => status === 'paid');
    // The totals name the usual currency, so they are of that one.
    const isUsual = ({ currency = USUAL_CURRENCY }: PayoutPayment): boolean => currency === USUAL_CURRENCY;
    const { exact: live, tooLarge } = splitByExactSum(paid.filter(isUsual), (payment) => payment.total_amount_cents);
    const cents = sumCents(live.map((payment) => payment.total_amount_cents));
    const leftOut = [
      ...unknown,
      ...tooLarge.map(({ id }) => `payment ${id}: too large to be added up`),
      ...paid.flatMap((one) => (isUsual(one) ? [] : [`payment ${one.id}: not in USD, so not added up`])),
      ...found.flatMap(({ id, status }) =>
        status === 'paid' || status === 'voided'
          ? []
          : [`payment ${id}: ${status} is a status that this version does not know`],
      ),
    ];
    const handles = await readOwnHandles(run, scope, input.project_id);
    const payees = found.map(({ creator_id: id }) => id);
    const names = await nameCreators(run, store, payees, handles);
    const projects = input.project_id === undefined ? await readProjectNames(run, scope) : new Map<string, string>();
    const approvers = await readApprovers(context.audit);
    const shown = columns({ names, projects, approvers });
    const { table, rows, truncated } = showTable(found, shown, input);
    return {
      totals: {
        ...sumFields('paid', cents),
        ...sumByMethod(live),
        payments: live.length,
        voided: found.filter(({ status }) => status === 'voided').length,
      },
      ...keepGiven({ from: input.from, to: input.to }),
      days: PAY_DAYS,
      payments: table,
      ...(rows.some((payment) => isOfNobody(payment, approvers)) ? { by_whom: NOT_KNOWN } : {}),
      ...toLeftOut([], leftOut),
      truncated,
    };
  },
});

/** The sum of each method; nothing if there is only one. */
function sumByMethod(live: readonly PayoutPayment[]): { readonly by_method?: readonly string[] } {
  const groups = [...groupBy(live, ({ method_name_snapshot: name }) => label(name, 40) ?? 'no method')];
  if (groups.length < 2) return {};
  const sum = (rows: readonly PayoutPayment[]): string =>
    moneyText(sumCents(rows.map((row) => row.total_amount_cents)));
  return { by_method: groups.map(([name, rows]) => `${name} ${sum(rows)}`) };
}

/**
 * The payments within the scope and the days, latest first. The API does not publish a filter by days, so they are
 * filtered here.
 */
async function readPayments(run: Run, args: Asked, { scope }: ToolContext) {
  const project = scope.project(args.project_id);
  const resolved = args.creators === undefined ? null : await resolveCreators(run, args, scope);
  const named =
    resolved && (resolved.found.length > FEW && !scope.isBound ? [undefined] : resolved.found.map(({ id }) => id));
  const isMeant = (id: string | null): boolean => resolved?.found.some((one) => one.id === id) ?? true;
  // In a binding they are read creator by creator: the number of requests must not reveal what is outside.
  const payees: readonly (string | undefined)[] = named ?? scope.creatorIds ?? [undefined];
  const all: PayoutPayment[] = [];
  for (const creatorId of payees) {
    const found = await readPaymentsWhere(
      run,
      keepGiven({ project_id: project, creator_id: creatorId }),
      ({ creator_id, project_id }) =>
        (creatorId === undefined || creator_id === creatorId) && (project === undefined || project_id === project),
    );
    all.push(...found);
  }
  const found = all
    .filter((payment) => isMeant(payment.creator_id) && isWithin(toDay(payment.paid_at), args))
    .sort((a, b) => (a.paid_at === b.paid_at ? compare(a.id, b.id) : compare(b.paid_at, a.paid_at)));
  return { found, unknown: resolved?.unknown ?? [] };
}

/** Up to this many creators are read one by one; for more, all payments are read. */
const FEW = 3;

function isWithin(paidOn: string, { from, to }: Asked): boolean {
  return (from === undefined || paidOn >= from) && (to === undefined || paidOn <= to);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Facts {
  readonly names: CreatorNames;
  readonly projects: ReadonlyMap<string, string>;
  readonly approvers: PaymentApprovers;
}

const NOT_KNOWN = 'who approved or voided is not known where no column says it: the service does not record it';

function isOfNobody({ id, status }: PayoutPayment, { approved, voided }: PaymentApprovers): boolean {
  return !approved.has(id) || (status === 'voided' && !voided.has(id));
}

function columns({ names, projects, approvers: { approved, voided } }: Facts) {
  return {
    day: (row: PayoutPayment) => toDay(row.paid_at),
    to: ({ creator_id: id }: PayoutPayment) => (id === null ? 'ad-hoc' : names.get(id)),
    project: (row: PayoutPayment) => projects.get(row.project_id),
    cents: (row: PayoutPayment) => row.total_amount_cents,
    currency: ({ currency = USUAL_CURRENCY }: PayoutPayment) =>
      currency === USUAL_CURRENCY ? null : label(currency, 10),
    method: (row: PayoutPayment) => label(row.method_name_snapshot, 40),
    apart: apartText,
    status: ({ status }: PayoutPayment) => (status === 'paid' ? null : status),
    reference: (row: PayoutPayment) => quote(row.metadata[REFERENCE_FIELD], 100),
    note: (row: PayoutPayment) => quote(row.readme, 200),
    why_voided: (row: PayoutPayment) => quote(row.metadata.void_reason, 200),
    approved_by: ({ id }: PayoutPayment) => quote(approved.get(id), 200),
    voided_by: ({ id, status }: PayoutPayment) => (status === 'voided' ? quote(voided.get(id), 200) : null),
    payment_id: ({ id }: PayoutPayment) => id,
  };
}

function quote(text: unknown, max: number): string | null {
  return typeof text === 'string' && text !== '' ? label(text, max) : null;
}

/** The difference between a payment and the accruals that it settled; null if they are equal. */
function apartText({ payout_payment_lines: lines, total_amount_cents: cents, currency }: PayoutPayment): string | null {
  if (lines.length === 0) return null;
  const more = cents - lines.reduce((sum, line) => sum + line.applied_amount_cents, 0);
  if (more === 0) return null;
  return `${moneyText(Math.abs(more), currency ?? 'USD')} ${more > 0 ? 'more' : 'less'} than it settled`;
}
