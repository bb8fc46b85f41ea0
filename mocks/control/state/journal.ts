import { toIso } from '../../world/store/calendar.js';

/** One call, as `GET /_mock/requests` shows it. API keys never appear. */
export interface JournalEntry {
  /** The call's id, counted from the start of the organization: `req_1` is its first. Changes name it as their cause. */
  readonly id: string;
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
  private readonly ring: Numbered[] = [];
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
    this.seen += 1;
    if (this.capacity > 0) this.ring[(this.seen - 1) % this.capacity] = { ...record, number: this.seen };
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

  /** Goes back to when there had been `total` calls; those after it have not happened. */
  rewind(total: number): void {
    const kept = this.inOrder().filter(({ number }) => number <= total);
    this.ring.length = 0;
    for (const record of kept) this.ring[(record.number - 1) % this.capacity] = record;
    this.seen = total;
  }

  /** Forgets all calls. */
  clear(): void {
    this.ring.length = 0;
    this.seen = 0;
  }

  private records(filter: JournalFilter): Numbered[] {
    return this.inOrder()
      .filter((record) => matches(record, filter))
      .slice(-(filter.limit ?? this.capacity));
  }

  private inOrder(): Numbered[] {
    return [...this.ring].filter(Boolean).sort((left, right) => left.number - right.number);
  }
}

interface Numbered extends JournalRecord {
  readonly number: number;
}

function matches(record: JournalRecord, filter: JournalFilter): boolean {
  if (filter.operation !== undefined && record.operation !== filter.operation) return false;
  if (filter.method !== undefined && record.method !== filter.method) return false;
  if (filter.status !== undefined && record.status !== filter.status) return false;
  return filter.idempotencyKey === undefined || record.idempotencyKey === filter.idempotencyKey;
}

function toEntry(record: Numbered): JournalEntry {
  return {
    id: `req_${record.number}`,
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
