import { sumCents } from '../payments/cents.js';
import type { PaymentWarning } from '../payments/payment-warnings.js';
import { sha256, toCanonicalJson } from '../payments/plan-digest.js';
import type { PlannedAccrual } from '../payments/settlement-plan.js';

/** The payee of a payout. Its notes and metadata are text that others wrote. */
export interface PayoutCreator {
  readonly id: string;
  /** For a removed creator the last known one, or null. */
  readonly handle: string | null;
  /** Whether the service no longer shows the creator. The debt of before is still owed. */
  readonly removed: boolean;
  /** Null for a removed creator, unless a single project was given. */
  readonly projectId: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly readme: string | null;
}

/** What one payee is to be sent, as plain JSON: store it as long as the money takes. Amounts in cents. */
export interface PlannedPayout {
  readonly kind: 'payout';
  /** Whether it was planned on the live service. A payout of a mock is not recorded live, nor one of the live service on a mock. */
  readonly target: 'live' | 'mock';
  readonly creator: PayoutCreator;
  /** Oldest period first. */
  readonly accruals: readonly PlannedAccrual[];
  /** The sum of the accruals. */
  readonly totalCents: number;
  readonly currency: string;
  /**
   * How the payee is usually paid, and how that is known: the `method` that was given, the notes of the creator or project, or the last
   * payment among the hundred newest of the organization. Null if none of them says it.
   */
  readonly method: {
    readonly id: string | null;
    readonly name: string;
    readonly from: 'input' | 'notes' | 'last_payment';
  } | null;
  readonly warnings: readonly PaymentWarning[];
  /** SHA-256, hex, of everything above but the warnings, the notes and the metadata of the creator. */
  readonly digest: string;
  /** By these the digest of the whole plan follows from that of this payout. */
  readonly path: readonly string[];
}

/** The digest that a payout has if nobody changed it. */
export function digestPayout({ creator, ...payout }: Omit<PlannedPayout, 'digest' | 'path'>): Promise<string> {
  const { id, handle, removed, projectId } = creator;
  const passing = new Set(['warnings', 'digest', 'path']);
  return sha256(toCanonicalJson({ ...payout, creator: { id, handle, removed, projectId } }, passing));
}

/** Whether a value is a payout that nobody changed. */
export async function isPayout(payout: PlannedPayout): Promise<boolean> {
  if (payout.kind !== 'payout' || typeof payout.creator?.id !== 'string' || !Array.isArray(payout.accruals))
    return false;
  const sum = sumCents(payout.accruals.map(({ amountCents }) => amountCents));
  return sum === payout.totalCents && payout.digest === (await digestPayout(payout));
}

/** The digest of the plan that a payout is part of. */
export async function findRoot({ digest, path }: PlannedPayout): Promise<string> {
  let root = digest;
  for (const other of path) root = await join(root, other);
  return root;
}

/** Puts digests on payouts, and one on all of them: pairs of digests are joined until one is left. */
export async function sealPayouts(
  plain: readonly Omit<PlannedPayout, 'digest' | 'path'>[],
): Promise<{ readonly payouts: readonly PlannedPayout[]; readonly digest: string }> {
  const payouts = await Promise.all(
    plain.map(async (payout) => ({ ...payout, digest: await digestPayout(payout), path: [] as string[] })),
  );
  let level = payouts.map((payout) => ({ digest: payout.digest, below: [payout] }));
  while (level.length > 1) {
    const next: typeof level = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = level.slice(at, at + 2);
      if (left && right) {
        for (const { path } of left.below) path.push(right.digest);
        for (const { path } of right.below) path.push(left.digest);
        next.push({ digest: await join(left.digest, right.digest), below: [...left.below, ...right.below] });
      } else if (left) next.push(left);
    }
    level = next;
  }
  return { payouts, digest: level[0]?.digest ?? (await sha256('no payouts')) };
}

function join(one: string, other: string): Promise<string> {
  return sha256([one, other].sort().join(''));
}
