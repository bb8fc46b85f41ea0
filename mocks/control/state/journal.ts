import { keepGiven } from '../../../base/values/keep-given.js';
import { readField } from '../../../base/values/read-field.js';
import { operations } from '../../../src/generated/operations.js';
import { type Result, toSuccessResponse } from '../../api/envelope.js';
import { unknownKeyMessage, unknownOperation } from '../../api/issues.js';
import type { Organization } from '../../api/organization.js';
import type { ServedCall } from '../../api/pipeline.js';
import type { PlainRequest, PlainResponse } from '../../api/plain.js';
import { invalidBody } from '../../world/store/api-problem.js';
import { toIso } from '../../world/store/calendar.js';
import { journalFilterOptions } from '../schemas/mock-options.js';
import { takeControl } from '../schemas/take-control.js';

/** One call, as `GET /_mock/requests` shows it. API keys never appear. */
export interface JournalEntry {
  /**
   * The call's id, counted from the start of the organization: `req_1` is its first. Changes name it as their cause,
   * and its response has it as `X-Request-Id`.
   */
  readonly id: string;
  /** The world's time, ISO 8601. */
  readonly at: string;
  /** Null for a route that the API does not have. */
  readonly operation: string | null;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** 0 if a fault dropped the connection before a response. */
  readonly status: number;
  /** The sentence of a refusal; null for other calls, and if the body was dropped. */
  readonly error: string | null;
  /** The header of that name; null without one. */
  readonly idempotency_key: string | null;
  /** Whether the response repeated that of an earlier call with the same key. */
  readonly replayed: boolean;
  /** The kind of fault that struck the call. */
  readonly fault: string | null;
  /** Milliseconds of real time, independent of the world's clock. */
  readonly duration_ms: number;
}

/** A call with its headers and bodies: JSON as a value, other text as it came, null for an empty body. */
export interface JournalCall extends JournalEntry {
  /** Those that the mock reads, by their names in lower case. */
  readonly request_headers: Readonly<Record<string, string>>;
  /** By their names in lower case. */
  readonly response_headers: Readonly<Record<string, string>>;
  /** Also null if `bodies_dropped`. */
  readonly request_body: unknown;
  /** As it was sent, including a fault's damage; also null if `bodies_dropped`. */
  readonly response_body: unknown;
  /** Whether the bodies were dropped. The journal keeps the latest 4 Mi characters of them. */
  readonly bodies_dropped: boolean;
}

/** A call's time and the kept part of its headers, without the idempotency key: nearly all calls of an instant share one object. */
interface SharedPart {
  /** The world's time, epoch ms. */
  readonly at: number;
  readonly hasKey: boolean;
  readonly contentEncoding: string | undefined;
  readonly contentType: string | undefined;
  /** Without the id. */
  readonly response: PlainResponse['headers'];
  /** Whether the response has the call's id as a header. */
  readonly isNamed: boolean;
}

let latest: SharedPart | undefined;

/** Five fields of each record cost 5 % of a GET of 1,000 organizations in turn, and the object of all headers 15 %. */
function sharePart(at: number, given: PlainRequest['headers'], response: PlainResponse['headers'], isNamed: boolean) {
  const hasKey = given.authorization !== undefined;
  const contentEncoding = given['content-encoding'];
  const contentType = given['content-type'];
  if (
    latest?.response === response &&
    latest.at === at &&
    latest.hasKey === hasKey &&
    latest.contentEncoding === contentEncoding &&
    latest.contentType === contentType &&
    latest.isNamed === isNamed
  )
    return latest;
  latest = { at, hasKey, contentEncoding, contentType, response, isNamed };
  return latest;
}

/**
 * The journal's own form of a call. It becomes an entry when it is read, and loses its bodies when they are dropped. It
 * is a class because the engine compiles code a second time if that code makes lasting objects by literals.
 */
export class JournalRecord {
  readonly operation: string | null;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly shared: SharedPart;
  readonly idempotencyKey: string | undefined;
  readonly replayed: boolean;
  readonly fault: string | undefined;
  requestBody: string;
  /** The text of a response that was not made from data; null if it was. */
  responseBody: string | null;
  /** Rows never change, so the text can be made again from the data, which is smaller. */
  data: unknown;
  meta: Result['meta'];
  /** The number of characters of both texts. */
  bodyCharacters: number;

