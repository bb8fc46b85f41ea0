import { advanceTo } from '../../world/advance.js';
import { invalidBody } from '../../world/store/api-problem.js';
import { toIso } from '../../world/store/calendar.js';
import type { World } from '../../world/store/world.js';

/** The order of events of equal `order` at the same instant: ends come before beginnings. */
export const PHASES = { ends: 0, begins: 1, posted: 2, joins: 3, scraped: 4, changed: 5, decided: 6 } as const;

/** An event between the start of a seed and `now`. */
export interface SeedEvent {
  /** Its time, epoch milliseconds. */
  readonly at: number;
  readonly phase: keyof typeof PHASES;
  /** Its place among everything at the same instant, before the phase counts. */
  readonly order: number;
  /** Its place in the file. */
  readonly place: string;
  /** The beginning of its subject. It cannot happen before. */
  readonly since?: number;
  /** The order of the things that it names. At the instant of `since` it comes no earlier than they. */
  readonly sinceOrder?: number;
  /** When it happened before the seed's start, if it is only discovered at `at`. */
  readonly happenedAt?: number;
  readonly happen: () => void;
}

/** All events of a seed, in order. */
export class SeedTimeline {
  private readonly events: SeedEvent[] = [];

  /** `start` and `now` are epoch milliseconds. */
  constructor(
    private readonly world: World,
    private readonly span: { readonly start: number; readonly now: number },
  ) {}

  /** Refuses an event that is not between the start and `now`. */
  add(event: SeedEvent): void {
    const { at, place, since = this.span.start, sinceOrder = 0 } = event;
    const message = this.getProblem(at, since);
    if (message !== undefined) throw invalidBody(place, message);
    // Something that ends at the instant of its beginning cannot end first.
    const phase = event.phase === 'ends' && at === since ? 'changed' : event.phase;
    const order = at === since ? Math.max(event.order, sinceOrder) : event.order;
    this.events.push({ ...event, phase, order });
  }

  /** Lets every event happen at its time, and moves the clock to `now`. */
  run(): void {
    const { world } = this;
    this.events.sort(
      (left, right) =>
        left.at - right.at ||
        left.order - right.order ||
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
