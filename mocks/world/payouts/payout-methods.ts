import type { PayoutMethodCreate, PayoutMethodUpdate } from '../../../src/generated/entities.js';
import { ApiProblem, invalidBody, notFound } from '../store/api-problem.js';
import { checkCap } from '../store/limits.js';
import type { PayoutMethodRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** The base URL of the mock's icons. It is not published that responses turn a path into a URL. */
const ICON_BASE = 'https://www.trackagoat.com/';

/** The payout method with this id, disabled or not; refuses with 404. */
export function findPayoutMethod(world: World, id: string): PayoutMethodRow {
  const method = world.tables.payoutMethods.get(id);
  if (!method) throw notFound('payout method', id);
  return method;
}

/** Adds a custom method to the organization. Errors: 402 `max_payout_methods_per_org`, which counts active ones. */
export function createPayoutMethod(world: World, input: PayoutMethodCreate): PayoutMethodRow {
  checkMethodCap(world);
  return world.tables.payoutMethods.put({
    id: world.newId(),
    org_id: world.state.orgId,
    name: input.name,
    icon_url: iconUrl(input.icon_path ?? null),
    is_default: false,
    is_active: true,
    metadata: input.metadata ?? {},
    readme: input.readme ?? null,
    created_at: world.now,
  });
}

/** Changes a method, a default one too. Errors: 404; 402 if it becomes active again over the cap. */
export function updatePayoutMethod(world: World, id: string, input: PayoutMethodUpdate): PayoutMethodRow {
  const icon = input.icon_path === undefined ? undefined : iconUrl(input.icon_path);
  const method = findPayoutMethod(world, id);
  if (input.is_active === true && !method.is_active) checkMethodCap(world);
  return world.tables.payoutMethods.put({
    ...method,
    name: input.name ?? method.name,
    is_active: input.is_active ?? method.is_active,
    icon_url: icon === undefined ? method.icon_url : icon,
    metadata: input.metadata ?? method.metadata,
    readme: input.readme === undefined ? method.readme : input.readme,
  });
}

/**
 * Deletes a custom method. Payments that used it lose their `method_id` and keep the name of that time. Errors: 404,
 * 409 `default_method`.
 */
export function deletePayoutMethod(world: World, id: string): void {
  const method = findPayoutMethod(world, id);
  if (method.is_default) {
    throw new ApiProblem('default_method', `${method.name} is a default method: it can be disabled, not deleted.`, {
      id,
    });
  }
  const { payoutMethods, payoutPayments } = world.tables;
  const used = [...payoutPayments.values()].filter((payment) => payment.method_id === id);
  for (const payment of used) payoutPayments.put({ ...payment, method_id: null, updated_at: world.now });
  payoutMethods.delete(id);
}

function checkMethodCap(world: World): void {
  let current = 0;
  for (const method of world.tables.payoutMethods.values()) if (method.is_active) current += 1;
  checkCap(world, 'max_payout_methods_per_org', { current, adding: 1 });
}

/** Each step of the path is escaped, so the URL stays below the base for any path. */
function iconUrl(path: string | null): string | null {
  if (path === null) return null;
  // A URL cannot contain half of a surrogate pair.
  if (/\p{Surrogate}/u.test(path)) throw invalidBody('icon_path', 'must be well-formed Unicode');
  const steps = path.split('/').filter((step) => step !== '' && step !== '.' && step !== '..');
  return ICON_BASE + steps.map(encodeURIComponent).join('/');
}
