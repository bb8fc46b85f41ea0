import type { OperationId } from '../../../../src/generated/operations.js';
import { toIso } from '../../../world/store/calendar.js';
import type { TableRow } from '../../../world/store/table.js';
import { tableList, type World } from '../../../world/store/world.js';
import { ENTITIES } from '../../schemas/entities.js';
import { toCallId } from '../journal.js';

/** The cause of a change: a call of the API, the clock (cron, scraper), or a test by the mock's own methods and `/_mock`. */
export interface ChangeCause {
  readonly kind: 'api' | 'clock' | 'control';
  /** The operation of the call; null if the cause is not a call. */
  readonly operation: OperationId | null;
  /** The call's id in the journal (`mock.requests`), such as `req_12`; null if the cause is not a call. */
  readonly request: string | null;
}

/** The name of an entity in changes: its schema in the spec, in snake case. */
export type ChangedEntity = (typeof ENTITIES)[keyof typeof ENTITIES];

/** One change of one row. Rows are as the mock keeps them: as the API sends them, every optional field filled in. */
export interface Change {
  /** The world's time, ISO 8601. */
  readonly at: string;
  readonly cause: ChangeCause;
  readonly entity: ChangedEntity;
  readonly id: string;
  readonly type: 'created' | 'updated' | 'removed';
  /** Null for a row that was created. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** Null for a row that was removed. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Which changes are meant; a field that is left out matches all. */
export interface ChangeFilter {
  /** The name of a checkpoint. Default: the start, also of a mock that goes on in a folder, the last reset or the last snapshot that was restored. */
  readonly since?: string;
  readonly entity?: ChangedEntity;
  /** Their cause: calls of the API, the clock, or a test. */
  readonly cause?: ChangeCause['kind'];
}

/** What caused changes, and when. One for all changes that a call, or the clock at one time, makes. */
interface Origin {
  readonly at: number;
  readonly kind: ChangeCause['kind'];
  readonly operation: OperationId | null;
  /** 0 where it was no call. */
  readonly request: number;
}

/** The time of an origin under which nothing has changed yet. */
const NEVER = -1;
const BY_CLOCK: Origin = { at: NEVER, kind: 'clock', operation: null, request: 0 };
const BY_TEST: Origin = { at: NEVER, kind: 'control', operation: null, request: 0 };

/** In place of the position of a moment of an earlier run, whose log is gone. */
export const EARLIER_RUN = -1;

/** One change as it is kept. */
interface Entry {
  readonly origin: Origin;
  readonly entity: ChangedEntity;
  readonly before: TableRow | undefined;
  readonly after: TableRow | undefined;
  readonly characters: number;
}

/** Of what calls have written so much is kept, all changes together: a few large rows must not end the process. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * Every change of a row of one organization, the latest ones: a long run costs no more than a short one. What is kept is the two
 * versions of the row, which never change, and the cause; it is made into a `Change` for whoever asks.
 */
export class ChangeHistory {
  // Columns of a ring: a payment changes many rows, and an object for each change would cost more than the change.
  private readonly origins: Origin[] = [];
  private readonly entities: ChangedEntity[] = [];
  private readonly befores: (TableRow | undefined)[] = [];
  private readonly afters: (TableRow | undefined)[] = [];
  private readonly sizes: number[] = [];
  private characters = 0;
  private readonly stops: (() => void)[] = [];
  private world: World | undefined;
  private seen = 0;
  /** Where the changes of this world begin. */
  private first = 0;
  /** The world's time there. */
  private beganAt = 0;
  /** The position of the oldest change that was not let go, the ring's own bound aside. */
  private oldest = 0;
  private origin: Origin = BY_TEST;
  /** Characters of a call's body, which its first change counts for all: its rows can hold so much that none held before. */
  private due = 0;

  constructor(private readonly capacity: number) {}

  /** The position of the first change of this world. */
  get beginning(): number {
    return this.first;
  }

  /** How many changes are kept. */
  get kept(): number {
    return Math.min(this.seen - this.oldest, this.capacity);
  }

  /** From now on the changes of this world. It comes before `reset` or `load`, which say what of the former ones stays. */
  follow(world: World): void {
    for (const stop of this.stops.splice(0)) stop();
    this.world = world;
    if (this.capacity === 0) return;
    for (const table of tableList(world.tables)) {
      const entity = ENTITIES[table.name as keyof typeof ENTITIES];
      if (entity) this.stops.push(table.listen((before, after) => this.add(entity, before, after)));
    }
  }

  /** The world that it follows begins here. */
  reset(): void {
    this.clear();
    this.first = this.seen;
    this.oldest = this.seen;
    this.beganAt = this.now;
  }

  /** The position behind the latest change; to be kept, and given to `since`. */
  dump(): number {
    return this.seen;
  }

