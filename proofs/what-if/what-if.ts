import { whatIfOptions } from '../../base/options/clone-options.js';
import { findCriterion } from '../../mocks/world/payouts/criteria/criteria.js';
import { listVersions } from '../../mocks/world/payouts/rules/rule-timeline.js';
import type { RuleInput } from '../../mocks/world/payouts/structure-rule.js';
import { DAY, isoToDay, toIso } from '../../mocks/world/store/calendar.js';
import type { PayoutAccrualRow, PayoutStructureRow } from '../../mocks/world/store/rows.js';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import type { World } from '../../mocks/world/store/world.js';
import { listAssumptions } from '../forecast/assumptions.js';
import { oneCurrency } from '../forecast/one-currency.js';
import { type ForecastSource, openWorld, readClock, type SourceOptions, tellSource } from '../forecast/open-world.js';
import { parseMoment } from '../forecast/parse-moment.js';
import { type RunPeriod, runOn } from '../forecast/run-on.js';
import { sumExactly } from '../forecast/spread.js';
import { findHistoryZone } from '../read/history-zone.js';
import { findRow, PAGE, Reader } from '../read/reader.js';
import { refuseRequest } from '../read/refuse-request.js';
import { takeCloneOptions } from '../read/take-clone-options.js';
import { findHistoryStart, type Unknown, type UnknownCode } from '../read/unknown.js';
import { computePeriods, type SpanInput } from './compute-other.js';
import { applyRule, checkRuleInput, replaceVersions } from './other-rule.js';
import type { CreatorWhatIf, WhatIf, WhatIfPeriod, WhatIfRule, WhatIfSums } from './what-if-result.js';

/** The rule to try, the structure and the span, and what no read of a service shows. */
export interface WhatIfOptions {
  /** The id of the structure. */
  readonly structureId: string;
  /** The changed fields of the rule, as updatePayoutStructure takes them. Omitted fields stay as they are now. */
  readonly rule: Readonly<Partial<WhatIfRule>>;
  /** The beginning of the span: a date (in the organization's zone) or an instant. */
  readonly from: string | Date;
  /** Its end: a date (the whole day) or an instant, at most five years ahead. */
  readonly to: string | Date;
  /** The rule profile of the service, as `calibrate` returns it. Not for a mock, which has its own. Default: the contract. */
  readonly rules?: Partial<RuleProfile>;
  /** The time zone of the service's organization, an IANA name. Not for a mock, which has its own. Default UTC. */
  readonly timezone?: string;
}

const LONGEST_DAYS = 5 * 366;

const MOST_NAMED = 5;

/**
 * Computes the pay of a past or coming span under another rule of one structure, per creator: what was or will be due
 * under the present rules, what under the other one, and the difference. The other rule counts as if it had applied
 * from the beginning of the span. It is computed on a clone or a fork, and never writes to the service.
 *
 * @throws RangeError for an unknown structure, a rule that the service would refuse, an empty span or an unknown
 * option; PullError if the key is refused or the service's limit is reached.
 */
export async function whatIf(source: ForecastSource, given: WhatIfOptions): Promise<WhatIf> {
  const options = takeCloneOptions('whatIf', given, whatIfOptions);
  const { structureId: _structureId, rule: _rule, from: _from, to: _to, ...reading } = options;
  return compareRules(source, options, reading);
}

/** Does the work of `whatIf`. `reading` says how the organization of a client is read. */
export async function compareRules(
  source: ForecastSource,
  options: Pick<WhatIfOptions, 'structureId' | 'rule' | 'from' | 'to'>,
  reading: SourceOptions,
): Promise<WhatIf> {
  checkRuleInput(options.rule);
  const { structureId } = options;
  const rule = options.rule as RuleInput;
  const clock = await readClock(source, reading);
  const { timezone } = clock;
  const from = parseMoment(options.from, { option: 'from', timezone, isLast: false });
  const to = parseMoment(options.to, { option: 'to', timezone, isLast: true });
  if (to <= from) refuseRequest('bad_option', `to (${toIso(to)}) does not lie after from (${toIso(from)}).`);
  if (to > clock.now + LONGEST_DAYS * DAY) refuseRequest('bad_option', 'to lies more than five years ahead.');
  const assigned = await findAssigned(source, structureId, reading);
  const { world, unknown, requests } = await openWorld(source, reading, {
    readsAlone: ({ creator_id: id, posted_at: at }) =>
      assigned.creators.has(id ?? '') && at !== null && Date.parse(at) >= from - 31 * DAY && Date.parse(at) < to,
  });
  const structure = world.tables.payoutStructures.get(structureId);
  if (!structure)
    refuseRequest('unknown_structure', `There is no structure ${structureId}. ${listKnownStructures(world)}`);
  // With frozen views nothing grows meanwhile either.
  if (world.state.scraper === 'simulated') world.state.scraper = 'auto';
  const otherRule = applyRule(structure.current_version, rule);
  const isMock = tellSource(source).mock !== undefined && !('unknown' in source);
  const historyZone = isMock ? null : findHistoryZone(world.state.rules, world.state.timezone);
  const known = { ...findKnown(unknown, tellSource(source).mock !== undefined), historyZone };
  const currency = findCurrency(world, structure, { otherRule, from, to });
  const creators = compare(world, structure, { from, to, now: world.state.now, ...known, rule });
  return {
    asOf: world.now,
    timezone,
    currency,
    structureId,
    structureName: structure.name,
    presentRule: pickRule(structure.current_version),
    otherRule: pickRule(otherRule),
    from: toIso(from),
    to: toIso(to),
    ...sumPeriods(
      creators.flatMap(({ present }) => present),
      creators.flatMap(({ other }) => other),
    ),
    creators,
    assumptions: [...ASSUMPTIONS, ...(to > world.state.now ? listAssumptions(world, FROZEN) : [])],
    unknown,
    requests: requests + clock.requests + assigned.requests,
  };
}

