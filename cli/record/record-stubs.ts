import { findNearest } from '../../base/options/find-nearest.js';
import { listKeys } from '../../base/values/typed-keys.js';
import { unpublished } from '../../mocks/api/operations/unpublished.js';
import { PullError } from '../../proofs/read/pull-error.js';
import { readServiceTime } from '../../proofs/read/read-steady-ledger.js';
import { PAGE, type PullProgress, Reader } from '../../proofs/read/reader.js';
import { hideWords } from '../../proofs/read/redaction.js';
import { refuseRequest } from '../../proofs/read/refuse-request.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import type { FailedRecording, RecordedStub, RecordedStubs } from '../stubs-file.js';

/** The replacement of each word of an organization, the same as in a redacted pull. */
type Words = ReadonlyMap<string, string | null>;

/** Reads the names, handles and links of an organization. */
async function readWords(goat: TrackagoatClient, reader: Reader): Promise<Words> {
  const { call } = reader;
  const page = { limit: PAGE };
  const words = new Map<string, string | null>();
  const add = <Row extends object>(rows: readonly Row[], hide: (row: Row) => Row): void => {
    for (const row of rows) collectChanges(words, row, hide(row));
  };
  add(await reader.readListAnew('projects', () => goat.projects.list(page, call)), hideWords.project);
  add(await reader.readListAnew('creators', () => goat.creators.list(page, call)), hideWords.creator);
  add(await reader.readListAnew('campaigns', () => goat.campaigns.list(page, call)), hideWords.campaign);
  add(await reader.readListAnew('videos', () => goat.videos.list(page, call)), hideWords.video);
  return words;
}

function collectChanges(words: Map<string, string | null>, row: object, hidden: object): void {
  const after = hidden as Readonly<Record<string, unknown>>;
  for (const [field, word] of Object.entries(row)) {
    const hiddenWord = after[field];
    if (typeof word !== 'string' || word === hiddenWord) continue;
    const isText = typeof hiddenWord === 'string';
    words.set(word, isText ? hiddenWord : null);
    if (field === 'tiktok_handle' && isText) words.set(`@${word}`, `@${hiddenWord}`);
  }
}

/** Ids, times, dates and numbers do not identify anybody. */
const HARMLESS = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?|-?\d+(\.\d+)?|)$/i;

/**
 * Removes text by people, and everything that identifies them, from a response of any shape. Words of the organization
 * are replaced as in a redacted pull, also in names of fields. Every other text except ids, times and numbers is
 * removed, because its meaning is unknown.
 */
function redactResponse(value: unknown, words: Words): unknown {
  if (typeof value === 'string') {
    const word = words.get(value);
    if (word !== undefined) return word;
    return HARMLESS.test(value) ? value : 'Redacted.';
  }
  if (Array.isArray(value)) return value.map((item) => redactResponse(item, words));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [words.get(name) ?? name, redactResponse(inner, words)]);
  return Object.fromEntries(fields);
}

/** The operations to call, and the treatment of their responses. */
export interface RecordOptions {
  /**
   * Operations to call: reads that do not name a single row. Default: those whose responses are not published and for
   * which the mock returns 501 (getOutliers, getCreatorLeaderboard, …).
   */
  readonly operations?: readonly OperationId[];
  /** The project to call them for. Default: the oldest. */
  readonly projectId?: string;
  /** Replaces handles, names and links as a redacted pull does, and removes every other text that is not an id or a time. Default false. */
  readonly redact?: boolean;
  /** Called after every response. */
  readonly onProgress?: (progress: PullProgress) => void;
}

/**
 * Calls the unpublished operations of the service and keeps the responses as stubs of a mock. It only reads. A failed
 * operation is listed, and the others are recorded.
 *
 * @throws RangeError for an operation that writes or names a single row; PullError if the key is refused or the
 * service's limit is reached.
 */
export async function recordStubs(goat: TrackagoatClient, options: RecordOptions = {}): Promise<RecordedStubs> {
  const { operations: wanted = listKeys(unpublished), redact = false } = options;
  if (wanted.length === 0) refuseRequest('bad_option', 'operations is empty: name one or more, or leave it out.');
  for (const operation of wanted) checkRecordable(operation);
  const reader = new Reader(options);
  const recordedAt = await readServiceTime(goat, reader);
  const projectId = options.projectId ?? (await findOldestProject(goat, reader));
  const words = redact ? await readWords(goat, reader) : null;
  const stubs: RecordedStub[] = [];
  const failed: FailedRecording[] = [];
  for (const operation of wanted) {
    const recorded = await ask(goat, { operation, projectId, reader, ...options });
    if ('status' in recorded) failed.push(recorded);
    else stubs.push(words === null ? recorded : { ...recorded, data: redactResponse(recorded.data, words) });
  }
  return { recordedAt, isRedacted: redact, stubs, failed, requests: reader.requests + wanted.length };
}

/** A stub responds to every call of its operation, so the response for a single row would be used for all rows. */
function checkRecordable(operation: OperationId): void {
  const known = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (!known) {
    const nearest = findNearest(operation, Object.keys(operations));
    refuseRequest('bad_option', `operations: there is no ${operation}; the nearest is ${nearest}.`);
  }
  if (known.method !== 'GET') refuseRequest('bad_option', `operations: ${operation} writes, and recording reads only.`);
  if (known.path.replace('{projectId}', '').includes('{'))
    refuseRequest(
      'bad_option',
      `operations: ${operation} is about a single row, and a stub would be the response for every row. Use mock.stub.`,
    );
}

async function findOldestProject(goat: TrackagoatClient, reader: Reader): Promise<string> {
  const projects = await reader.readListAnew('projects', () => goat.projects.list({ limit: PAGE }, reader.call));
  const [oldest] = projects;
  if (!oldest)
    throw new PullError('The organization has no project, and these operations are of one.', reader.requests, null);
  return oldest.id;
}

interface Asked extends RecordOptions {
  readonly operation: OperationId;
  readonly projectId: string;
  readonly reader: Reader;
}

type Get = (path: string, init: object) => Promise<{ data?: Envelope; error?: Envelope; response: Response }>;
interface Envelope {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly meta?: Readonly<Record<string, unknown>> | null;
}

async function ask(goat: TrackagoatClient, asked: Asked): Promise<RecordedStub | FailedRecording> {
  const { operation, projectId, reader } = asked;
  const params = { path: { projectId }, query: { project_id: projectId } };
  // Each path has its own type, but here it is one of many.
  const get = goat.raw.GET as unknown as Get;
  const { data, error, response } = await get(operations[operation].path, { params });
  asked.onProgress?.({ step: operation, requests: reader.requests, rows: reader.rows });
  if (response.ok) return { operation, data: data?.data ?? null, meta: data?.meta ?? null };
  if (response.status === 401 || response.status === 429) {
    const why = response.status === 401 ? 'does not accept the API key' : 'refuses further requests (rate limit)';
    throw new PullError(`The service ${why} at ${operation}; nothing was kept.`, reader.requests, {
      status: response.status,
      body: error,
    });
  }
  return { operation, status: response.status, message: String(error?.error ?? 'The response has no message.') };
}
