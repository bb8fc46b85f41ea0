import * as z from 'zod';
import { toDay } from '../../workflows/days.js';
import { auditUnpaidCreators } from '../../workflows/review/audit-unpaid-creators.js';
import { sumText } from '../payments/money-text.js';
import { defineTool } from '../tool.js';
import { withinScope } from './review-tools.js';
import { closingFields, day, projectId, toClosing } from './shared-schemas.js';

/** What is said where nothing computes a forecast. */
const CANNOT =
  'This toolset cannot forecast: nothing here computes what will be earned. The amount owed now is what is known; do not guess the rest.';

/** Tells what will be owed. */
export const forecastOwed = defineTool({
  name: 'forecast_owed',
  title: 'Forecast what will be owed',
  description: 'What will be owed on a day, such as the end of the month; says so when it cannot tell.',
  effect: 'read',
  input: z.object({ until: day, project_id: projectId.optional() }),
  output: z.object({
    owed_now_cents: z.number(),
    owed_now: z.string(),
    forecast_cents: z.number().nullable(),
    forecast: z.string(),
    ...closingFields,
  }),
  async run(asked, { goat, scope, workflow }) {
    const now = await auditUnpaidCreators(goat, withinScope(scope, asked.project_id), workflow);
    const { owedCents } = now.totals;
    return {
      owed_now_cents: owedCents,
      owed_now: `${sumText(owedCents)} as of ${toDay(now.asOf)}`,
      forecast_cents: null,
      forecast: CANNOT,
      ...toClosing(now),
    };
  },
});