const ASSUMPTIONS = [
  'The other rule is in force from the beginning of the span on; changes of the rule since then did not happen.',
  'A period belongs to the span in which it ends. Accruals that were rejected or voided count: they had been due.',
  'Creators post, and are assigned, as they did: nobody does more or less for another pay.',
  'Past periods were evaluated when they had ended, and none of their videos was excluded or deleted since.',
];
const FROZEN = ['Of periods that are still to come: no video gains a view, nobody posts, and followers stay.'];

function pickRule(version: PayoutStructureRow['current_version']): WhatIfRule {
  const { period, amount_cents, currency, criteria_type, criteria_params, proration_mode } = version;
  return { period, amount_cents, currency, criteria_type, criteria_params, proration_mode };
}

/** The currency of the other rule, and of the rules and accruals in the span. Refuses several: they cannot be compared. */
function findCurrency(
  world: World,
  { id }: PayoutStructureRow,
  compared: { readonly otherRule: { readonly currency?: string }; readonly from: number; readonly to: number },
): string {
  const { from, to, otherRule } = compared;
  const accruals = [...world.tables.payoutAccruals.values()].filter(({ structure_id, period_end_at: end }) => {
    return structure_id === id && Date.parse(end) > from && Date.parse(end) <= to;
  });
  const inForce = listVersions(world, id).filter(({ effective_at: at }, index, all) => {
    return at < toIso(to) && (all[index + 1]?.effective_at ?? toIso(to)) > toIso(from);
  });
  return oneCurrency([otherRule, ...inForce, ...accruals], 'Ask for a span, and a rule, of one currency.');
}

type Compared = Omit<SpanInput, 'isShown'> & { readonly rule: RuleInput; readonly hidden: ReadonlySet<string> };

/** The known part of the past. The videos of the span were read one by one, but an existing clone may contain guesses. */
function findKnown(unknown: readonly Unknown[], isMade: boolean) {
  const has = (wanted: UnknownCode): boolean => unknown.some(({ code }) => code === wanted);
  const start = findHistoryStart(unknown);
  return {
    hidden: new Set(unknown.filter(({ code }) => code === 'removed_creators').flatMap(({ ids }) => ids)),
    historyFrom: start === null ? null : isoToDay(start),
    hasHistory: !has('history_not_read'),
    isSharedOut: isMade && has('history_shared_out'),
  };
}

function compare(world: World, structure: PayoutStructureRow, compared: Compared): CreatorWhatIf[] {
  const { from, to, now, rule } = compared;
  const assigned = new Set(
    world.tables.payoutAssignments.by('structure_id', structure.id).map((row) => row.creator_id),
  );
  // A creator with an accrual was assigned, although the service may not show it.
  const ids = [...new Set([...assigned, ...listAccrued(world, structure.id)])];
  const coming = to > now ? runOn(world.fork(), to) : [];
  const fork = world.fork();
  replaceVersions(fork, structure.id, { rule, from });
  fork.state.now = Math.max(now, to);
  const creators = ids.map((creatorId): CreatorWhatIf => {
    const creator = world.tables.creators.get(creatorId);
    const pair = { structureId: structure.id, creatorId };
    const present = listPresent(world, pair, { from, to, coming });
    const computed = assigned.has(creatorId)
      ? computePeriods(fork, pair, { ...compared, isShown: !compared.hidden.has(creatorId) })
      : present.map(toUnassignedPeriod);
    const other = structure.is_active ? computed : computed.map((period) => settleArchived(period, present, now));
    return { creatorId, handle: creator?.tiktok_handle ?? creatorId, ...sumPeriods(present, other), present, other };
  });
  const touched = creators.filter(({ present, other }) => present.length + other.length > 0);
  return touched.sort((left, right) => Math.abs(right.differenceCents) - Math.abs(left.differenceCents));
}

function listAccrued({ tables }: World, structureId: string): string[] {
  const accruals = [...tables.payoutAccruals.values()].filter((row) => row.structure_id === structureId);
  return accruals.map((row) => row.creator_id);
}

