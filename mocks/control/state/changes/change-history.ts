import { elementAt } from '../../../../base/values/element-at.js';
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
export interface RowChange {
  /** The world's time, ISO 8601. */
  readonly at: string;
  readonly cause: ChangeCause;
  /** The kind of row, such as `payout_payment`. */
  readonly entity: ChangedEntity;
  /** The id of the row. */
  readonly id: string;
  readonly type: 'created' | 'updated' | 'removed';
  /** Null for a row that was created. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** Null for a row that was removed. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** A filter of changes. An omitted field matches all. */
export interface ChangeFilter {
  /**
   * The name of a checkpoint. Default: the start (also of a mock that continues in a folder), the last reset or the
   * last restored snapshot.
   */
  readonly since?: string;
  readonly entity?: ChangedEntity;
  /** Their cause: calls of the API, the clock, or a test. */
  readonly cause?: ChangeCause['kind'];
}

/** The cause of a change in its stored form: the operation of a call, the clock or a test. */
type StoredCause = OperationId | 'clock' | 'control';

/** Used instead of the position of a checkpoint of an earlier run, whose log no longer exists. */
export const EARLIER_RUN = -1;

/** One change in its stored form. */
interface Entry {
  readonly at: number;
  readonly cause: StoredCause;
  /** The number of the call; 0 if it was not a call. */
  readonly request: number;
  readonly entity: ChangedEntity;
  readonly before: TableRow | undefined;
  readonly after: TableRow | undefined;
}

/**
 * The maximum number of kept characters that calls have written, over all changes, because a few large rows must not
 * exhaust the memory.
 */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * The latest changes of rows of one organization. Their number is limited, so a long run costs no more than a short
 * one. It keeps the two versions of the row, which never change, and the cause, and makes a `Change` on demand.
 */
export class ChangeHistory {
  // Columns of a ring buffer. A payment changes many rows, and a lasting object for each makes it cost 6 % more.
  private readonly times: number[] = [];
  private readonly causes: StoredCause[] = [];
  private readonly requests: number[] = [];
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
  /** The position of the oldest change that was not dropped, apart from the ring's own limit. */
  private oldest = 0;
  /** The present cause, and the number of the call. */
  private cause: StoredCause = 'control';
  private request = 0;
  /** Characters of a call's body. Its first change counts them for all, because its rows may contain that much new text. */
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

  /** Follows this world from now on. Call it before `reset` or `load`, which decide which earlier changes stay. */
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

  /** The position after the latest change, for a later `since`. */
  dump(): number {
    return this.seen;
  }

  /** Continues at an earlier position, where the world is now. Removes the changes after that position. */
  load(dump: number): void {
    const position = dump === EARLIER_RUN ? 0 : dump;
    const oldest = this.seen - this.kept;
    for (let at = Math.max(oldest, position); at < this.seen; at += 1) this.drop(at % this.capacity);
    // A position before the changes of this world counts as their beginning.
    if (this.first >= position) this.beganAt = this.now;
    this.first = Math.min(this.first, position);
    this.seen = position;
    this.oldest = Math.min(oldest, position);
  }

  /** A call that writes begins, with this many characters in its body. It causes the changes from now on. */
  beginWrite(operation: OperationId, request: number, characters: number): void {
    this.cause = operation;
    this.request = request;
    this.due = characters;
  }

  /** A call that reads begins. It changes nothing itself. Deferred changes that it triggers are caused by the clock. */
  beginRead(): void {
    this.cause = 'clock';
    this.request = 0;
    this.due = 0;
  }

  /** A test causes the changes from now on. */
  endCall(): void {
    this.cause = 'control';
    this.request = 0;
    this.due = 0;
  }

  /** Runs `work`; the clock causes its changes. */
  byClock<T>(work: () => T): T {
    const { cause, request } = this;
    this.cause = 'clock';
    this.request = 0;
    try {
      return work();
    } finally {
      this.cause = cause;
      this.request = request;
    }
  }

  /** Whether every change since a position is still kept. Unknown if no changes are kept. */
  isWhole(position: number): boolean {
    return this.capacity > 0 && position >= this.seen - this.kept;
  }

  /** The time of the oldest kept change; if none was dropped, the time when the log began. Epoch milliseconds. */
  get keptFrom(): number {
    const oldest = this.seen - this.kept;
    if (this.capacity > 0 && oldest <= this.first) return this.beganAt;
    return this.kept === 0 ? this.now : elementAt(this.times, oldest % this.capacity);
  }

  /** The changes since a position that match a filter, oldest first; at most the latest `most`. */
  since(position: number, { entity, cause }: ChangeFilter = {}, most: number = Number.POSITIVE_INFINITY): RowChange[] {
    // Deferred changes belong to the past too.
    this.byClock(() => this.world?.tables.videos.deferred.flush());
    const found: RowChange[] = [];
    const first = Math.max(position, this.seen - this.kept);
    for (let at = this.seen - 1; at >= first && found.length < most; at -= 1) {
      const place = at % this.capacity;
      if (entity !== undefined && this.entities[place] !== entity) continue;
      if (cause !== undefined && toKind(elementAt(this.causes, place)) !== cause) continue;
      found.push(toChange(this.entryAt(place)));
    }
    return found.reverse();
  }

  private get now(): number {
    return this.world?.state.now ?? 0;
  }

  private add(entity: ChangedEntity, before: TableRow | undefined, after: TableRow | undefined): void {
    const { due } = this;
    this.due = 0;
    const place = this.seen % this.capacity;
    // The change that was at this place is dropped.
    this.characters += due - (this.sizes[place] ?? 0);
    this.sizes[place] = due;
    this.times[place] = this.now;
    this.causes[place] = this.cause;
    this.requests[place] = this.request;
    this.entities[place] = entity;
    this.befores[place] = before;
    this.afters[place] = after;
    this.seen += 1;
    while (this.characters > MOST_CHARACTERS && this.kept > 1) {
      const oldest = this.seen - this.kept;
      this.drop(oldest % this.capacity);
      this.oldest = oldest + 1;
    }
  }

  private drop(place: number): void {
    this.characters -= this.sizes[place] ?? 0;
    this.sizes[place] = 0;
    this.befores[place] = undefined;
    this.afters[place] = undefined;
  }

  private clear(): void {
    const { times, causes, requests, entities, befores, afters, sizes } = this;
    for (const column of [times, causes, requests, entities, befores, afters, sizes]) column.length = 0;
    this.characters = 0;
  }

  private entryAt(place: number): Entry {
    return {
      at: elementAt(this.times, place),
      cause: elementAt(this.causes, place),
      request: elementAt(this.requests, place),
      entity: elementAt(this.entities, place),
      before: this.befores[place],
      after: this.afters[place],
    };
  }
}

function toKind(cause: StoredCause): ChangeCause['kind'] {
  return cause === 'clock' || cause === 'control' ? cause : 'api';
}

/** The type of a change. Null or undefined means that the row was not there. */
export function toType(before: object | null | undefined, after: object | null | undefined): RowChange['type'] {
  if (!before) return 'created';
  return after ? 'updated' : 'removed';
}

function toChange({ at, cause, request, entity, before, after }: Entry): RowChange {
  const operation = cause === 'clock' || cause === 'control' ? null : cause;
  return {
    at: toIso(at),
    cause: { kind: toKind(cause), operation, request: request === 0 ? null : toCallId(request) },
    entity,
    id: (after ?? before)?.id ?? '',
    type: toType(before, after),
    before: (before as RowChange['before'] | undefined) ?? null,
    after: (after as RowChange['after'] | undefined) ?? null,
  };
}
