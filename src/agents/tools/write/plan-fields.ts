import type * as z from 'zod/v4';
import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { writeCount } from '../../../../base/options/write-count.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import { getNotes } from '../../../workflows/find/notes.js';
import type { PlannedAccrual } from '../../../workflows/payments/settlement-plan.js';
import type { Run } from '../../../workflows/run/run.js';
import { type Change, type ChangeAbout, sealChange } from '../../changes/change-plan.js';
import {
  type ApprovalWords,
  describePayments,
  listRows,
  NOTE_LENGTH,
} from '../../payments/approve/approval-request.js';
import { warnOfLimits } from '../../payments/limit/payment-rules.js';
import { type AnyPlan, listParts, type SinglePlan } from '../../payments/plan/any-plan.js';
import { amountText, PAY_DAYS, periodText, sumFields } from '../../text/pay-text.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { day, shownText } from '../parts/shared-schemas.js';
import { capRows } from '../parts/table.js';
import type { Closing, ToolContext } from '../parts/tool.js';
import { describeUnfinished } from '../parts/unfinished-changes.js';
import { findUsualMethod, readOwners } from '../parts/usual-method.js';

/** The reason for the change. A person reads it before approving. */
export const reason: z.ZodString = shownText({ max: 200 });

/** The fields of the tools that plan a change. */
export const changeFields = ['plan_id', 'summary', 'warnings[]', 'lines[]', 'next'] as const;

/** A tool's report about a change. By default it is of whom the change names, has no warning, and is about no amount. */
type Described = Pick<ChangeAbout, 'summary'> & {
  readonly [Field in keyof ChangeAbout]?: ChangeAbout[Field] | undefined;
};

/** The result of a tool that planned a change. */
export interface ChangeResponse extends Closing {
  readonly plan_id: string;
  readonly summary: string;
  readonly warnings: readonly string[];
  readonly lines: readonly string[];
  readonly next: string;
}

/** Keeps a change, and returns the question that the person will be asked. */
export async function keepChange(context: ToolContext, change: Change, about: Described): Promise<ChangeResponse> {
  const { creatorId, projectId = null } = change as { readonly creatorId?: string | null; readonly projectId?: string };
  const creatorIds = creatorId ? [creatorId] : [];
  const defaults = { creatorIds, projectId, details: [], aboutCents: 0, warnings: [], currency: USUAL_CURRENCY };
  const plan = await sealChange(change, { ...defaults, ...keepGiven(about), summary: about.summary });
  throwIfTooLong(plan.details.length, context);
  const planId = await context.keepChange(plan);
  const { rows, truncated } = capRows(plan.details);
  const unfinished = context.making === undefined ? [] : await describeUnfinished(context);
  return {
    plan_id: planId,
    summary: about.summary,
    warnings: [...unfinished, ...plan.warnings],
    lines: rows,
    next: `Nothing is changed yet. ${toNext(context)}`,
    days: PAY_DAYS,
    truncated: truncated && { ...truncated, rest: REST_READ },
  };
}

/** The fields of the tools that plan payments. */
export const planFields = [
  'plan_id',
  'total_cents',
  'total',
  'summary',
  'warnings[]',
  'lines[]',
  'valid_until',
  'next',
] as const;

/** The details of a payment besides its amount. */
export const paidFields: { paid_at: z.ZodOptional<z.ZodISODate>; note: z.ZodOptional<z.ZodString> } = {
  paid_at: day.optional(),
  note: shownText({ canBeEmpty: true, max: NOTE_LENGTH }).optional(),
};

/** The details of a payment, as a model gives them. */
export interface Details {
  readonly ended_by?: string | undefined;
  readonly paid_at?: string | undefined;
  readonly note?: string | undefined;
}

/** The details in the form that the workflows take. */
export function toDetails({ ended_by: endedBy, paid_at: paidAt, note }: Details): {
  readonly endedBy?: string;
  readonly paidAt?: string;
  readonly readme?: string;
} {
  return keepGiven({ endedBy, paidAt: paidAt && `${paidAt}T00:00:00.000Z`, readme: note });
}

/** The next step for a model. Without the tool that carries the plan out, somebody else has to commit it. */
function toNext({ offers, scope }: ToolContext): string {
  const more = scope.isBound ? ' The person may read more than this.' : '';
  return offers('commit_plan')
    ? `commit_plan with the plan_id; a person approves it first.${more}`
    : `Nothing here carries a plan out: tell a person what it says.${more}`;
}

