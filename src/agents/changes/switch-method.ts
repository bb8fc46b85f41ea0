import type { Run } from '../../workflows/run/run.js';
import { type ChangeHandler, planChanged } from './change-handler.js';
import type { SwitchMethod } from './change-plan.js';

/** Enables or disables a payout method. */
export const switchMethod: ChangeHandler<SwitchMethod> = {
  async check(run, change) {
    const { name } = await read(run, change);
    if (name !== change.name) throw planChanged(`the method ${change.name} is called ${name} now`);
  },
  async apply(run, { methodId, active }) {
    const body = { is_active: active };
    await run.call('changing the method', (options) => run.goat.payoutMethods.update(methodId, body, options));
  },
  async inspect(run, change) {
    const { is_active } = await read(run, change);
    return {
      isDone: is_active === change.active,
      lines: [`method ${change.methodId}: ${is_active ? 'enabled' : 'disabled'}`],
      found: { method_id: change.methodId, is_active },
    };
  },
};

function read(run: Run, { methodId }: SwitchMethod) {
  return run.call('reading the method', (options) => run.goat.payoutMethods.get(methodId, options));
}
