import { findAnyMethod } from '../../../../workflows/find/find-method.js';
import { ToolRefusal } from '../../../text/tool-error.js';
import { label } from '../../../text/untrusted-text.js';
import { outOfScope } from '../../parts/scope.js';
import type { ToolContext } from '../../parts/tool.js';
import { type ChangeResponse, keepChange } from '../change-fields.js';

/** Plans to enable or disable a payout method. Methods belong to the whole organization. */
export async function planMethod(context: ToolContext, named: string, active: boolean): Promise<ChangeResponse> {
  if (context.scope.isBound) throw outOfScope();
  const { id: methodId, name, is_active } = await findAnyMethod(context.run, named);
  if (is_active === active) {
    const is = active ? 'enabled' : 'disabled';
    throw new ToolRefusal('nothing_to_change', `The method ${label(name, 100)} is ${is} already.`, {
      next_tool: 'payment_settings',
    });
  }
  const summary = active
    ? `Enable the payout method ${label(name, 100)}: payments can name it again.`
    : `Disable the payout method ${label(name, 100)}: no payment can name it any more; those that were made keep it.`;
  return keepChange(
    context,
    { what: 'switch_method', methodId, name, active },
    { summary, warnings: [], creatorIds: [], projectId: null, currency: 'USD' },
  );
}
