import type { PayoutMethod } from '../generated/resources.js';
import { isUuid } from './find-creator.js';
import type { Run } from './run.js';
import { WorkflowError } from './workflow-error.js';

/** The letters and digits of a name in lower case: "Cash App" and "cashapp" are one. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Finds an active payout method by id or name.
 *
 * @throws WorkflowError `method_not_found` (with the names there are), `method_ambiguous` or `method_inactive`.
 */
export async function findMethod(run: Run, idOrName: string): Promise<PayoutMethod> {
  const query = { include_disabled: '1', limit: 100 } as const;
  const methods = await run.all('reading the payout methods', (options) => run.goat.payoutMethods.list(query, options));
  return chooseMethod(methods, idOrName);
}

/** Chooses a method out of a list that was read, by the same rules. */
function chooseMethod(methods: readonly PayoutMethod[], idOrName: string): PayoutMethod {
  const matches = methods.filter((method) =>
    isUuid(idOrName) ? method.id === idOrName : plain(method.name) === plain(idOrName),
  );
  const active = matches.filter((method) => method.is_active);
  if (active.length === 1) return active[0] as PayoutMethod;
  if (active.length > 1) {
    throw new WorkflowError(
      'method_ambiguous',
      `${active.length} methods are called ${JSON.stringify(idOrName)}; give the id.`,
    );
  }
  if (matches.length > 0) {
    throw new WorkflowError(
      'method_inactive',
      `the method ${JSON.stringify((matches[0] as PayoutMethod).name)} is disabled.`,
      {
        hint: 'Choose another method, or make it active first.',
      },
    );
  }
  const names = methods.filter((method) => method.is_active).map(({ name }) => JSON.stringify(name));
  throw new WorkflowError(
    'method_not_found',
    `there is no method ${JSON.stringify(idOrName)}; there are ${names.join(', ') || 'none'}.`,
  );
}
