import { elementAt } from '../../../base/values/element-at.js';
import type {
  SeedAccrualChoice,
  SeedAssignment,
  SeedDecision,
  SeedMethod,
  SeedPayment,
  SeedStructure,
} from '../../../src/generated/seed-types.js';
import { byPeriod, listOutstanding } from '../../world/payouts/accruals.js';
import { invalidBody } from '../../world/store/api-problem.js';
import { toIso } from '../../world/store/calendar.js';
import { sum } from '../../world/store/money.js';
import type { PayoutAccrualRow } from '../../world/store/rows.js';
import type { World } from '../../world/store/world.js';
import { throwIfIssues } from '../schemas/check.js';
import type { Expanded } from './expand-repeats.js';
import { getId, type ProjectNames, type SeedContext } from './seed-context.js';
import { resolveTime, type SeedOrigin, writeTimes } from './seed-times.js';

/** Plans a payout method of the organization. */
export function planMethod(context: SeedContext, part: Expanded<SeedMethod>): void {
  const { at: _at, changes, disabled_at, removed_at, ...body } = part.entry;
  let id = '';
  const since = context.planBegin(part, context.span.start, () => {
    id = getId(context.api('POST /payout-methods', body, part.place));
    context.methods.setId(body.name, id);
  });
  context.methods.declare(body.name, since, part.order);
  const route = (): string => `PATCH /payout-methods/${id}`;
  context.planChanges({ changes, part, since, route });
  context.planEnd(part, 'disabled_at', { time: disabled_at, since, route, body: () => ({ is_active: false }) });
  context.planEnd(part, 'removed_at', { time: removed_at, since, route: () => `DELETE /payout-methods/${id}` });
}

/** Plans a payout structure with its later versions and its assignments. */
export function planStructure(context: SeedContext, project: ProjectNames, part: Expanded<SeedStructure>): void {
  const { at: _at, assigned_to, changes, archived_at, ...body } = part.entry;
  let id = '';
  const since = context.planBegin(part, project.beginsAt, () => {
    id = getId(context.api('POST /payout-structures', { project_id: project.id, ...body }, part.place));
    project.structures.setId(body.name, id);
  });
  project.structures.declare(body.name, since, part.order);
  for (const assignment of context.repeats.expand<string | SeedAssignment>(part, 'assigned_to', assigned_to)) {
    planAssignment(context, project, { part: assignment, since, structure: () => id });
  }
  context.planChanges({ changes, part, since, route: () => `PATCH /payout-structures/${id}` });
  context.planEnd(part, 'archived_at', { time: archived_at, since, route: () => `DELETE /payout-structures/${id}` });
}

function planAssignment(
  context: SeedContext,
  project: ProjectNames,
  assigned: {
    readonly part: Expanded<string | SeedAssignment>;
    readonly since: number;
    readonly structure: () => string;
  },
): void {
  const { part } = assigned;
  const entry = typeof part.entry === 'string' ? { creator: part.entry } : part.entry;
  const place = typeof part.entry === 'string' ? part.place : `${part.place}.creator`;
  const creator = project.creators.find(entry.creator, place);
  const begin = Math.max(assigned.since, creator.beginsAt);
  const origin = context.getOrigin(part);
  const from = context.getTime(entry.assigned_at, origin, { place: `${part.place}.assigned_at`, missing: begin });
  // A later assignment is entered at once; an earlier one as soon as creator and structure exist.
  const missing = from > context.span.now ? begin : Math.max(from, begin);
  const at = context.getTime(entry.at, origin, { place: `${part.place}.at`, missing });
  const route = (): string => `/payout-structures/${assigned.structure()}/assignments`;
  const body = (): object => ({ creator_id: project.creators.getId(entry.creator, place) });
  const happen = (): void => {
    context.api(`POST ${route()}`, { ...body(), ...(from !== at && { assigned_at: toIso(from) }) }, part.place);
  };
  context.add(part, { at, phase: 'begins', since: begin, sinceOrder: creator.order, happen });
  const end = { time: entry.unassigned_at, since: at, route: () => `DELETE ${route()}`, body };
  context.planEnd(part, 'unassigned_at', end);
}

/** Plans a person's decision about an accrual. */
export function planDecision(context: SeedContext, project: ProjectNames, part: Expanded<SeedDecision>): void {
  const { at, creator, status, first_open, ...choice } = part.entry;
  const origin = context.getOrigin(part);
  const { beginsAt: since, order: sinceOrder } = project.creators.find(creator, `${part.place}.creator`);
  const happen = (): void => {
    const find = first_open ? findFirstOpen : findAccrual;
    const accrual = find(context, project, { creator, choice, origin, place: part.place });
    if (accrual) context.api(`PATCH /payout-accruals/${accrual.id}`, { status }, part.place);
  };
  context.plan(part, { time: at, phase: 'decided', since, sinceOrder, happen });
}

