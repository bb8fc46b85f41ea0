import type { PayoutPaymentCreate } from '../../../src/generated/entities.js';
import { ApiProblem, invalidBody, notFound } from '../store/api-problem.js';
import { MAX_CENTS, sum } from '../store/money.js';
import type { CreatorRow, PayoutAccrualRow, PayoutMethodRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { byPeriod, listOutstanding } from './accruals.js';

const NONE: readonly never[] = [];

/** A payment that has passed every check and is not yet written. */
export interface CheckedPayment {
  readonly projectId: string;
  readonly creatorId: string | null;
  readonly method: PayoutMethodRow | null;
  /** The accruals that it settles, oldest period first. */
  readonly accruals: readonly PayoutAccrualRow[];
  /** The sum of the accruals, in cents. */
  readonly due: number;
  readonly total: number;
}

/**
 * Checks a payment in the order 400 → 404 → 409 and changes nothing. Input that would be wrong in any state is a 400.
 * That includes an existing accrual or project of another creator. A removed creator can still be paid what it earned.
 */
export function checkPayment(world: World, input: PayoutPaymentCreate): CheckedPayment {
  checkShape(input);
  const creator = world.tables.creators.get(input.creator_id ?? '') ?? null;
  checkBelongings(world, input, creator);
  const projectId = findParties(world, input, creator);
  const method = findMethod(world, input);
  const chosen = findAccruals(world, input.accrual_ids ?? NONE);
  if (method && !method.is_active) {
    throw new ApiProblem('method_inactive', `Payout method ${method.name} is disabled.`, { method_id: method.id });
  }
  const accruals = input.auto_apply_outstanding ? outstanding(world, input) : checkEarned(chosen);
  const due = sumDue(accruals);
  return {
    projectId,
    creatorId: input.creator_id ?? null,
    method,
    accruals,
    due,
    total: input.total_amount_cents ?? due,
  };
}

function checkShape(input: PayoutPaymentCreate): void {
  const ids = input.accrual_ids ?? NONE;
  const settles = input.auto_apply_outstanding === true || ids.length > 0;
  if (input.auto_apply_outstanding && ids.length > 0) {
    throw invalidBody('accrual_ids', 'cannot be given together with auto_apply_outstanding');
  }
  if (settles && input.creator_id === undefined) {
    throw invalidBody('creator_id', `is required with ${ids.length > 0 ? 'accrual_ids' : 'auto_apply_outstanding'}`);
  }
  if (!settles && input.total_amount_cents === undefined) {
    throw invalidBody('total_amount_cents', 'is required when the payment settles no accruals');
  }
  if (input.creator_id === undefined && input.project_id === undefined) {
    throw invalidBody('project_id', 'is required without a creator');
  }
  const total = input.total_amount_cents ?? 0;
  if (!Number.isSafeInteger(total) || total < 0) {
    throw invalidBody('total_amount_cents', 'must be a whole number of cents from 0 to 9007199254740991');
  }
  if (ids.length > 0) checkDistinct(ids);
}

function checkDistinct(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const [at, id] of ids.entries()) {
    if (seen.has(id)) throw invalidBody(`accrual_ids.${at}`, 'is given twice');
    seen.add(id);
  }
}

function checkBelongings(world: World, input: PayoutPaymentCreate, creator: CreatorRow | null): void {
  for (const [at, id] of (input.accrual_ids ?? NONE).entries()) {
    const accrual = world.tables.payoutAccruals.get(id);
    if (accrual && accrual.creator_id !== input.creator_id) {
      throw invalidBody(`accrual_ids.${at}`, `is an accrual of another creator (${accrual.creator_id})`);
    }
  }
  const project = world.tables.projects.get(input.project_id ?? '');
  if (!creator || !project || creator.project_id === project.id) return;
  const message = `creator_id: is a creator of project ${creator.project_id}, not of project_id`;
  throw new ApiProblem('invalid_body', message, {
    issues: [
      { path: 'creator_id', message: 'is a creator of another project than project_id' },
      { path: 'project_id', message: `is not the project of the creator (${creator.project_id})` },
    ],
  });
}

function findParties(world: World, input: PayoutPaymentCreate, creator: CreatorRow | null): string {
  if (input.creator_id !== undefined && !creator) throw notFound('creator', input.creator_id, 'creator_id');
  const projectId = input.project_id ?? creator?.project_id ?? '';
  if (!world.tables.projects.get(projectId)) throw notFound('project', projectId, 'project_id');
  return projectId;
}

function findMethod(world: World, input: PayoutPaymentCreate): PayoutMethodRow | null {
  if (input.method_id === undefined) return null;
  const method = world.tables.payoutMethods.get(input.method_id);
  if (!method) throw notFound('payout method', input.method_id, 'method_id');
  return method;
}

function findAccruals(world: World, ids: readonly string[]): PayoutAccrualRow[] {
  return ids.map((id, at) => {
    const accrual = world.tables.payoutAccruals.get(id);
    if (!accrual) throw notFound('payout accrual', id, `accrual_ids.${at}`);
    return accrual;
  });
}

function outstanding(world: World, input: PayoutPaymentCreate): PayoutAccrualRow[] {
  const earned = listOutstanding(world, input.creator_id ?? '');
  if (earned.length > 0) return earned;
  throw new ApiProblem('no_outstanding_accruals', `Creator ${input.creator_id} has no earned accrual to settle.`, {
    creator_id: input.creator_id,
  });
}

function checkEarned(accruals: readonly PayoutAccrualRow[]): PayoutAccrualRow[] {
  const settled = accruals.filter((accrual) => accrual.status !== 'earned');
  if (settled.length === 0) return [...accruals].sort(byPeriod);
  const names = settled.map((accrual) => `${accrual.id} (${accrual.status})`).join(', ');
  throw new ApiProblem('accrual_not_earned', `Only earned accruals can be paid; these are not: ${names}.`, {
    accrual_ids: settled.map((accrual) => accrual.id),
  });
}

function sumDue(accruals: readonly PayoutAccrualRow[]): number {
  // Pushed, not mapped: the engine gives a mapped list another form, and compiles what takes it once more.
  const cents: number[] = [];
  for (const { amount_cents } of accruals) cents.push(amount_cents);
  const due = sum(cents);
  if (due <= MAX_CENTS) return Number(due);
  throw invalidBody('accrual_ids', `come to ${due} cents, more than the API can carry exactly; pay them in parts`);
}
