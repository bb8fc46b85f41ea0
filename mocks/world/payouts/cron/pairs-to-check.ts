import type { DayNumber } from '../../store/calendar.js';
import { pairKey } from '../../store/create-tables.js';
import type { PayoutAssignmentRow, PayoutStructureVersionRow } from '../../store/rows.js';
import type { Derivation, World } from '../../store/world.js';
import { getPayoutDays } from '../rules/payout-days.js';
import { RuleTimeline } from '../rules/rule-timeline.js';
import { PayoutTrack } from './payout-track.js';

/*
 * The pairs of structure and creator that a tick must check: those with a period that ends or matures today, those
 * whose creator was scraped while a period waited for it, and those whose assignments or rule changed. No others, so
 * the cost of a tick depends on the due periods and not on the size of the world. Everything here follows from the rows
 * and is rebuilt from them if missing. Snapshots do not contain it.
 */

/** A paying structure: its rule over time, which its creators share, and their tracks. */
interface PayingStructure {
  readonly timeline: RuleTimeline;
  readonly tracks: PayoutTrack[];
}

/** The calendar of a world's payout periods. */
export class PairsToCheck {
  private readonly tracks = new Map<string, PayoutTrack>();
  private readonly structures = new Map<string, PayingStructure>();
  private readonly agenda = new Map<DayNumber, PayoutTrack[]>();
  /** The tracks that wait for a scrape, by creator. */
  private readonly waiting = new Map<string, Set<PayoutTrack>>();
  private ready = new Set<PayoutTrack>();
  private today: DayNumber;
  private scraperRunSeen: string | null = null;
  private timezone: string;
  private readonly stops: readonly (() => void)[];

  constructor(private readonly world: World) {
    this.today = getPayoutDays(world).dayAt(world.state.now);
    this.timezone = world.state.timezone;
    const { payoutAssignments, payoutStructureVersions, creators } = world.tables;
    for (const assignment of payoutAssignments.values()) this.renew(this.findTrack(assignment));
    this.stops = [
      payoutAssignments.listen((before, after) => this.onAssignment(after ?? before)),
      payoutStructureVersions.listen((before, after) => this.onVersion(after ?? before)),
      creators.listen((_, after) => {
        if (after) this.wake(after.id);
      }),
    ];
  }

  /** Stops listening to the tables. */
  end(): void {
    for (const stop of this.stops) stop();
  }

  /** The tracks that may have something due on `day`. Each is returned once. Cheap if there are no tracks. */
  take(day: DayNumber): PayoutTrack[] {
    if (this.timezone !== this.world.state.timezone) this.moveToZone();
    for (; this.today < day; this.today += 1) this.open(this.today + 1);
    const { lastScraperRunAt } = this.world.state;
    if (lastScraperRunAt !== this.scraperRunSeen) {
      this.scraperRunSeen = lastScraperRunAt;
      for (const creatorId of this.waiting.keys()) this.wake(creatorId);
    }
    if (this.ready.size === 0) return [];
    const taken = [...this.ready];
    this.ready = new Set();
    return taken;
  }

  /** Returns the track again on `day`, which has not begun. */
  remind(track: PayoutTrack, day: DayNumber): void {
    const tracks = this.agenda.get(day);
    if (tracks) tracks.push(track);
    else this.agenda.set(day, [track]);
  }

  /** Returns the track again when its creator is scraped. */
  awaitScrape(track: PayoutTrack): void {
    const tracks = this.waiting.get(track.creatorId);
    if (tracks) tracks.add(track);
    else this.waiting.set(track.creatorId, new Set([track]));
  }

  private open(day: DayNumber): void {
    const tracks = this.agenda.get(day);
    if (!tracks) return;
    this.agenda.delete(day);
    for (const track of tracks) this.ready.add(track);
  }

  private wake(creatorId: string): void {
    const tracks = this.waiting.get(creatorId);
    if (!tracks) return;
    this.waiting.delete(creatorId);
    for (const track of tracks) this.ready.add(track);
  }

  private findTrack({ structure_id: structureId, creator_id: creatorId }: PayoutAssignmentRow): PayoutTrack {
    const key = pairKey(structureId, creatorId);
    let track = this.tracks.get(key);
    if (!track) {
      const { timeline, tracks } = this.findStructure(structureId);
      track = new PayoutTrack(this.world, timeline, { structureId, creatorId, order: this.tracks.size });
      this.tracks.set(key, track);
      tracks.push(track);
    }
    return track;
  }

  private findStructure(structureId: string): PayingStructure {
    let structure = this.structures.get(structureId);
    if (!structure) {
      structure = { timeline: new RuleTimeline(this.world, structureId), tracks: [] };
      this.structures.set(structureId, structure);
    }
    return structure;
  }

  private onAssignment(row: PayoutAssignmentRow | undefined): void {
    if (row) this.renew(this.findTrack(row));
  }

  private onVersion(row: PayoutStructureVersionRow | undefined): void {
    const structure = row && this.structures.get(row.structure_id);
    if (!structure) return;
    structure.timeline.invalidate();
    for (const track of structure.tracks) this.renew(track);
  }

  /** Days in one zone are not those of another. */
  private moveToZone(): void {
    this.timezone = this.world.state.timezone;
    for (const { timeline, tracks } of this.structures.values()) {
      timeline.invalidate();
      for (const track of tracks) this.renew(track);
    }
  }

  private renew(track: PayoutTrack): void {
    track.invalidate();
    this.ready.add(track);
  }
}

const pairsToCheck: Derivation<PairsToCheck> = {
  name: 'payout schedule',
  create: (world) => new PairsToCheck(world),
  end: (schedule) => schedule.end(),
};

/** The schedule of this world. */
export function getPairsToCheck(world: World): PairsToCheck {
  return world.derive(pairsToCheck);
}

/** Drops the schedule. The next use builds it again from the rows. */
export function forgetPairsToCheck(world: World): void {
  world.invalidate(pairsToCheck);
}
