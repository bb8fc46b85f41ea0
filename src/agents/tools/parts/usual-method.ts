import type { PayoutMethod, PayoutPayment } from '../../../generated/resources.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import { findNotedMethods, type Noted, type NotedMethods, readNotes } from '../../../workflows/find/notes.js';
import { readCreatorsByIds, readPaymentsTo, readProjectsByIds } from '../../../workflows/find/read-rows.js';
import { findLast } from '../../../workflows/payments/reference.js';
import { planByMethod, type SettlementPlan } from '../../../workflows/payments/settlement-plan.js';
import type { Run } from '../../../workflows/run/run.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { label } from '../../text/untrusted-text.js';
import { nameCreators } from './resolve-creators.js';
import type { ToolContext } from './tool.js';

/** The rows that may say how a creator is paid. */
interface MethodSources {
  /** Those of the creator and the project; undefined where nobody knows them. */
  readonly owners: readonly (Noted | undefined)[];
  /** Payments to the creator within the binding, in any order; voided ones are passed over. */
  readonly payments: readonly PayoutPayment[];
  readonly methods: readonly PayoutMethod[];
}

/** How a creator is paid, as far as ledger and notes say it. */
export interface UsualMethod {
  /** The method of the last payment, if it is active and no notes rule it out or name another one; otherwise null. */
  readonly usual: PayoutMethod | null;
  readonly last: PayoutPayment | undefined;
  /** The methods in the notes of the creator and of the project. They are text by others, and choose nothing. */
  readonly noted: NotedMethods;
}

/** Finds how a creator is usually paid. */
export function findUsualMethod({ owners, payments, methods }: MethodSources): UsualMethod {
  const notes = owners.flatMap((row) => (row ? readNotes(row) : [])).map(({ text }) => findNotedMethods(text, methods));
  const ruledOut = [...new Set(notes.flatMap((one) => one.ruledOut))];
  const named = [...new Set(notes.flatMap((one) => one.named))].filter((name) => !ruledOut.includes(name));
  const last = findLast(payments.filter(({ status }) => status === 'paid'));
  const method = methods.find(({ id, is_active }) => is_active && id === last?.method_id) ?? null;
  const isUsual = method && !ruledOut.includes(method.name) && named.every((name) => name === method.name);
  return { usual: isUsual ? method : null, last, noted: { named, ruledOut } };
}

/** The creator and the project of each payee, whose notes may say how it is paid; undefined where nobody knows them. */
export async function readOwners(
  run: Run,
  payees: readonly { readonly creatorId: string | null; readonly projectId: string | null }[],
): Promise<readonly (readonly (Noted | undefined)[])[]> {
  const [creators, projects] = await Promise.all([
    readCreatorsByIds(run, new Set(payees.flatMap(({ creatorId }) => creatorId ?? []))),
    readProjectsByIds(run, new Set(payees.flatMap(({ projectId }) => projectId ?? []))),
  ]);
  return payees.map(({ creatorId, projectId }) => [creators.get(creatorId ?? ''), projects.get(projectId ?? '')]);
}

/** How many payees a refusal names. */
const NAMED = 5;

/**
 * The plans with the usual method of each payee; a plan stays without a method where neither ledger nor notes name one.
 *
 * @throws ToolRefusal `method_unclear` if notes name a method and the ledger does not agree.
 */
export async function withUsualMethods(
  context: Pick<ToolContext, 'run' | 'scope' | 'store'>,
  plans: readonly SettlementPlan[],
): Promise<SettlementPlan[]> {
  const { run, scope, store } = context;
  const ids = new Set(plans.map(({ creatorId }) => creatorId));
  const [methods, owners, all] = await Promise.all([
    listMethods(run),
    readOwners(run, plans),
    readPaymentsTo(run, ids),
  ]);
  const found = plans.map((plan, at) => {
    const own = all.filter((payment) => payment.creator_id === plan.creatorId);
    const payments = own.filter(({ project_id: id }) => scope.projectId === undefined || id === scope.projectId);
    return findUsualMethod({ owners: owners[at] ?? [], payments, methods });
  });
  if (!found.some(isUnclear)) return Promise.all(plans.map((plan, at) => planByMethod(plan, found[at]?.usual ?? null)));
  // The plan of a removed creator has the id in place of the handle.
  const present = plans.filter(({ creatorId, handle }) => creatorId !== handle);
  const handles = new Map(present.map(({ creatorId, handle }) => [creatorId, handle]));
  const names = await nameCreators(run, store, ids, handles);
  const unclear = found.flatMap((method, at) =>
    isUnclear(method) ? [`${names.get(plans[at]?.creatorId)}: ${describe(method)}`] : [],
  );
  const more = unclear.length > NAMED ? `; and ${unclear.length - NAMED} more` : '';
  const way = plans.length === 1 ? 'Give method' : 'Plan these apart, each with method, and the others without them';
  const message = `Nothing is planned, because notes never choose a method. ${unclear.slice(0, NAMED).join('; ')}${more}. ${way}.`;
  throw new ToolRefusal('method_unclear', message, { isMarked: true, retry: 'fix_input' });
}

/** Whether notes say something about the method that the ledger does not say. */
function isUnclear({ usual, last, noted: { named, ruledOut } }: UsualMethod): boolean {
  return usual === null && (named.length > 0 || ruledOut.includes(last?.method_name_snapshot ?? ''));
}

function describe({ last, noted: { named, ruledOut } }: UsualMethod): string {
  const list = (names: readonly string[]): string => names.map((name) => label(name, 40)).join(' and ');
  const before = last?.method_name_snapshot;
  const ledger =
    last === undefined
      ? 'nothing was paid before'
      : `the last payment was by ${label(before ?? null, 40) ?? 'no method'}`;
  return [
    ...(named.length === 0 ? [] : [`notes name ${list(named)}`]),
    ...(ruledOut.length === 0 ? [] : [`notes rule out ${list(ruledOut)}`]),
    ledger,
  ].join(', ');
}
