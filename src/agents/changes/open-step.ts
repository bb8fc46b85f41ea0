import { toDay, toMilliseconds } from '../../workflows/run/days.js';
import type { WantedStructure } from '../../workflows/set-up/ensure-structure.js';
import { StoredNotes } from '../store/stored-notes.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import { lastDay } from '../text/day-text.js';

/** A change of pay that was asked for, and that nothing can carry out before a later day. Nobody has approved it. */
export interface OpenStep {
  /** The plan that asked for it, by the id that a model knows. */
  readonly planId: string;
  /** Epoch milliseconds. */
  readonly askedAt: number;
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId: string;
  /** The structure that is to pay. */
  readonly structure: WantedStructure;
  /** ISO 8601: when it is to begin. Done at this time or later, it begins later. */
  readonly from: string;
  /** ISO 8601: the earliest moment to do it. */
  readonly notBefore: string;
  /** The structures that it was to replace, by id. */
  readonly ends: readonly string[];
  readonly summary: string;
}

/** How long a step is kept that nobody carries out or takes back: ten years. */
const KEPT_MS = 315_360_000_000;
/** How many of the latest steps are searched. */
const LOOKED_THROUGH = 1_000;
const CLOSED = 'closed';

/** Keeps a step, once. Resolves to whether it is open: false if it was carried out or taken back. */
export async function keepOpenStep(step: OpenStep, store: ToolsetStore): Promise<boolean> {
  const kept = await store.get(toKey(step.planId));
  if (kept !== null) return kept !== CLOSED;
  await store.set(toKey(step.planId), String(await openNotes(store).append(step)), KEPT_MS);
  return true;
}

/** Notes that a step was carried out or taken back. */
export async function closeOpenStep(planId: string, store: ToolsetStore): Promise<void> {
  await store.set(toKey(planId), CLOSED, KEPT_MS);
}

/** The steps that are neither carried out nor taken back, earliest day first. */
export async function listOpenSteps(store: ToolsetStore): Promise<OpenStep[]> {
  const kept = await openNotes(store).listLatest(LOOKED_THROUGH);
  // Two processes that keep a step at once write two notes of it.
  const planIds = [...new Set(kept.map(({ planId }) => planId))];
  const open = await Promise.all(planIds.map((planId) => findOpenStep(planId, store)));
  return open
    .filter((step) => step !== null)
    .sort((a, b) => toMilliseconds(a.notBefore) - toMilliseconds(b.notBefore) || a.askedAt - b.askedAt);
}

/** The open step that a plan asked for; null if it is closed or was never kept. */
export async function findOpenStep(planId: string, store: ToolsetStore): Promise<OpenStep | null> {
  const number = await store.get(toKey(planId));
  return number === null || number === CLOSED ? null : openNotes(store).read(Number(number));
}

/** A step in words, with the days on which it can be carried out. */
export function stepText({ askedAt, summary, ...window }: OpenStep): string {
  return `Asked for on ${toDay(askedAt)}, not approved: ${summary} To do ${windowText(window)}, not before.`;
}

/** The days on which a step can be carried out: `on 2026-10-31 (UTC)`. */
export function windowText({ notBefore, from }: Pick<OpenStep, 'notBefore' | 'from'>): string {
  const last = lastDay(from);
  const days = toDay(notBefore) === last ? `on ${last}` : `from ${toDay(notBefore)} to ${last}`;
  return `${days} (UTC)`;
}

function openNotes(store: ToolsetStore): StoredNotes<OpenStep> {
  const fields = ['planId', 'creatorId', 'notBefore', 'from', 'structure'] as const;
  return new StoredNotes(store, { counter: 'open-steps', entry: 'open-step-of', ttlMs: KEPT_MS, fields });
}

function toKey(planId: string): string {
  return `open-step:${planId}`;
}
