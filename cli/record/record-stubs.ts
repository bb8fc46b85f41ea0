import { findNearest } from '../../base/options/find-nearest.js';
import { listKeys } from '../../base/values/typed-keys.js';
import { unpublished } from '../../mocks/api/operations/unpublished.js';
import { PullError } from '../../proofs/read/pull-error.js';
import { readServiceTime } from '../../proofs/read/read-steady-ledger.js';
import { PAGE, type PullProgress, Reader } from '../../proofs/read/reader.js';
import { refuseRequest } from '../../proofs/read/refuse-request.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import type { FailedRecording, RecordedStub, RecordedStubs } from '../stubs-file.js';
import { readWords, redactResponse } from './redact-response.js';

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
