import { toIso } from '../../world/store/calendar.js';

/** One call, as `GET /_mock/requests` shows it. API keys never appear. */
export interface JournalEntry {
  /** The world's time, ISO 8601. */
  readonly at: string;
  /** Null for a route that the API does not have. */
  readonly operation: string | null;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** 0 when a fault dropped the connection before anything was answered. */
  readonly status: number;
  /** The header of that name; null without one. */
  readonly idempotency_key: string | null;
  /** Whether the answer was that of an earlier call with the same key. */
  readonly replayed: boolean;
  /** The kind of fault that struck the call. */
  readonly fault: string | null;
  /** Milliseconds of real time, whatever the world's clock says. */
  readonly duration_ms: number;
}

/** What the dispatcher notes of a call; the journal turns it into an entry when somebody reads it. */
export interface JournalRecord {
  readonly at: number;
  readonly operation: string | null;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly idempotencyKey: string | undefined;
  readonly replayed: boolean;
  readonly fault: string | undefined;
  readonly duration: number;
}

/** Which calls are meant; a field that is left out matches all. */
export interface JournalFilter {
  readonly operation?: string;
  readonly method?: string;
  readonly status?: number;
  readonly idempotencyKey?: string;
  /** At most this many, the latest. Default: all. */
  readonly limit?: number;
}

const API_KEY = /tga_[0-9a-z]+/gi;

/** The latest calls of an organization, oldest first; a ring, so that a long run costs no more than a short one. */
export class Journal {
  private readonly ring: JournalRecord[] = [];
  private seen = 0;

  constructor(private readonly capacity: number) {}

  /** How many calls there have been, those that have been let go included. */
  get total(): number {
    return this.seen;
  }

  /**
   * Notes a call.
   *
   * @internal
   */
  add(record: JournalRecord): void {
    if (this.capacity > 0) this.ring[this.seen % this.capacity] = record;
    this.seen += 1;
  }

  /** The calls that match, oldest first. */
  find(filter: JournalFilter = {}): JournalEntry[] {
    return this.records(filter).map(toEntry);
  }

  /** How many of the kept calls match. */
  count(filter: JournalFilter = {}): number {
    return this.records(filter).length;
  }

  /** The latest call that matches. */
  last(filter: JournalFilter = {}): JournalEntry | undefined {
    const record = this.records(filter).at(-1);
    return record && toEntry(record);
  }

  /** Forgets all calls. */
  clear(): void {
    this.ring.length = 0;
    this.seen = 0;
  }

  private records(filter: JournalFilter): JournalRecord[] {
    const split = this.seen > this.capacity && this.capacity > 0 ? this.seen % this.capacity : 0;
    const inOrder = [...this.ring.slice(split), ...this.ring.slice(0, split)];
    return inOrder.filter((record) => matches(record, filter)).slice(-(filter.limit ?? this.capacity));
  }
}

function matches(record: JournalRecord, filter: JournalFilter): boolean {
  if (filter.operation !== undefined && record.operation !== filter.operation) return false;
  if (filter.method !== undefined && record.method !== filter.method) return false;
  if (filter.status !== undefined && record.status !== filter.status) return false;
  return filter.idempotencyKey === undefined || record.idempotencyKey === filter.idempotencyKey;
}

function toEntry(record: JournalRecord): JournalEntry {
  return {
    at: toIso(record.at),
    operation: record.operation,
    method: record.method,
    path: record.url.replace(API_KEY, 'tga_[redacted]'),
    status: record.status,
    idempotency_key: record.idempotencyKey?.replace(API_KEY, 'tga_[redacted]') ?? null,
    replayed: record.replayed,
    fault: record.fault ?? null,
    duration_ms: Math.round(record.duration * 1000) / 1000,
  };
}
