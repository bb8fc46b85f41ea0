import { groupBy } from '../../../base/values/group-by.js';
import type { AccrualRules } from '../../../mocks/world/payouts/rules/accrual-rules.js';
import { selectRules } from '../../../mocks/world/payouts/rules/select-rules.js';
import { pairKey } from '../../../mocks/world/store/create-tables.js';
import { completeProfile, type RuleProfile } from '../../../mocks/world/store/rule-profile.js';
import { UTC } from '../../../mocks/world/store/time-zone.js';
import { World } from '../../../mocks/world/store/world.js';
import type { Creator, Goal, PayoutAccrual, PayoutPayment, Video } from '../../../src/generated/resources.js';
import { completeRows } from '../../read/complete-rows.js';
import type { OrganizationRows } from '../../read/read-organization.js';
import { fillTables, NO_ROWS } from '../../read/tables.js';
import { PairPeriods } from './pair-periods.js';

/** Everything that verification knows about an organization. */
export interface VerificationRows {
  readonly rows: OrganizationRows;
  /** The service's time when the ledger was read, ISO 8601. */
  readonly now: string;
}

/** The rules of an organization. */
export interface RulesInput {
  readonly rules?: Partial<RuleProfile> | undefined;
  /** The organization's time zone, which no read shows. */
  readonly timezone?: string | undefined;
}

/** The facts about the rows that do not depend on the rules. They are computed once for all rules that are tried. */
export class KnownRows {
  /** As the service shows them. */
  readonly rows: OrganizationRows;
  /** The rows with every field that a world needs. */
  readonly complete: OrganizationRows;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether the assignments are shown, with their times. */
  readonly showsAssignments: boolean;
  /** The structures whose versions are all shown with their ids and start times. */
  readonly timedStructures: ReadonlySet<string>;
  readonly creators: ReadonlyMap<string, Creator>;
  readonly videos: ReadonlyMap<string, readonly Video[]>;
  readonly goals: ReadonlyMap<string, readonly Goal[]>;
  private readonly settling: ReadonlyMap<string, readonly { readonly payment: PayoutPayment }[]>;

  constructor({ rows, now }: VerificationRows) {
    this.rows = rows;
    this.complete = completeRows(rows, now).rows;
    this.now = Date.parse(now);
    this.showsAssignments =
      rows.assignments.length > 0 &&
      rows.assignments.every(({ id, assigned_at: at }) => id !== undefined && at !== undefined);
    const isTimed = ({ versions }: (typeof rows.structures)[number]): boolean =>
      versions.every(({ id, effective_at: at }) => id !== undefined && at !== undefined);
    this.timedStructures = new Set(rows.structures.filter(isTimed).map(({ id }) => id));
    this.creators = new Map(rows.creators.map((row) => [row.id, row]));
    this.videos = groupBy(rows.videos, ({ creator_id: id }) => id ?? '');
    this.goals = groupBy(rows.goals, ({ creator_id: id }) => id ?? '');
    const settled = rows.payments.flatMap((payment) => {
      const lines = payment.status === 'paid' ? (payment.payout_payment_lines ?? []) : [];
      return lines.map(({ accrual_id: accrual = '' }) => ({ payment, accrual }));
    });
    this.settling = groupBy(settled, ({ accrual }) => accrual);
  }

  /** The live payments that settle an accrual, as far as their lines name it. */
  listSettling(accrualId: string): readonly PayoutPayment[] {
    return (this.settling.get(accrualId) ?? []).map(({ payment }) => payment);
  }

  /** A world with these rows under these rules. */
  createWorld(tables: Partial<OrganizationRows>, { rules = {}, timezone = UTC }: RulesInput): World {
    const world = World.create({ now: this.now, seed: 0, rules });
    world.state.timezone = timezone;
    fillTables(world.tables, { ...NO_ROWS, ...tables });
    return world;
  }
}

/** The rows under one rule profile, with cached results per pair. */
export class VerifiedWorld {
  private readonly pairs = new Map<string, PairPeriods>();

  private constructor(
    readonly known: KnownRows,
    /** The structures, versions and assignments. */
    readonly world: World,
    readonly profile: RuleProfile,
  ) {
    this.rules = selectRules(profile, world);
  }

  /** The decisions that cents depend on. */
  readonly rules: AccrualRules;

  static create(known: KnownRows, input: RulesInput): VerifiedWorld {
    const { structures, assignments } = known.complete;
    const world = known.createWorld({ structures, assignments }, input);
    return new VerifiedWorld(known, world, completeProfile(input.rules ?? {}));
  }

  /** The periods of a structure and creator. */
  findPair({
    structure_id: structureId,
    creator_id: creatorId,
  }: Pick<PayoutAccrual, 'structure_id' | 'creator_id'>): PairPeriods {
    const key = pairKey(structureId, creatorId);
    let pair = this.pairs.get(key);
    if (!pair) {
      pair = new PairPeriods(this.world, { structureId, creatorId });
      this.pairs.set(key, pair);
    }
    return pair;
  }

  /** The creator's videos as the service shows them; null for a creator that the service does not show. */
  listVideos(creatorId: string): readonly Video[] | null {
    return this.known.creators.has(creatorId) ? (this.known.videos.get(creatorId) ?? []) : null;
  }

  /** The creator's present goals. */
  listGoals(creatorId: string): readonly Goal[] {
    return this.known.goals.get(creatorId) ?? [];
  }
}
