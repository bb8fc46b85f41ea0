import { journalFilterOptions } from '../../../options/mock-options.js';
import { operations } from '../../../src/generated/operations.js';
import { type Result, toSuccessResponse } from '../../api/envelope.js';
import { unknownOperation } from '../../api/issues.js';
import { toIso } from '../../world/store/calendar.js';
import { throwIfIssues } from '../schemas/check.js';
import { takeControl } from '../schemas/take-control.js';

/** One call, as `GET /_mock/requests` shows it. API keys never appear. */
export interface JournalEntry {
  /** The call's id, counted from the start of the organization: `req_1` is its first. Changes name it as their cause, its response as `X-Request-Id`. */
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

/** A call with its bodies: JSON as a value, other text as it came, null for an empty body. */
export interface JournalCall extends JournalEntry {
  /** Null also when `bodies_dropped`. */
  readonly request_body: unknown;
  /** As it was sent, a fault's mutilation included; null also when `bodies_dropped`. */
  readonly response_body: unknown;
  /** Whether the bodies were let go: the journal keeps 4 Mi characters of them, the latest. */
  readonly bodies_dropped: boolean;
}

/**
 * What the dispatcher notes of a call; the journal turns it into an entry when somebody reads it. The journal owns it from
 * then on, and empties its bodies when they are let go.
 */
export interface JournalRecord {
  /** The call's place among all calls: the first is 1. */
  readonly number: number;
  readonly at: number;
  readonly operation: string | null;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly idempotencyKey: string | undefined;
  readonly replayed: boolean;
  readonly fault: string | undefined;
  readonly duration: number;
  requestBody: string;
  /** Its text, or what an operation returned: rows never change, so the text can be made again, and is longer than it. */
  responseBody: string | Result;
  /** Of the text of both. */
  bodyCharacters: number;
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
  private readonly ring: JournalRecord[] = [];
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
   * Notes the next call, whose number is one more than `total`.
   *
   * @internal
   */
  add(record: JournalRecord): void {
    this.seen += 1;
    if (this.capacity === 0) return;
    const place = (this.seen - 1) % this.capacity;
    const gone = this.ring[place];
    // The bodies of the call that goes now go with it.
    if (gone) this.bodyCharacters -= gone.bodyCharacters;
    this.ring[place] = record;
    this.bodyCharacters += record.bodyCharacters;
    while (this.bodyCharacters > MAX_BODY_CHARACTERS) this.dropOldestBodies();
  }

  /** The calls that match, oldest first, with their bodies. */
  find(filter: JournalFilter = {}): JournalCall[] {
    return this.records(takeFilter(filter)).map((record) => this.toCall(record));
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
    return this.records(takeFilter(filter)).length;
  }

  /** The latest call that matches, with its bodies. */
  last(filter: JournalFilter = {}): JournalCall | undefined {
    const record = this.records(takeFilter(filter)).at(-1);
    return record && this.toCall(record);
  }

  /** As at the start. */
  reset(): void {
    this.clear();
  }

  /** How many calls there have been: what a moment keeps of the journal. */
  dump(): number {
    return this.seen;
  }

  /** Goes back to when there had been `total` calls; those after it have not happened. */
  load(total: number): void {
    const kept = this.inOrder().filter(({ number }) => number <= total);
    this.ring.length = 0;
    for (const record of kept) this.ring[(record.number - 1) % this.capacity] = record;
    this.seen = total;
    this.bodiesFrom = Math.min(this.bodiesFrom, total);
    this.bodyCharacters = kept.reduce((sum, record) => sum + record.bodyCharacters, 0);
  }

  /** Forgets all calls. */
  clear(): void {
    this.ring.length = 0;
    this.seen = 0;
    this.bodiesFrom = 0;
    this.bodyCharacters = 0;
  }

  private dropOldestBodies(): void {
    // What the ring has let go has no bodies any more.
    this.bodiesFrom = Math.max(this.bodiesFrom, this.seen - this.capacity) + 1;
    const record = this.ring[(this.bodiesFrom - 1) % this.capacity];
    // After going back there may be a gap.
    if (record?.number !== this.bodiesFrom) return;
    this.bodyCharacters -= record.bodyCharacters;
    record.bodyCharacters = 0;
    record.requestBody = '';
    record.responseBody = '';
  }

  private toCall(record: JournalRecord): JournalCall {
    return {
      ...toEntry(record),
      request_body: readBody(record.requestBody),
      response_body: readBody(toText(record.responseBody)),
      bodies_dropped: record.number <= this.bodiesFrom,
    };
  }

  private records(filter: JournalFilter): JournalRecord[] {
    return this.inOrder()
      .filter((record) => matches(record, filter))
      .slice(-(filter.limit ?? this.capacity));
  }

  private inOrder(): JournalRecord[] {
    return [...this.ring].filter(Boolean).sort((left, right) => left.number - right.number);
  }
}

function toText(body: string | Result): string {
  return typeof body === 'string' ? body : toSuccessResponse(body).body;
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

/** Refuses what would match all calls, or none, without a word: a test of it could not fail. */
function takeFilter(given: JournalFilter): JournalFilter {
  const filter: JournalFilter = takeControl('requests', given, journalFilterOptions);
  const { operation } = filter;
  if (operation === undefined || Object.hasOwn(operations, operation)) return filter;
  throwIfIssues([{ path: 'operation', message: unknownOperation(operation) }]);
  return filter;
}

function matches(record: JournalRecord, filter: JournalFilter): boolean {
  if (filter.operation !== undefined && record.operation !== filter.operation) return false;
  if (filter.method !== undefined && record.method !== filter.method) return false;
  if (filter.status !== undefined && record.status !== filter.status) return false;
  return filter.idempotencyKey === undefined || record.idempotencyKey === filter.idempotencyKey;
}

/** The id of a call by its place among all calls of its organization, from 1. */
export function toCallId(number: number): string {
  return `req_${number}`;
}

/** What a record says, for whoever reads it. */
export function toEntry(record: JournalRecord): JournalEntry {
  return {
    id: toCallId(record.number),
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