function toUnassignedPeriod(period: WhatIfPeriod): WhatIfPeriod {
  const note = 'No read shows from when to when the creator is assigned.';
  return { ...period, amountCents: null, basis: 'rule', isExact: false, views: null, status: null, note };
}

/** An archived structure pays nothing in the future. Its earlier pay is in the ledger. */
function settleArchived(period: WhatIfPeriod, present: readonly WhatIfPeriod[], now: number): WhatIfPeriod {
  if (Date.parse(period.periodEndAt) > now)
    return { ...period, amountCents: 0, isExact: true, note: 'The structure is archived.' };
  const isPaid = present.some(
    (one) => one.periodStartAt < period.periodEndAt && one.periodEndAt > period.periodStartAt,
  );
  if (isPaid) return period;
  return { ...period, amountCents: null, isExact: false, note: 'The structure is archived; since when is not shown.' };
}

function listPresent(
  world: World,
  pair: { readonly structureId: string; readonly creatorId: string },
  span: { readonly from: number; readonly to: number; readonly coming: readonly RunPeriod[] },
): WhatIfPeriod[] {
  const isInSpan = (end: string): boolean => Date.parse(end) > span.from && Date.parse(end) <= span.to;
  const accrued = world.tables.payoutAccruals
    .by('creator_id', pair.creatorId)
    .filter((row) => row.structure_id === pair.structureId && isInSpan(row.period_end_at))
    .map(toLedgerPeriod);
  const coming = span.coming
    .filter((period) => period.creatorId === pair.creatorId && period.structureId === pair.structureId)
    .filter(({ end }) => isInSpan(end))
    .map((period) => toComingPeriod(world, period));
  return [...accrued, ...coming].sort((left, right) => (left.periodEndAt < right.periodEndAt ? -1 : 1));
}

function toLedgerPeriod(row: PayoutAccrualRow): WhatIfPeriod {
  return {
    periodStartAt: row.period_start_at,
    periodEndAt: row.period_end_at,
    amountCents: row.amount_cents,
    basis: 'ledger',
    isExact: true,
    views: row.inputs_snapshot?.impressions ?? null,
    status: row.status,
    note: null,
  };
}

function toComingPeriod(world: World, { start, end, cents, versionId }: RunPeriod): WhatIfPeriod {
  const type = world.tables.payoutStructureVersions.get(versionId)?.criteria_type;
  const isFlat = findCriterion(type)?.needsScrape === false;
  return {
    periodStartAt: start,
    periodEndAt: end,
    amountCents: cents,
    basis: isFlat ? 'rule' : 'frozen_views',
    isExact: isFlat,
    views: null,
    status: null,
    note: isFlat ? null : 'Views, posts and goals as they are now.',
  };
}

function sumPeriods(present: readonly WhatIfPeriod[], other: readonly WhatIfPeriod[]): WhatIfSums {
  const presentCents = sumExactly(present.map(({ amountCents }) => amountCents ?? 0));
  const otherCents = sumExactly(other.map(({ amountCents }) => amountCents ?? 0));
  const all = [...present, ...other];
  return {
    presentCents,
    otherCents,
    differenceCents: otherCents - presentCents,
    isExact: all.every(({ isExact }) => isExact),
    notComputable: all.filter(({ amountCents }) => amountCents === null).length,
  };
}

/** The creators that are or were assigned to a structure. Throws a ConfigurationError if the structure does not exist. */
async function findAssigned(
  source: ForecastSource,
  structureId: string,
  options: SourceOptions,
): Promise<{ readonly creators: ReadonlySet<string>; readonly requests: number }> {
  const { goat } = tellSource(source);
  if (!goat) return { creators: new Set(), requests: 0 };
  const reader = new Reader(options);
  const { call } = reader;
  const structures = await reader.readListAnew('payout structures', () =>
    goat.payoutStructures.list({ limit: PAGE }, call),
  );
  if (!structures.some(({ id }) => id === structureId)) {
    refuseRequest('unknown_structure', `There is no structure ${structureId}. ${nameStructures(structures)}`);
  }
  const assignments = await findRow(() =>
    reader.readListAnew('assignments', () => goat.payoutStructures.assignments(structureId, { limit: PAGE }, call)),
  );
  const creators = new Set((assignments ?? []).map(({ creator_id: id }) => id ?? ''));
  return { creators, requests: reader.requests };
}

/** The existing structures, for an error about an unknown one. */
function listKnownStructures({ tables }: World): string {
  return nameStructures([...tables.payoutStructures.values()]);
}

function nameStructures(structures: readonly { readonly id: string; readonly name: string }[]): string {
  if (structures.length === 0) return 'There are no structures.';
  const named = structures.slice(0, MOST_NAMED).map(({ id, name }) => `${name} (${id})`);
  const rest = structures.length - named.length;
  return `There ${structures.length === 1 ? 'is' : 'are'} ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