  /** Goes on at an earlier position, which is where the world is now. What came after that position is forgotten. */
  load(dump: number): void {
    const position = dump === EARLIER_RUN ? 0 : dump;
    const kept = this.entriesBetween(this.seen - this.kept, position);
    this.clear();
    // A position of before the changes of this world is a beginning itself.
    if (this.first >= position) this.beganAt = this.now;
    this.first = Math.min(this.first, position);
    this.seen = position;
    this.oldest = position - kept.length;
    for (const [at, entry] of kept.entries()) this.set((this.oldest + at) % this.capacity, entry);
  }

  /** A call of the API begins: what changes now is its work. */
  beginCall(operation: OperationId, call: { request: number; isRead: boolean; characters: number }): void {
    const { request, isRead, characters } = call;
    // A read changes nothing; what it brings to light had been put off, and is the work of the clock.
    this.origin = isRead ? BY_CLOCK : { at: NEVER, kind: 'api', operation, request };
    this.due = isRead ? 0 : characters;
  }

  /** What changes from now on is the work of a test. */
  endCall(): void {
    this.origin = BY_TEST;
    this.due = 0;
  }

  /** Runs `work`, whose changes are the clock's. */
  byClock<T>(work: () => T): T {
    const { origin } = this;
    this.origin = BY_CLOCK;
    try {
      return work();
    } finally {
      this.origin = origin;
    }
  }

  /** Whether every change since a position is still kept. Where none are kept nobody knows. */
  isWhole(position: number): boolean {
    return this.capacity > 0 && position >= this.seen - this.kept;
  }

  /** Of what time the oldest change is that is kept; when none has gone, when the log began. Epoch milliseconds. */
  get keptFrom(): number {
    const oldest = this.seen - this.kept;
    if (this.capacity > 0 && oldest <= this.first) return this.beganAt;
    return this.origins[oldest % this.capacity]?.at ?? this.now;
  }

  /** The changes since a position that a filter lets through, oldest first; of more than `most` the latest. */
  since(position: number, { entity, cause }: ChangeFilter = {}, most: number = Number.POSITIVE_INFINITY): Change[] {
    // What was put off belongs to the past as well.
    this.byClock(() => this.world?.tables.videos.deferred.flush());
    const found: Change[] = [];
    const first = Math.max(position, this.seen - this.kept);
    for (let at = this.seen - 1; at >= first && found.length < most; at -= 1) {
      const place = at % this.capacity;
      if (entity !== undefined && this.entities[place] !== entity) continue;
      if (cause !== undefined && this.origins[place]?.kind !== cause) continue;
      found.push(toChange(this.entryAt(place)));
    }
    return found.reverse();
  }

  private get now(): number {
    return this.world?.state.now ?? 0;
  }

  private add(entity: ChangedEntity, before: TableRow | undefined, after: TableRow | undefined): void {
    const { now } = this;
    if (this.origin.at !== now) this.origin = { ...this.origin, at: now };
    const { origin, due: characters } = this;
    this.due = 0;
    this.set(this.seen % this.capacity, { origin, entity, before, after, characters });
    this.seen += 1;
    while (this.characters > MOST_CHARACTERS && this.kept > 1) this.dropOldest();
  }

  private dropOldest(): void {
    const at = this.seen - this.kept;
    const place = at % this.capacity;
    this.characters -= this.sizes[place] ?? 0;
    this.sizes[place] = 0;
    this.befores[place] = undefined;
    this.afters[place] = undefined;
    this.oldest = at + 1;
  }

  private set(place: number, { origin, entity, before, after, characters }: Entry): void {
    // What stood here goes now.
    this.characters += characters - (this.sizes[place] ?? 0);
    this.sizes[place] = characters;
    this.origins[place] = origin;
    this.entities[place] = entity;
    this.befores[place] = before;
    this.afters[place] = after;
  }

  private clear(): void {
    for (const column of [this.origins, this.entities, this.befores, this.afters, this.sizes]) column.length = 0;
    this.characters = 0;
  }

  private entriesBetween(from: number, to: number): Entry[] {
    const entries: Entry[] = [];
    for (let at = Math.max(from, this.seen - this.kept); at < to; at += 1)
      entries.push(this.entryAt(at % this.capacity));
    return entries;
  }

  private entryAt(place: number): Entry {
    return {
      origin: this.origins[place] as Origin,
      entity: this.entities[place] as ChangedEntity,
      before: this.befores[place],
      after: this.afters[place],
      characters: this.sizes[place] ?? 0,
    };
  }
}

function toChange({ origin, entity, before, after }: Entry): Change {
  const { at, kind, operation, request } = origin;
  const type = before === undefined ? 'created' : after === undefined ? 'removed' : 'updated';
  return {
    at: toIso(at),
    cause: { kind, operation, request: request === 0 ? null : toCallId(request) },
    entity,
    id: (after ?? before)?.id ?? '',
    type,
    before: (before as Change['before'] | undefined) ?? null,
    after: (after as Change['after'] | undefined) ?? null,
  };
}
