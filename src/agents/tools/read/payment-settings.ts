import * as z from 'zod/v4';
import { listMethods } from '../../../workflows/find/find-method.js';
import { describeLimits, readLimitsLeft } from '../../payments/limit/describe-limits.js';
import { label } from '../../text/untrusted-text.js';
import { capRows } from '../parts/cap-rows.js';
import { limit, offset, rowLimit } from '../parts/shared-schemas.js';
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
  output: {
    methods: z.array(z.string()),
    limits: z.array(z.string()),
  },
  async run(asked, { run, scope, spending }) {
    const methods = (await listMethods(run)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const { rows, truncated } = capRows(methods, { limit: rowLimit(asked), offset: asked.offset });
    return {
      methods: rows.map(
        ({ id, name, is_default, is_active }) =>
          `${label(name, 40)}, ${is_default ? 'built in' : 'own'}, ${is_active ? 'enabled' : 'disabled'}, method ${id}`,
      ),
      limits: describeLimits(await readLimitsLeft(spending, scope)),
      truncated,
    };
  },
});
