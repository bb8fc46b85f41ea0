import type { Operation, Spec } from '../harness/read-spec.js';
import type { Random } from './random.js';
import { draftBroken, draftValid } from './requests.js';
import { Session, type Target } from './session.js';
import type { Draft, Makings } from './values.js';

/** Statuses that a valid call may not have. */
const REFUSED = [400, 401, 403, 413, 415];

/** A call that the document allows, if its ids are known. */
async function sendValid(session: Session, operation: Operation, extent: Makings['extent']) {
  const draft = draftValid(operation, session.makings(extent));
  if (!draft) return undefined;
  const seen = await session.call(operation, draft);
  const isRefused = REFUSED.includes(seen.status);
  if (isRefused) session.note(operation, draft, `${seen.status} for a valid call: ${seen.body.slice(0, 300)}`);
  if (seen.status < 300 && operation.method === 'DELETE' && operation.path.endsWith('}'))
    session.known.forget(session.known.entityInPath(operation, 'id'), draft.path.id);
  return { draft, seen, isRefused };
}

/** The operation that reads the row which another one is about, and how it is asked. */
function findReader(session: Session, { path }: Operation, draft: Draft): [Operation, Draft] | undefined {
  const reader = session.spec.operations.find((other) => other.method === 'GET' && other.path === path);
  return reader && [reader, { path: draft.path, query: {}, body: undefined, headers: {} }];
}

/**
 * A conversation over all operations of the document: first what reads, then what changes, creates and removes, each with as
 * little as the document allows and with all that it allows, so often as it takes to succeed. Created rows are read by
 * their links; removed rows are gone.
 */
export async function converse(spec: Spec, random: Random, to: Target): Promise<Session> {
  const session = new Session(spec, random, to);
  // Reads twice: an id may be known only after a later list.
  for (const method of ['GET', 'GET', 'PATCH', 'POST', 'PATCH', 'GET', 'DELETE']) {
    for (const operation of spec.operations.filter((one) => one.method === method)) {
      for (const extent of ['minimal', 'full'] as const) await speak(session, operation, extent);
    }
  }
  return session;
}

/** How often an operation is tried until it succeeds: rows that it needs may be of the wrong kind. */
const TRIES = 40;

async function speak(session: Session, operation: Operation, extent: Makings['extent']): Promise<void> {
  for (let attempt = 0; attempt < TRIES && !session.isDone; attempt++) {
    const sent = await sendValid(session, operation, extent);
    if (!sent || sent.seen.status === 501 || sent.isRefused) return;
    if (sent.seen.status >= 300) continue;
    await session.followLinks(operation, sent.draft, sent.seen);
    await session.repeat(operation, sent.draft);
    await checkRemoved(session, operation, sent.draft);
    return;
  }
}

/** Deleting a structure archives it: it stays to be read. */
const STAYS = ['deletePayoutStructure'];

async function checkRemoved(session: Session, operation: Operation, draft: Draft): Promise<void> {
  const { method, path, id } = operation;
  if (method !== 'DELETE' || !path.endsWith('}') || STAYS.includes(id)) return;
  const reading = findReader(session, operation, draft);
  if (!reading) return;
  const { status } = await session.call(...reading);
  if (status !== 404) session.note(...reading, `${status} for what was removed`);
}

/**
 * Sends requests made from the document: valid ones, ones with a single thing that it refuses, ones with ids that nobody has, and
 * ones without a key. A valid one must not be a 400, a broken one must be one and change nothing, an unknown id is a 404.
 */
export async function fuzz(
  spec: Spec,
  random: Random,
  { steps, ...to }: Target & { readonly steps: number },
): Promise<Session> {
  const session = new Session(spec, random, to);
  const sendAny = async (operation: Operation): Promise<void> => {
    const sent = await sendValid(session, operation, random.pick(['minimal', 'some', 'some', 'full']));
    if (!sent || sent.seen.status >= 300) return;
    if (random.chance(0.3)) await session.followLinks(operation, sent.draft, sent.seen);
    if (random.chance(0.1)) await session.repeat(operation, sent.draft);
  };
  // Lists first, so that there are ids.
  for (const operation of spec.operations.filter(({ method }) => method === 'GET')) await sendAny(operation);
  while (session.sent < steps && !session.isDone) {
    const operation = random.pick(spec.operations);
    const way = random.next();
    if (way < 0.6) await sendAny(operation);
    else if (way < 0.88) await sendBroken(session, operation);
    else if (way < 0.96) await sendUnknown(session, operation);
    else await sendWithoutKey(session, operation);
  }
  return session;
}

async function sendBroken(session: Session, operation: Operation): Promise<void> {
  const makings = session.makings('some');
  const valid = draftValid(operation, makings);
  const broken = valid && draftBroken(operation, valid, makings);
  if (!broken) return;
  // The row that a change is about, as it is read.
  const reading = operation.path.endsWith('}') ? findReader(session, operation, broken) : undefined;
  const read = async () => (operation.method === 'GET' || !reading ? null : (await session.call(...reading)).body);
  const before = await read();
  const { status, body } = await session.call(operation, broken);
  // The document of the API takes any query.
  if (operation.isGuarded && status !== 400)
    session.note(operation, broken, `${status} for a broken call: ${body.slice(0, 200)}`);
  if (status < 400) return;
  const after = await read();
  if (before !== after) session.note(operation, broken, `a refusal changed the row from ${before} to ${after}`);
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
