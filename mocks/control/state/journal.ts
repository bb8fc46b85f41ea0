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

/** A call with what was sent and answered: the JSON as a value, text that is none as it came, null for nothing. */
export interface JournalCall extends JournalEntry {
  /** Null also when `bodies_dropped`. */
  readonly request_body: unknown;
  /** As it was sent, a fault's mutilation included; null also when `bodies_dropped`. */
  readonly response_body: unknown;
  /** Whether the bodies were let go: the journal keeps 4 Mi characters of them, the latest. */
  readonly bodies_dropped: boolean;
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
  readonly requestBody: string;
  readonly responseBody: string;
}

/** A record with its place among all calls: the first is 1. */
export interface KeptRecord extends JournalRecord {
  readonly number: number;
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

/** Characters of bodies that are kept, all calls together. */
const MAX_BODY_CHARACTERS = 4 * 1024 * 1024;

const API_KEY = /tga_[0-9a-z]+/gi;

/** The latest calls of an organization, oldest first. */
export interface Journal {
  /** How many calls there have been, those that have been let go included. */
  readonly total: number;

  /** The calls that match, oldest first, with their bodies. */
  find(filter?: JournalFilter): JournalCall[];

  /** How many of the kept calls match. */
  count(filter?: JournalFilter): number;

  /** The latest call that matches, with its bodies. */
  last(filter?: JournalFilter): JournalCall | undefined;

  /** Forgets all calls. */
  clear(): void;
}

/** The journal as a ring, so that a long run costs no more than a short one. */
export class CallJournal implements Journal {
  private readonly ring: KeptRecord[] = [];
  private seen = 0;
  /** How many calls, from the first on, have lost their bodies; and how many characters those of the others have. */
  private bodiesFrom = 0;
  private bodyCharacters = 0;

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
  add(record: JournalRecord): KeptRecord {
    this.seen += 1;
    const kept = { ...record, number: this.seen };
    if (this.capacity > 0) {
      // The place may hold the call that goes now; its bodies go with it.
      if (this.seen - this.bodiesFrom > this.capacity) this.dropOldestBodies();
      this.ring[(this.seen - 1) % this.capacity] = kept;
      this.bodyCharacters += countBodies(record);
    }
    while (this.bodyCharacters > MAX_BODY_CHARACTERS) this.dropOldestBodies();
    return kept;
  }

  /** The calls that match, oldest first, with their bodies. */
  find(filter: JournalFilter = {}): JournalCall[] {
    return this.records(filter).map((record) => this.toCall(record));
  }

  /**
   * The calls that match, oldest first, without their bodies.
   *
   * @internal
   */
  list(filter: JournalFilter): JournalEntry[] {
    return this.records(filter).map(toEntry);
  }

  /** How many of the kept calls match. */
  count(filter: JournalFilter = {}): number {
    return this.records(filter).length;
  }

  /** The latest call that matches, with its bodies. */
  last(filter: JournalFilter = {}): JournalCall | undefined {
    const record = this.records(filter).at(-1);
    return record && this.toCall(record);
  }

  /** Goes back to when there had been `total` calls; those after it have not happened. */
  rewind(total: number): void {
    const kept = this.inOrder().filter(({ number }) => number <= total);
    this.ring.length = 0;
    for (const record of kept) this.ring[(record.number - 1) % this.capacity] = record;
    this.seen = total;
    this.bodiesFrom = Math.min(this.bodiesFrom, total);
    this.bodyCharacters = kept.reduce((sum, record) => sum + countBodies(record), 0);
  }

  /** Forgets all calls. */
  clear(): void {
    this.ring.length = 0;
    this.seen = 0;
    this.bodiesFrom = 0;
    this.bodyCharacters = 0;
  }

  private dropOldestBodies(): void {
    const place = this.bodiesFrom % this.capacity;
    const record = this.ring[place];
    this.bodiesFrom += 1;
    // After going back there may be a gap, or still an older call.
    if (record?.number !== this.bodiesFrom) return;
    this.bodyCharacters -= countBodies(record);
    this.ring[place] = { ...record, requestBody: '', responseBody: '' };
  }

  private toCall(record: KeptRecord): JournalCall {
    return {
      ...toEntry(record),
      request_body: readBody(record.requestBody),
      response_body: readBody(record.responseBody),
      bodies_dropped: record.number <= this.bodiesFrom,
    };
  }

  private records(filter: JournalFilter): KeptRecord[] {
    return this.inOrder()
      .filter((record) => matches(record, filter))
      .slice(-(filter.limit ?? this.capacity));
  }

  private inOrder(): KeptRecord[] {
    return [...this.ring].filter(Boolean).sort((left, right) => left.number - right.number);
  }
}

function countBodies({ requestBody, responseBody }: JournalRecord): number {
  return requestBody.length + responseBody.length;
}

function readBody(text: string): unknown {
  if (text === '') return null;
  const safe = redactKeys(text);
  try {
    return JSON.parse(safe);
  } catch {
    return safe;
  }
}

function redactKeys(text: string): string {
  return text.replace(API_KEY, 'tga_[redacted]');
}

function matches(record: JournalRecord, filter: JournalFilter): boolean {
  if (filter.operation !== undefined && record.operation !== filter.operation) return false;
  if (filter.method !== undefined && record.method !== filter.method) return false;
  if (filter.status !== undefined && record.status !== filter.status) return false;
  return filter.idempotencyKey === undefined || record.idempotencyKey === filter.idempotencyKey;
}

/** What a record says, for whoever reads it. */
export function toEntry(record: KeptRecord): JournalEntry {
  return {
    id: `req_${record.number}`,
    at: toIso(record.at),
    operation: record.operation,
    method: record.method,
    path: redactKeys(record.url),
    status: record.status,
    idempotency_key: record.idempotencyKey === undefined ? null : redactKeys(record.idempotencyKey),
    replayed: record.replayed,
    fault: record.fault ?? null,
    duration_ms: Math.round(record.duration * 1000) / 1000,
  };
}