/** Plans a payment and its later changes. */
export function planSeedPayment(context: SeedContext, project: ProjectNames, part: Expanded<SeedPayment>): void {
  const { at, creator, method, accruals, outstanding_plus_cents: plus, changes, voided_at, ...body } = part.entry;
  const { world, api } = context;
  const origin = context.getOrigin(part);
  const since = resolveTime(at, origin, `${part.place}.at`);
  const payee = creator === undefined ? undefined : project.creators.find(creator, `${part.place}.creator`);
  if (accruals && creator === undefined) {
    throw invalidBody(`${part.place}.creator`, 'is required beside accruals, which are those of a creator');
  }
  if (plus !== undefined) checkOutstanding(part);
  let id = '';
  const choose = (): string[] =>
    context.repeats.expand(part, 'accruals', accruals).map((chosen) => {
      const { entry: choice, place } = chosen;
      const wanted = { creator: creator as string, choice, origin: context.getOrigin(chosen), place };
      return findAccrual(context, project, wanted).id;
    });
  context.add(part, {
    at: since,
    phase: 'decided',
    since: payee?.beginsAt ?? project.beginsAt,
    sinceOrder: payee?.order ?? 0,
    happen: () => {
      const creatorId = creator === undefined ? '' : project.creators.getId(creator, `${part.place}.creator`);
      const open = plus === undefined ? {} : settleOpen(context, { creatorId, plus, place: part.place });
      if (open === undefined) return;
      const sent = {
        ...open,
        ...writeTimes(world, { ...body }, { fields: { paid_at: 'moment' }, origin, place: part.place }),
        ...(creator === undefined ? { project_id: project.id } : { creator_id: creatorId }),
        ...(method !== undefined && { method_id: findMethod(context, method, `${part.place}.method`) }),
        ...(accruals && { accrual_ids: choose() }),
      };
      id = getId(api('POST /payout-payments', sent, part.place));
    },
  });
  const route = (): string => {
    if (id === '') throw invalidBody(part.place, NOTHING_PAID);
    return `PATCH /payout-payments/${id}`;
  };
  context.planChanges({ changes, part, since, route });
  context.planEnd(part, 'voided_at', { time: voided_at, since, route, body: () => ({ status: 'voided' }) });
}

const NOTHING_PAID = 'made no payment, because nothing was open then; leave out changes and voided_at, or pay later';

/** Refuses fields that say in another way what the payment pays. */
function checkOutstanding({ entry, place }: Expanded<SeedPayment>): void {
  const others = (['accruals', 'auto_apply_outstanding', 'total_amount_cents'] as const).filter(
    (field) => entry[field] !== undefined,
  );
  throwIfIssues(
    others.map((field) => ({
      path: `${place}.${field}`,
      message: 'cannot be given together with outstanding_plus_cents; leave one',
    })),
  );
  if (entry.creator !== undefined) return;
  const message = 'is required beside outstanding_plus_cents, which pays what is open to a creator';
  throw invalidBody(`${place}.creator`, message);
}

/** The body that pays what is open to a creator and `plus` cents; undefined if nothing is open. */
function settleOpen(
  { world }: SeedContext,
  { creatorId, plus, place }: { readonly creatorId: string; readonly plus: number; readonly place: string },
): object | undefined {
  const due = Number(sum(listOutstanding(world, creatorId).map(({ amount_cents }) => amount_cents)));
  if (due === 0) return undefined;
  if (due + plus < 0) {
    const message = `takes more off than the ${due} cents that are open at ${world.now}`;
    throw invalidBody(`${place}.outstanding_plus_cents`, message);
  }
  return { auto_apply_outstanding: true, ...(plus !== 0 && { total_amount_cents: due + plus }) };
}

/** The default methods of every organization are not in the file. */
function findMethod({ world, methods }: SeedContext, name: string, place: string): string {
  const found = [...world.tables.payoutMethods.values()].filter((method) => method.name === name);
  if (found.length === 1) return elementAt(found, 0).id;
  if (found.length > 1) return methods.getId(name, place);
  const known = [...world.tables.payoutMethods.values()].map((method) => method.name).join(', ');
  throw invalidBody(place, `there is no payout method called ${name}; there are: ${known}`);
}

interface WantedAccrual {
  readonly creator: string;
  readonly choice: SeedAccrualChoice;
  readonly origin: SeedOrigin;
  readonly place: string;
}

/** The creator's accruals that the choice fits. */
function listFitting(world: World, project: ProjectNames, wanted: WantedAccrual): PayoutAccrualRow[] {
  const { choice, origin, place } = wanted;
  const { structure, period } = choice;
  const structureId = structure && project.structures.getId(structure, `${place}.structure`);
  const time = period === undefined ? undefined : toIso(resolveTime(period, origin, `${place}.period`));
  return listAccruals(world, project, wanted).filter(
    (row) =>
      (structureId === undefined || row.structure_id === structureId) &&
      (time === undefined || (row.period_start_at <= time && time < row.period_end_at)),
  );
}

function listAccruals(
  world: World,
  project: ProjectNames,
  { creator, place }: WantedAccrual,
): readonly PayoutAccrualRow[] {
  return world.tables.payoutAccruals.by('creator_id', project.creators.getId(creator, `${place}.creator`));
}

/** The only accrual that the choice fits. */
function findAccrual({ world }: SeedContext, project: ProjectNames, wanted: WantedAccrual): PayoutAccrualRow {
  const fitting = listFitting(world, project, wanted);
  if (fitting.length !== 1) {
    const count =
      fitting.length === 0 ? 'no accrual fits' : `${fitting.length} accruals fit; say more with structure or period`;
    const known =
      listAccruals(world, project, wanted)
        .map((row) => describeAccrual(world, row))
        .join(', ') || 'none';
    const message = `${count}; by ${world.now} ${wanted.creator} has ${known}`;
    throw invalidBody(wanted.place, message);
  }
  return elementAt(fitting, 0);
}

/** The oldest open accrual that the choice fits, if any. */
function findFirstOpen(
  { world }: SeedContext,
  project: ProjectNames,
  wanted: WantedAccrual,
): PayoutAccrualRow | undefined {
  const [first] = listFitting(world, project, wanted)
    .filter((row) => row.status === 'earned')
    .sort(byPeriod);
  return first;
}

function describeAccrual(world: World, row: PayoutAccrualRow): string {
  return `${world.tables.payoutStructures.get(row.structure_id)?.name} from ${row.period_start_at.slice(0, 10)}`;
}
