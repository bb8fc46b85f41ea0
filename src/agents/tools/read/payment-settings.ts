import * as z from 'zod/v4';
import { listMethods } from '../../../workflows/find/find-method.js';
import { Run } from '../../../workflows/run/run.js';
import { describeLimits, readLimitsLeft } from '../../payments/limit/describe-limits.js';
import { label } from '../../text/untrusted-text.js';
import { capRows } from '../parts/cap-rows.js';
import { toUsage } from '../parts/list-page.js';
import { closingFields, limit, offset, rowLimit } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

/** Shows how payments can be made, and the limits on them. */
export const paymentSettings: ToolDefinition = defineTool({
  name: 'payment_settings',
  title: 'Payment settings',
  description: 'Payout methods, disabled ones too, and what these tools may still pay today.',
  capability: 'read',
  // The amount paid today covers more than these creators.
  confinedTo: 'project',
  input: z.object({ limit, offset }),
  output: z.object({
    methods: z.array(z.string()),
    limits: z.array(z.string()),
    ...closingFields,
  }),
  async run(asked, { goat, scope, spending, workflow }) {
    const run = new Run(goat, workflow);
    const methods = (await listMethods(run)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const { rows, truncated } = capRows(methods, { limit: rowLimit(asked), offset: asked.offset });
    return {
      methods: rows.map(
        ({ id, name, is_default, is_active }) =>
          `${label(name, 40)}, ${is_default ? 'built in' : 'own'}, ${is_active ? 'enabled' : 'disabled'}, method ${id}`,
      ),
      limits: describeLimits(await readLimitsLeft(spending, scope)),
      truncated,
      ...toUsage(run),
    };
  },
});
