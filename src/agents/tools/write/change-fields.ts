import type * as z from 'zod/v4';
import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { type Change, type ChangeAbout, sealChange } from '../../changes/change-plan.js';
import { PAY_DAYS } from '../../text/day-text.js';
import type { Closing } from '../parts/shared-schemas.js';
import { shownText } from '../parts/shown-text.js';
import type { ToolContext } from '../parts/tool.js';
import { describeUnfinished } from '../parts/unfinished-changes.js';
import { throwIfTooLong, toNext } from './plan-fields.js';

/** The reason for the change. A person reads it before approving. */
export const reason: z.ZodString = shownText({ max: 200 });

/** The fields of the tools that plan a change. */
export const changeFields = ['plan_id', 'summary', 'warnings[]', 'lines[]', 'next'] as const;

/** By default a change has no warning, and is about no amount. */
type Optional = 'details' | 'aboutCents' | 'warnings' | 'currency';

/** A tool's report about a change. */
type Described = Omit<ChangeAbout, Optional> &
  Partial<Pick<ChangeAbout, Optional>> & {
    /** Details for the model: those that do not follow from its input. */
    readonly lines?: readonly string[];
  };

/** The result of a tool that planned a change. */
export interface ChangeResponse extends Closing {
  readonly plan_id: string;
  readonly summary: string;
  readonly warnings: readonly string[];
  readonly lines?: readonly string[];
  readonly next: string;
}

/** Keeps a change, and returns the question that the person will be asked. */
export async function keepChange(
  context: ToolContext,
  change: Change,
  { lines, ...about }: Described,
): Promise<ChangeResponse> {
  throwIfTooLong((about.details ?? lines ?? []).length, context);
  const defaults = { details: lines ?? [], aboutCents: 0, warnings: [], currency: USUAL_CURRENCY };
  const plan = await sealChange(change, { ...defaults, ...about });
  const planId = await context.keepChange(plan);
  const unfinished = context.making === undefined ? [] : await describeUnfinished(context);
  return {
    plan_id: planId,
    summary: about.summary,
    warnings: [...unfinished, ...plan.warnings],
    ...(lines === undefined ? {} : { lines: [...lines] }),
    next: `Nothing is changed yet. ${toNext(context)}`,
    days: PAY_DAYS,
  };
}
