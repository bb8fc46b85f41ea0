import type { Draft } from './draft.js';
import type { Random } from './random.js';
import { draftBroken, draftValid } from './requests.js';
import { Session, type Target } from './session.js';
import type { Operation, Spec } from './spec.js';

/** How many requests, and to whom. */
export interface FuzzOptions extends Target {
  readonly steps: number;
}

/**
 * Sends requests made from the document: valid ones, ones with a single thing that it refuses, ones with ids that nobody has, and
 * ones without a key. A valid one must not be a 400, a broken one must be one and change nothing, an unknown id is a 404.
 */
export async function fuzz(spec: Spec, random: Random, { steps, ...to }: FuzzOptions): Promise<Session> {
  const session = new Session(spec, random, to);
  // Lists first, so that there are ids.
  for (const operation of spec.operations.filter(({ method }) => method === 'GET')) await sendValid(session, operation);
  while (session.sent < steps && !session.isDone) {
    const operation = random.pick(spec.operations);
    const way = random.next();
    if (way < 0.6) await sendValid(session, operation);
    else if (way < 0.88) await sendBroken(session, operation);
    else if (way < 0.96) await sendUnknown(session, operation);
    else await sendWithoutKey(session, operation);
  }
  return session;
}

const REFUSED = [400, 401, 403, 413, 415];

async function sendValid(session: Session, operation: Operation): Promise<void> {
  const draft = draftValid(operation, session.makings(session.random.pick(['minimal', 'some', 'some', 'full'])));
  if (!draft) return;
  const seen = await session.call(operation, draft);
  if (REFUSED.includes(seen.status))
    session.note(operation, draft, `${seen.status} for a valid call: ${seen.body.slice(0, 300)}`);
  if (seen.status >= 300) return;
  if (operation.method === 'DELETE' && operation.path.endsWith('}')) {
    session.known.forget(session.known.entityInPath(operation, 'id'), draft.path.id);
  }
  if (session.random.chance(0.3)) await session.followLinks(operation, draft, seen);
  if (session.random.chance(0.1)) await session.repeat(operation, draft);
}

async function sendBroken(session: Session, operation: Operation): Promise<void> {
  const makings = session.makings('some');
  const valid = draftValid(operation, makings);
  const broken = valid && draftBroken(operation, valid, makings);
  if (!broken) return;
  const before = await read(session, operation, broken);
  const { status, body } = await session.call(operation, broken);
  // The document of the API takes any query.
  if (operation.isGuarded && status !== 400)
    session.note(operation, broken, `${status} for a broken call: ${body.slice(0, 200)}`);
  if (status < 400) return;
  const after = await read(session, operation, broken);
  if (before !== after) session.note(operation, broken, `a refusal changed the row from ${before} to ${after}`);
}

/** The row that a change is about, as it is read; null if it cannot be read. */
async function read(session: Session, operation: Operation, draft: Draft): Promise<string | null> {
  if (operation.method === 'GET' || !operation.path.endsWith('}')) return null;
  const reader = session.spec.operations.find(({ method, path }) => method === 'GET' && path === operation.path);
  if (!reader) return null;
  return (await session.call(reader, { path: draft.path, query: {}, body: undefined, headers: {} })).body;
}

async function sendUnknown(session: Session, operation: Operation): Promise<void> {
  const draft = draftValid(operation, session.makings('minimal'));
  const names = Object.keys(draft?.path ?? {});
  if (!draft || names.length === 0) return;
  draft.path = Object.fromEntries(names.map((name) => [name, session.random.uuid()]));
  const { status } = await session.call(operation, draft);
  if (status !== 404) session.note(operation, draft, `${status} for an id that nobody has`);
}

async function sendWithoutKey(session: Session, operation: Operation): Promise<void> {
  const draft = draftValid(operation, session.makings('some'));
  if (!draft || !operation.isGuarded) return;
  const { status } = await session.call(operation, draft, { withKey: false });
  if (status !== 401) session.note(operation, draft, `${status} without a key`);
}
