import { isUuid } from '../../../base/options/is-uuid.js';
import type { PayoutMethod } from '../../generated/resources.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';

/** The letters and digits of a name in lower case: "Cash App" and "cashapp" are equal. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The payout methods, disabled ones too. */
export function listMethods(run: Run): Promise<PayoutMethod[]> {
  const query = { include_disabled: '1', limit: 100 } as const;
  return run.listAll('reading the payout methods', (options) => run.goat.payoutMethods.list(query, options));
}

/** A method that was chosen, null for none, and all methods. */
export interface ChosenMethod {
  readonly method: PayoutMethod | null;
  /** Those that notes may name; empty if none was chosen. */
  readonly methods: readonly PayoutMethod[];
}

/** Chooses an active payout method by id or name. Throws as `chooseMethod` does. */
export async function readChosenMethod(run: Run, idOrName: string | undefined): Promise<ChosenMethod> {
  if (idOrName === undefined) return { method: null, methods: [] };
  const methods = await listMethods(run);
  return { method: chooseMethod(methods, idOrName), methods };
}

/**
 * Chooses an active payout method from a list, by id or name.
 *
 * @throws WorkflowError `method_not_found` (with the existing names), `method_ambiguous` or `method_inactive`.
 */
export function chooseMethod(methods: readonly PayoutMethod[], idOrName: string): PayoutMethod {
  const active = methods.filter((method) => method.is_active);
  const disabled = methods.find((method) => !method.is_active && isCalled(method, idOrName));
  if (disabled === undefined || active.some((method) => isCalled(method, idOrName)))
    return findOnlyMethod(active, idOrName);
  throw new WorkflowError('method_inactive', `the method ${JSON.stringify(disabled.name)} is disabled.`, {
    hint: 'Choose another method, or make it active first.',
  });
}

function isCalled({ id, name }: PayoutMethod, idOrName: string): boolean {
  return isUuid(idOrName) ? id === idOrName : plain(name) === plain(idOrName);
}

/**
 * The only method of a list that has the id or name, also a disabled one.
 *
 * @throws WorkflowError `method_not_found` (with the names of the list) or `method_ambiguous`.
 */
export function findOnlyMethod(methods: readonly PayoutMethod[], idOrName: string): PayoutMethod {
  const shown = JSON.stringify(idOrName);
  const [match, ...more] = methods.filter((method) => isCalled(method, idOrName));
  if (match && more.length === 0) return match;
  if (match)
    throw new WorkflowError('method_ambiguous', `${more.length + 1} methods are called ${shown}; give the id.`);
  const names = methods.map(({ name }) => JSON.stringify(name)).join(', ') || 'none';
  throw new WorkflowError('method_not_found', `there is no method ${shown}; there are ${names}.`);
}
