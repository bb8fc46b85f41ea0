import type { Draft } from './draft.js';
import type { Random } from './random.js';
import { draftValid } from './requests.js';
import { Session, type Target } from './session.js';
import type { Operation, Spec } from './spec.js';

/** Statuses that a valid call may not have. */
const REFUSED = [400, 401, 403, 413, 415];

/**
 * A conversation over all operations of the document: first what reads, then what changes, creates and removes, each with as
 * little as the document allows and with all that it allows, so often as it takes to succeed. Created rows are read by
 * their links; removed rows are gone.
 */
export async function converse(spec: Spec, random: Random, to: Target): Promise<Session> {
  const session = new Session(spec, random, to);
  const byMethod = (method: string): Operation[] => spec.operations.filter((operation) => operation.method === method);
  const reads = byMethod('GET');
  // Twice: an id may be known only after a later list.
  for (const operation of [...reads, ...reads]) await speak(session, operation);
  for (const method of ['PATCH', 'POST', 'PATCH', 'GET', 'DELETE']) {
    for (const operation of byMethod(method)) await speak(session, operation);
  }
  return session;
}

/** How often an operation is tried until it succeeds: rows that it needs may be of the wrong kind. */
const TRIES = 40;

async function speak(session: Session, operation: Operation): Promise<void> {
  for (const extent of ['minimal', 'full'] as const) {
    for (let attempt = 0; attempt < TRIES && !session.isDone; attempt++) {
      const draft = draftValid(operation, session.makings(extent));
      if (!draft) break;
      const seen = await session.call(operation, draft);
      if (REFUSED.includes(seen.status))
        session.note(operation, draft, `${seen.status} for a valid call: ${seen.body.slice(0, 300)}`);
      if (seen.status === 501 || REFUSED.includes(seen.status)) break;
      if (seen.status >= 300) continue;
      await session.followLinks(operation, draft, seen);
      await session.repeat(operation, draft);
      await checkRemoved(session, operation, draft);
      break;
    }
  }
}

/** Deleting a structure archives it: it stays to be read. */
const STAYS = ['deletePayoutStructure'];

async function checkRemoved(session: Session, operation: Operation, draft: Draft): Promise<void> {
  const { method, path, id } = operation;
  if (method !== 'DELETE' || !path.endsWith('}') || STAYS.includes(id)) return;
  session.known.forget(session.known.entityInPath(operation, 'id'), draft.path.id);
  const reader = session.spec.operations.find((other) => other.method === 'GET' && other.path === path);
  if (!reader) return;
  const read = { path: draft.path, query: {}, body: undefined, headers: {} };
  const { status } = await session.call(reader, read);
  if (status !== 404) session.note(reader, read, `${status} for what was removed`);
}
