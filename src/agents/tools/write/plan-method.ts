import * as z from 'zod/v4';
import { findAnyMethod } from '../../../workflows/find/find-method.js';
import { Run } from '../../../workflows/run/run.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { label } from '../../text/untrusted-text.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { changeFields, keepChange } from './change-fields.js';

const NO_DEFAULT =
  'A creator has no default method: write it into their notes by plan_change, and name it in each plan.';

/** Plans to enable or disable a payout method. */
export const planMethod: ToolDefinition = defineTool({
  name: 'plan_method',
  title: 'Plan to enable or disable a payout method',
  description: 'Plans to enable or disable a payout method.',
  capability: 'read',
  // Methods belong to the whole organization.
  confinedTo: 'organization',
  input: z.object({ method: z.string(), enabled: z.boolean() }),
  refuses: { creator: NO_DEFAULT, creators: NO_DEFAULT, is_default: NO_DEFAULT, default: NO_DEFAULT },
  output: z.object(changeFields),
  async run({ method: named, enabled: active }, context) {
    const run = new Run(context.goat, context.workflow);
    const { id: methodId, name, is_active } = await findAnyMethod(run, named);
    if (is_active === active) {
      const is = active ? 'enabled' : 'disabled';
      throw new ToolRefusal('nothing_to_change', `The method ${label(name, 100)} is ${is} already.`);
    }
    const summary = active
      ? `Enable the payout method ${label(name, 100)}: payments can name it again.`
      : `Disable the payout method ${label(name, 100)}: no payment can name it any more; those that were made keep it.`;
    return keepChange(
      { run, context },
      { what: 'switch_method', methodId, name, active },
      { summary, warnings: [], creatorIds: [], projectId: null, currency: 'USD' },
    );
  },
});