  constructor(
    { request, response, operation, isReplay, fault, result }: ServedCall<Organization>,
    /** The call's number; the first is 1. */
    readonly number: number,
    at: number,
    /** In whole microseconds, because the engine makes an object of its own for another number. */
    readonly microseconds: number,
    isNamed: boolean,
  ) {
    this.operation = operation;
    this.method = request.method;
    this.url = request.url;
    this.status = response.status;
    this.shared = sharePart(at, request.headers, response.headers, isNamed);
    this.idempotencyKey = request.headers['idempotency-key'];
    this.replayed = isReplay;
    this.fault = fault?.kind;
    this.requestBody = request.body;
    // A fault may have changed it.
    const isMadeFromData = result !== null && result.raw === undefined && fault === undefined;
    this.responseBody = isMadeFromData ? null : response.body;
    this.data = isMadeFromData ? result.data : null;
    this.meta = isMadeFromData ? result.meta : undefined;
    this.bodyCharacters = request.body.length + response.body.length;
  }
}

/** A filter of calls. An omitted field matches all. */
export interface JournalFilter {
  /** The name of an operation, such as `createPayoutPayment`. */
  readonly operation?: string;
  readonly method?: string;
  readonly status?: number;
  /** The `Idempotency-Key` that the call sent. */
  readonly idempotencyKey?: string;
  /** At most this many, the latest. Default: all. */
  readonly limit?: number;
}

/** The maximum number of kept characters of bodies, over all calls. */
const MAX_BODY_CHARACTERS = 4 * 1024 * 1024;

const API_KEY = /tga_[0-9a-z]+/gi;

/** The latest calls of an organization, oldest first. */
export interface Journal {
  /** How many calls there have been, including dropped ones. */
  readonly total: number;

  /** The calls that match, oldest first, with their bodies. */
  find(filter?: JournalFilter): JournalCall[];

  /** How many of the kept calls match. */
  count(filter?: JournalFilter): number;

  /** The latest call that matches, with its bodies. */
  last(filter?: JournalFilter): JournalCall | undefined;

  /** Removes all calls. */
  clear(): void;
}

/** The journal as a ring buffer, so a long run costs no more than a short one. */
export class CallJournal implements Journal {
  private readonly ring: JournalRecord[] = [];
  private seen = 0;
  /** How many of them `clear` has removed. Ids go on behind them, because changes name their call by its id. */
  private cleared = 0;
  /** How many calls, from the first on, have lost their bodies, and how many characters the other bodies have. */
  private bodiesFrom = 0;
  private bodyCharacters = 0;

  constructor(private readonly capacity: number) {}

  /** How many calls there have been, including dropped ones. */
  get total(): number {
    return this.seen - this.cleared;
  }

  /** The number of the next call. @internal */
  get next(): number {
    return this.seen + 1;
  }

  /** Records the next call. @internal */
  add(record: JournalRecord): void {
    this.seen += 1;
    if (this.capacity === 0) return;
    const place = (this.seen - 1) % this.capacity;
    const gone = this.ring[place];
    // The bodies of a dropped call are dropped too.
    if (gone) this.bodyCharacters -= gone.bodyCharacters;
    this.ring[place] = record;
    this.bodyCharacters += record.bodyCharacters;
    while (this.bodyCharacters > MAX_BODY_CHARACTERS) this.dropOldestBodies();
  }

  /** The calls that match, oldest first, with their bodies. */
  find(filter: JournalFilter = {}): JournalCall[] {
    return this.records(takeFilter(filter)).map((record) => this.toCall(record));
  }

