import { IDEMPOTENCY_LIFETIME, type KeptAnswer } from '../../api/idempotency.js';
import type { Start } from '../../control/seeds/boot-world.js';
import type { CallerMemory } from '../../control/state/snapshot.js';
import type { StoredOrganization } from '../../control/state/stored-organization.js';
import type { TableRow } from '../../world/store/table.js';
import { World, type WorldState } from '../../world/store/world.js';
import type { Store } from './store.js';

/** An organization from the store, and what its writer must know to go on writing. */
export interface FoundOrganization {
  readonly saved: StoredOrganization;
  readonly sequences: ReadonlyMap<string, Map<string, number>>;
  readonly next: { readonly sequence: number; readonly answer: number };
}

/** A store of the first form has the start in the head. */
type Head = Pick<StoredOrganization, 'keys' | 'lead'> & Partial<Pick<StoredOrganization, 'start'>>;

/** All organizations in the store, in the order of their places. */
export function readOrganizations(store: Store): FoundOrganization[] {
  return [...store.under(['organization'])].map(({ key, value }) =>
    readOrganization(store, key[1] as number, value as Head),
  );
}

function readOrganization(store: Store, place: number, head: Head): FoundOrganization {
  const state = store.get(['state', place]) as WorldState;
  const memory = store.get(['memory', place]) as CallerMemory;
  const { tables, sequences, next } = readRows(store, place);
  const history = { videos: readHistory(store, place, 'videos'), creators: readHistory(store, place, 'creators') };
  const answers = readAnswers(store, place, state.now);
  const world = World.load({ state, tables, history });
  return {
    saved: {
      ...head,
      start: (store.get(['start', place]) ?? head.start) as Start,
      world,
      idempotency: answers.live,
      memory,
    },
    sequences,
    next: { sequence: next, answer: answers.next },
  };
}

function readRows(store: Store, place: number) {
  const tables: Record<string, TableRow[]> = {};
  const sequences = new Map<string, Map<string, number>>();
  let next = 1;
  for (const { key, value } of store.under(['row', place])) {
    const [, , name, sequence] = key as [string, number, string, number];
    const row = value as TableRow;
    let rows = tables[name];
    let of = sequences.get(name);
    if (!rows || !of) {
      rows = [];
      of = new Map();
      tables[name] = rows;
      sequences.set(name, of);
    }
    rows.push(row);
    of.set(row.id, sequence);
    if (sequence >= next) next = sequence + 1;
  }
  return { tables, sequences, next };
}

function readHistory(store: Store, place: number, kind: 'videos' | 'creators'): [string, string][] {
  return [...store.under(['history', place, kind])].map(({ key, value }) => [String(key[3]), value as string]);
}

/** Answers that have expired meanwhile are no longer needed, and go. */
function readAnswers(store: Store, place: number, now: number) {
  const live: [string, KeptAnswer][] = [];
  let next = 1;
  for (const { key, value } of [...store.under(['answer', place])]) {
    const answer = value as [string, KeptAnswer];
    next = (key[2] as number) + 1;
    if (now - answer[1].at < IDEMPOTENCY_LIFETIME) live.push(answer);
    else store.remove(key);
  }
  return { live, next };
}