/** The result of a tool that planned payments. */
export interface PlanResponse extends Omit<ChangeResponse, 'plan_id'> {
  readonly plan_id: string | null;
  readonly total_cents: number;
  readonly total: string;
  /** Until when nothing more is earned; missing where that does not matter. */
  readonly valid_until?: string | null;
}

/** Keeps a plan, and returns the question that the person will be asked, as of now. */
export async function keepPlan(plan: AnyPlan, context: ToolContext): Promise<PlanResponse> {
  const { payees, shown } = await context.readFacts(plan, context.workflow);
  const kept = { plan, payees };
  const { words } = describePayments({ kept: { plan, payees: shown }, planId: '', target: '' });
  throwIfTooLong(words.lines.length, context);
  await context.audit.plan(plan);
  const planId = await context.plans.keep(kept);
  const { summary, warnings } = words;
  const limits = await warnOfLimits(kept, context.spending, context.scope);
  return {
    plan_id: planId,
    ...sumFields('total', plan.totalCents, plan.currency),
    summary,
    warnings: [...limits, ...(await describeUnfinished(context)), ...warnings].slice(0, 20),
    ...toLines(plan, words),
    next: `${toNext(context)}${await context.run.within(() => notedText(context.run, plan), '')}`,
    days: PAY_DAYS,
  };
}

/** The lines of a result: those of the approval that its other fields do not have, after each accrual of one payment. */
function toLines(plan: AnyPlan, words: ApprovalWords): Pick<PlanResponse, 'lines' | 'truncated'> {
  const [line] = words.lines;
  const isOne = plan.kind !== 'batch' && line !== undefined;
  const accruals = capRows(isOne ? plan.accruals.map((accrual) => accrualText(accrual, plan)) : []);
  const read = capRows(isOne ? words.details : listRows(words));
  const also = isOne ? [line.payee && line.project && `in ${line.project}`, line.method ? null : 'no method'] : [];
  const rest = also.flatMap((text) => text ?? []).join(', ');
  const truncated =
    (read.truncated && { ...read.truncated, rest: REST_READ }) ??
    (accruals.truncated && { ...accruals.truncated, rest: 'The total covers all of them.' });
  const shown = read.rows.length === 0 ? [] : ['Now:', ...read.rows];
  return { lines: [...accruals.rows, ...(rest === '' ? [] : [rest]), ...shown], truncated };
}

function accrualText({ periodStartAt, periodEndAt, amountCents }: PlannedAccrual, { currency }: SinglePlan): string {
  return `${periodText(periodStartAt, periodEndAt)}: ${amountText(amountCents, currency)}`;
}

/** The note about lines of an approval that a result leaves out. */
const REST_READ = 'The person reads all of them.';

/** How many payees are named with the method in their notes. */
const NAMED = 5;

/** The methods in notes about payees for whom the plan names none, and the way to record one; otherwise nothing. */
async function notedText(run: Run, plan: AnyPlan): Promise<string> {
  const without = listParts(plan).filter(({ methodId }) => methodId === null);
  const rows = await readOwners(run, without);
  const hasNotes = rows.some((owners) => owners.some((row) => row && getNotes(row) !== null));
  const methods = hasNotes ? await listMethods(run) : [];
  const noted = without.flatMap((part, at) => {
    const { named } = findUsualMethod({ owners: rows[at] ?? [], payments: [], methods }).noted;
    const names = named.map((name) => label(name, 40)).join(' or ');
    return named.length === 0 ? [] : [`${handleText(part.handle) ?? 'this project'} ${names}`];
  });
  if (noted.length === 0) return '';
  const more = noted.length > NAMED ? ` and ${noted.length - NAMED} more` : '';
  return ` No method is recorded. Notes name one for ${noted.slice(0, NAMED).join(', ')}${more}: to record it, plan again with method.`;
}

/** The approved text lists every payee and everything that a change touches, so its length has a limit. */
function throwIfTooLong(lines: number, { maxPlanLines: most }: Pick<ToolContext, 'maxPlanLines'>): void {
  if (lines <= most) return;
  throw new ToolRefusal(
    'plan_too_long',
    `A person would have to read ${writeCount(lines, 'line')}, and ${most} are the most (maxPlanLines): split it into several plans.`,
    { retry: 'fix_input', namesPerson: true },
  );
}
