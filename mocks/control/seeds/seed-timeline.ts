import { advanceTo } from '../../world/advance.js';
import { toIso } from '../../world/store/calendar.js';
import type { World } from '../../world/store/world.js';
import { throwIfIssues } from '../schemas/check.js';

/** What comes first among the things of one instant: what ends makes room for what begins. */
export const PHASES = { ends: 0, begins: 1, posted: 2, joins: 3, scraped: 4, changed: 5, decided: 6 } as const;

/** An event between the start of a seed and `now`. */
export interface SeedEvent {
  /** When, epoch milliseconds. */
  readonly at: number;
  readonly phase: keyof typeof PHASES;
  /** The place in the file that says so. */
  readonly place: string;
  /** The beginning of what it happens to; it cannot happen before. */
  readonly since?: number;
  /** When it happened before the seed's start, if it is no more than found out at `at`. */
  readonly happenedAt?: number;
  readonly happen: () => void;
}

/** All that happens in a seed, in its order. */
export class SeedTimeline {
  private readonly events: SeedEvent[] = [];

  /** `start` and `now` are epoch milliseconds. */
  constructor(
    private readonly world: World,
    private readonly span: { readonly start: number; readonly now: number },
  ) {}

  /** Refuses an event that is not between the start and `now`. */
  add(event: SeedEvent): void {
    const { at, place, since = this.span.start } = event;
    const message = this.getProblem(at, since);
    if (message !== undefined) throwIfIssues([{ path: place, message }]);
    // What ends as soon as it has begun cannot end first.
    const phase = event.phase === 'ends' && at === since ? 'changed' : event.phase;
    this.events.push({ ...event, phase });
  }

  /** Lets every event happen at its own time, and moves the clock on to `now`. */
  run(): void {
    const { world } = this;
    this.events.sort(
      (left, right) =>
        left.at - right.at ||
        PHASES[left.phase] - PHASES[right.phase] ||
        (left.happenedAt ?? left.at) - (right.happenedAt ?? right.at),
    );
    for (const event of this.events) {
      if (event.at > world.state.now) advanceTo(world, event.at);
      event.happen();
    }
    if (this.span.now > world.state.now) advanceTo(world, this.span.now);
  }

  private getProblem(at: number, since: number): string | undefined {
    const { start, now } = this.span;
    if (at > now) return `is after now, ${toIso(now)}`;
    if (at < start) return `lies before the start of the seed, ${toIso(start)}; give the seed an earlier start`;
    return at < since ? `lies before what it belongs to begins, ${toIso(since)}` : undefined;
  }
}
