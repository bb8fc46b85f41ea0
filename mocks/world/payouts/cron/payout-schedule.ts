import type { DayNumber } from '../../store/calendar.js';
import type { CreatorRow, PayoutAssignmentRow, PayoutStructureVersionRow } from '../../store/rows.js';
import { pairKey } from '../../store/tables.js';
import type { World } from '../../store/world.js';
import { PayoutTrack } from './payout-track.js';

/*
 * Which pairs of structure and creator a tick must look at: those with a period that ends or matures today, those whose
 * creator was scraped while a period waited for it, and those whose assignments or rule were changed. Nothing else, so a
 * tick costs the periods that come due and not the world. Everything here follows from the rows and is built from them
 * when it is missing; no snapshot carries it.
 */

/** The calendar of a world's payout periods. */
export class PayoutSchedule {
  private pairs = new Map<string, PayoutTrack>();
  private pairsByStructure = new Map<string, PayoutTrack[]>();
  private agenda = new Map<DayNumber, PayoutTrack[]>();
  private waiting = new Map<string, Set<PayoutTrack>>();
  private ready = new Set<PayoutTrack>();
  private built = false;
  private today = Number.NEGATIVE_INFINITY;
  private sweepSeen: string | null = null;

  constructor(private readonly world: World) {
    const { payoutAssignments, payoutStructureVersions, creators } = world.tables;
    payoutAssignments.watch((row) => this.onAssignment(row));
    payoutStructureVersions.watch((row) => this.onVersion(row));
    creators.watch((row) => this.onCreator(row));
  }

  /** The pairs that may have something due on `day`; each is handed out once. Cheap when there are none. */
  take(day: DayNumber): PayoutTrack[] {
    if (!this.built) this.build(day);
    for (; this.today < day; this.today += 1) this.open(this.today + 1);
    const { lastSweepAt } = this.world.state;
    if (lastSweepAt !== this.sweepSeen) {
      this.sweepSeen = lastSweepAt;
      for (const creatorId of this.waiting.keys()) this.wake(creatorId);
    }
    if (this.ready.size === 0) return [];
    const taken = [...this.ready];
    this.ready = new Set();
    return taken;
  }

  /** Hands the pair out again on `day`, which has not begun. */
  remind(pair: PayoutTrack, day: DayNumber): void {
    const pairs = this.agenda.get(day);
    if (pairs) pairs.push(pair);
    else this.agenda.set(day, [pair]);
  }

  /** Hands the pair out again when its creator is scraped. */
  awaitScrape(pair: PayoutTrack): void {
    const pairs = this.waiting.get(pair.creatorId);
    if (pairs) pairs.add(pair);
    else this.waiting.set(pair.creatorId, new Set([pair]));
  }

  private open(day: DayNumber): void {
    const pairs = this.agenda.get(day);
    if (!pairs) return;
    this.agenda.delete(day);
    for (const pair of pairs) this.ready.add(pair);
  }

  private build(day: DayNumber): void {
    this.pairs = new Map();
    this.pairsByStructure = new Map();
    this.agenda = new Map();
    this.waiting = new Map();
    this.ready = new Set();
    this.today = day;
    this.built = true;
    for (const assignment of this.world.tables.payoutAssignments.values()) this.onAssignment(assignment);
  }

  private wake(creatorId: string): void {
    const pairs = this.waiting.get(creatorId);
    if (!pairs) return;
    this.waiting.delete(creatorId);
    for (const pair of pairs) this.ready.add(pair);
  }

  private onAssignment(row: PayoutAssignmentRow | undefined): void {
    if (!row) this.built = false;
    if (!row || !this.built) return;
    const key = pairKey(row.structure_id, row.creator_id);
    this.renew(this.pairs.get(key) ?? this.addPair(key, row));
  }

  private addPair(key: string, row: PayoutAssignmentRow): PayoutTrack {
    const pair = new PayoutTrack(row.structure_id, row.creator_id, this.pairs.size);
    this.pairs.set(key, pair);
    const siblings = this.pairsByStructure.get(row.structure_id);
    if (siblings) siblings.push(pair);
    else this.pairsByStructure.set(row.structure_id, [pair]);
    return pair;
  }

  private onVersion(row: PayoutStructureVersionRow | undefined): void {
    if (!row) this.built = false;
    if (!row || !this.built) return;
    for (const pair of this.pairsByStructure.get(row.structure_id) ?? []) this.renew(pair);
  }

  private onCreator(row: CreatorRow | undefined): void {
    if (row) this.wake(row.id);
    else this.built = false;
  }

  private renew(pair: PayoutTrack): void {
    pair.forget();
    this.ready.add(pair);
  }
}

const schedules = new WeakMap<World, PayoutSchedule>();

/** The schedule of this world. */
export function getSchedule(world: World): PayoutSchedule {
  let schedule = schedules.get(world);
  if (!schedule) {
    schedule = new PayoutSchedule(world);
    schedules.set(world, schedule);
  }
  return schedule;
}
