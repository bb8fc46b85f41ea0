import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { pairKey } from '../../mocks/world/store/tables.js';
import { UTC } from '../../mocks/world/store/time-zone.js';
import { World } from '../../mocks/world/store/world.js';
import type { Goal, PayoutAccrual, Video } from '../../src/generated/resources.js';
import { fillTables } from '../build-world.js';
import { completeRows } from '../complete-rows.js';
import type { OrganizationRows } from '../read-organization.js';
import { PairPeriods } from './pair-periods.js';

/** All that verification knows of an organization. */
export interface VerificationRows {
  readonly rows: OrganizationRows;
  /** The service's time when the ledger was read, ISO 8601. */
  readonly now: string;
}

/** The rules of an organization. */
export interface RulesOf {
  readonly rules?: Partial<RuleProfile> | undefined;
  /** The organization's time zone, which no read shows. */
  readonly timezone?: string | undefined;
}

/** The rows as a world under one rule profile, with what is found of each pair kept. */
export class VerifiedWorld {
  readonly world: World;
  /** Whether the assignments are shown, with their times. */
  readonly showsAssignments: boolean;
  private readonly pairs = new Map<string, PairPeriods>();
  private readonly videos = new Map<string, Video[]>();
  private readonly goals = new Map<string, Goal[]>();
  private readonly shown: ReadonlySet<string>;

  constructor({ rows, now }: VerificationRows, { rules = {}, timezone = UTC }: RulesOf) {
    this.world = World.create({ now: Date.parse(now), seed: 0, rules });
    this.world.state.timezone = timezone;
    fillTables(this.world.tables, completeRows(rows, now).rows);
    this.showsAssignments =
      rows.assignments.length > 0 &&
      rows.assignments.every(({ id, assigned_at: at }) => id !== undefined && at !== undefined);
    this.shown = new Set(rows.creators.map(({ id }) => id));
    for (const video of rows.videos) addTo(this.videos, video.creator_id ?? '', video);
    for (const goal of rows.goals) addTo(this.goals, goal.creator_id ?? '', goal);
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

  /** The creator's videos as the service shows them; null for a creator that it does not show. */
  listVideos(creatorId: string): readonly Video[] | null {
    return this.shown.has(creatorId) ? (this.videos.get(creatorId) ?? []) : null;
  }

  /** The creator's goals as they are now. */
  listGoals(creatorId: string): readonly Goal[] {
    return this.goals.get(creatorId) ?? [];
  }
}

function addTo<Row>(lists: Map<string, Row[]>, key: string, row: Row): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}
