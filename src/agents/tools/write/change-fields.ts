import type * as z from 'zod/v4';
import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { type Change, type ChangeAbout, sealChange } from '../../changes/change-plan.js';
import { PAY_DAYS } from '../../text/day-text.js';
import { capRows } from '../parts/list-page.js';
import type { Closing } from '../parts/shared-schemas.js';
import { shownText } from '../parts/shown-text.js';
import type { ToolContext } from '../parts/tool.js';
import { describeUnfinished } from '../parts/unfinished-changes.js';
import { REST_READ, throwIfTooLong, toNext } from './plan-fields.js';

/** The reason for the change. A person reads it before approving. */
export const reason: z.ZodString = shownText({ max: 200 });

/** The fields of the tools that plan a change. */
export const changeFields = ['plan_id', 'summary', 'warnings[]', 'lines[]', 'next'] as const;

/** By default a change has no warning, and is about no amount. */
type Optional = 'details' | 'aboutCents' | 'warnings' | 'currency';

/** A tool's report about a change. */
type Described = Omit<ChangeAbout, Optional> & Partial<Pick<ChangeAbout, Optional>>;

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
  const defaults = { details: [], aboutCents: 0, warnings: [], currency: USUAL_CURRENCY };
  const plan = await sealChange(change, { ...defaults, ...about });
  throwIfTooLong(plan.details.length, context);
  const planId = await context.keepChange(plan);
  const { rows, truncated } = capRows(plan.details, { limit: 20 });
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