  /** The calls that match, oldest first, without their bodies. @internal */
  list(filter: JournalFilter): JournalEntry[] {
    return this.records(takeFilter(filter)).map(toEntry);
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

  /** Resets to the start. */
  reset(): void {
    this.clear();
    this.seen = 0;
    this.cleared = 0;
    this.bodiesFrom = 0;
  }

  /** How many calls there have been. A checkpoint keeps this of the journal. */
  dump(): number {
    return this.seen;
  }

  /** Goes back to the state after `total` calls. Later ones are removed. */
  load(total: number): void {
    const kept = this.inOrder().filter(({ number }) => number <= total);
    this.ring.length = 0;
    for (const record of kept) this.ring[(record.number - 1) % this.capacity] = record;
    this.seen = total;
    this.cleared = Math.min(this.cleared, total);
    this.bodiesFrom = Math.min(this.bodiesFrom, total);
    this.bodyCharacters = kept.reduce((sum, record) => sum + record.bodyCharacters, 0);
  }

  /** Removes all calls. */
  clear(): void {
    this.ring.length = 0;
    this.cleared = this.seen;
    this.bodiesFrom = this.seen;
    this.bodyCharacters = 0;
  }

  private dropOldestBodies(): void {
    // Calls that the ring has dropped have no bodies any more.
    this.bodiesFrom = Math.max(this.bodiesFrom, this.seen - this.capacity) + 1;
    const record = this.ring[(this.bodiesFrom - 1) % this.capacity];
    // After going back there may be a gap.
    if (record?.number !== this.bodiesFrom) return;
    this.bodyCharacters -= record.bodyCharacters;
    record.bodyCharacters = 0;
    record.requestBody = '';
    record.responseBody = '';
    record.data = null;
    record.meta = undefined;
  }

  private toCall(record: JournalRecord): JournalCall {
    return {
      ...toEntry(record),
      request_headers: readHeaders(record),
      response_headers: {
        ...record.shared.response,
        ...(record.shared.isNamed && { 'x-request-id': toCallId(record.number) }),
      },
      request_body: readBody(record.requestBody),
      response_body: readBody(toText(record)),
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

function toText({ responseBody, data, meta }: JournalRecord): string {
  return responseBody ?? toSuccessResponse(meta ? { data, meta } : { data }).body;
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

/** An API key is never shown, whatever its form. */
function readHeaders({ shared, idempotencyKey }: JournalRecord): Record<string, string> {
  const given: PlainRequest['headers'] = {
    authorization: shared.hasKey ? 'Bearer tga_[redacted]' : undefined,
    'content-encoding': shared.contentEncoding,
    'content-type': shared.contentType,
    'idempotency-key': idempotencyKey,
  };
  return Object.fromEntries(Object.entries(keepGiven(given)).map(([name, value]) => [name, redactKeys(value)]));
}

/** The API says `{error: sentence}`. */
function readError({ status, responseBody }: JournalRecord): string | null {
  if (status < 400 || responseBody === null) return null;
  const error = readField(readBody(responseBody), 'error');
  return typeof error === 'string' ? error : null;
}

function redactKeys(text: string): string {
  return text.replace(API_KEY, 'tga_[redacted]');
}

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'];

/** Refuses a filter that would silently match all calls, or no call, because a test with it could not fail. */
function takeFilter(given: JournalFilter): JournalFilter {
  const filter: JournalFilter = takeControl('requests', given, journalFilterOptions);
  const [operation, method] = [filter.operation, filter.method?.toUpperCase()];
  if (operation !== undefined && !Object.hasOwn(operations, operation))
    throw invalidBody('operation', unknownOperation(operation));
  if (method === undefined) return filter;
  if (!METHODS.includes(method)) throw invalidBody('method', unknownKeyMessage(method, METHODS));
  return { ...filter, method };
}

function matches(record: JournalRecord, filter: JournalFilter): boolean {
  if (filter.operation !== undefined && record.operation !== filter.operation) return false;
  if (filter.method !== undefined && record.method !== filter.method) return false;
  if (filter.status !== undefined && record.status !== filter.status) return false;
  return filter.idempotencyKey === undefined || record.idempotencyKey === filter.idempotencyKey;
}

/** The id of a call by its number in the organization, from 1. */
export function toCallId(number: number): string {
  return `req_${number}`;
}

/** The entry of a record, for readers. */
export function toEntry(record: JournalRecord): JournalEntry {
  return {
    id: toCallId(record.number),
    at: toIso(record.shared.at),
    operation: record.operation,
    method: record.method,
    path: redactKeys(record.url),
    status: record.status,
    error: readError(record),
    idempotency_key: record.idempotencyKey === undefined ? null : redactKeys(record.idempotencyKey),
    replayed: record.replayed,
    fault: record.fault ?? null,
    duration_ms: record.microseconds / 1000,
  };
}
