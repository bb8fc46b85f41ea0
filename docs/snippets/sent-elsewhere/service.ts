import { createHash } from 'node:crypto';
import type { TrackagoatClient } from 'trackagoat-sdk';
import { checkPayouts, type PlannedPayout, payoutRows, planPayouts, recordPayments } from 'trackagoat-sdk/workflows';

/** A payout that left in a file. `in_flight` until the report says where the money is. */
interface Sent {
  readonly reference: string;
  readonly customerId: string;
  readonly payout: PlannedPayout;
  readonly state: 'in_flight' | 'recorded' | 'returned';
}

interface Kept {
  readonly approved: string[];
  readonly sent: Sent[];
}

/** The memory of the service: a table or a file that is written whole. */
export interface Store {
  load(): Promise<Kept>;
  save(kept: Kept): Promise<void>;
}

const listInFlight = ({ sent }: Kept) =>
  sent.flatMap(({ state, payout }) => (state === 'in_flight' ? payout.accruals.map(({ id }) => id) : []));
const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const seal = (file: string) => createHash('sha256').update(file).digest('hex');

/** The plan, the file, and a seal over its addresses and sums. */
export async function prepare(goat: TrackagoatClient, store: Store) {
  const kept = await store.load();
  const inFlight = listInFlight(kept);
  const plan = await planPayouts(goat, { inFlight, method: 'PayPal' });
  // With the number of what was sent before: money that came back may leave again on the same day, under another reference.
  const batch = `${plan.readAt.slice(0, 10)}-${kept.sent.length}`;
  const items = plan.payouts.map((payout) => ({ reference: `${batch}-${payout.digest.slice(0, 12)}`, payout }));
  const { rows, leftOut } = await payoutRows(items, { recipient: ({ creator }) => creator.metadata.paypal });
  const file = rows.map(({ cells }) => cells.map(quote).join(',')).join('\r\n');
  return { plan, items, rows, leftOut, file, seal: seal(file) };
}

/** After the yes. In flight is written before the file leaves. */
export async function send(
  goat: TrackagoatClient,
  store: Store,
  prepared: Awaited<ReturnType<typeof prepare>>,
  yes: { readonly digest: string; readonly seal: string; readonly upload: (file: string) => Promise<void> },
) {
  const { plan, items, rows, file } = prepared;
  if (yes.digest !== plan.digest || yes.seal !== seal(file)) throw new Error('This is not what was approved.');
  const kept = await store.load();
  const leaving = items.flatMap(({ reference, payout }): Sent[] => {
    const row = rows.find((one) => one.reference === reference);
    return row ? [{ reference, customerId: row.customerId, payout, state: 'in_flight' }] : [];
  });
  const payouts = leaving.map(({ payout }) => payout);
  const check = await checkPayouts(goat, { payouts }, { inFlight: listInFlight(kept) });
  if (!check.asPlanned) throw new Error(`Plan again: ${check.payouts.flatMap(({ changes }) => changes).join(' ')}`);
  await store.save({ approved: [...kept.approved, plan.digest], sent: [...kept.sent, ...leaving] });
  await yes.upload(file);
}

/** Reads a report: `customer id,status` a line. Returns what needs a person. */
export async function readReport(goat: TrackagoatClient, store: Store, report: string) {
  const status = new Map(report.split('\n').map((line) => line.split(',') as [string, string]));
  const { approved, sent } = await store.load();
  const paid = sent.filter((one) => one.state === 'in_flight' && status.get(one.customerId) === 'Completed');
  const items = paid.map(({ reference, payout }) => ({ reference, payout }));
  const { items: results } = await recordPayments(goat, items, { approved });
  const after: Sent[] = [];
  for (const one of sent) {
    const { outcome } = results[paid.indexOf(one)] ?? {};
    const isReturned = ['Returned', 'Failed'].includes(status.get(one.customerId) ?? '');
    if (isReturned && one.state !== 'returned') await takeBack(goat, one);
    const isRecorded = outcome === 'committed' || outcome === 'already_paid';
    // Unclaimed money stays in flight: PayPal returns it after 30 days.
    after.push({ ...one, state: isReturned ? 'returned' : isRecorded ? 'recorded' : one.state });
  }
  await store.save({ approved, sent: after });
  return results.filter(({ outcome }) => outcome !== 'committed' && outcome !== 'already_paid');
}

/** The money came back: its payment is void, if there is one, and the debt is open again. */
async function takeBack(goat: TrackagoatClient, { reference, payout }: Sent) {
  for await (const { id, metadata } of goat.payoutPayments.list({ creator_id: payout.creator.id, status: 'paid' }))
    if (metadata.reference === reference) await goat.payoutPayments.void(id);
}
