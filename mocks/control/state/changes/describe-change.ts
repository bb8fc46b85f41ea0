import { formatMoney } from '../../../../base/money/format-money.js';
import type { World } from '../../../world/store/world.js';
import type { RowChange } from './change-history.js';
import { listChangedFields } from './net-changes.js';

const LONGEST_VALUE = 60;

/** A change in readable form: `payout_payment created: $50.00 to @maya.moves, paid (createPayoutPayment)`. */
export function describeChange(world: World, change: RowChange): string {
  const { entity, type, cause } = change;
  const by = cause.operation ?? cause.kind;
  return `${entity} ${type}: ${describeRow(world, change)} (${by})`;
}

function describeRow(world: World, change: RowChange): string {
  const row = change.after ?? change.before ?? {};
  const name = nameRow(world, row);
  if (change.type !== 'updated') return [name, ...listFacts(row)].filter(Boolean).join(', ') || change.id;
  const fields = listChangedFields(change).map((field) => {
    return `${field} ${show(field, change.before?.[field], row)} → ${show(field, change.after?.[field], row)}`;
  });
  return `${[name, ...listFacts(row, ['status'])].filter(Boolean).join(', ') || change.id}: ${fields.join(', ')}`;
}

/** The owner of a row, in readable form. */
function nameRow(world: World, row: Readonly<Record<string, unknown>>): string {
  const handle = row.tiktok_handle ?? getHandle(world, row.creator_id);
  if (typeof handle === 'string') return `@${handle}`;
  return typeof row.name === 'string' ? `"${row.name}"` : '';
}

function getHandle(world: World, creatorId: unknown): string | undefined {
  return typeof creatorId === 'string' ? world.tables.creators.get(creatorId)?.tiktok_handle : undefined;
}

/** The facts that identify a row: its money, its period, its status. */
function listFacts(row: Readonly<Record<string, unknown>>, without: readonly string[] = []): string[] {
  const { period_start_at: start, period_end_at: end } = row;
  const period =
    typeof start === 'string' && typeof end === 'string' ? `${start.slice(0, 10)} to ${end.slice(0, 10)}` : '';
  const money = ['total_amount_cents', 'amount_cents'].filter((field) => typeof row[field] === 'number');
  const facts = [...money.map((field) => show(field, row[field], row)), period];
  if (typeof row.status === 'string' && !without.includes('status')) facts.push(row.status);
  return facts.filter(Boolean);
}

/** A value on one line: cents as money in the currency of their row, text in quotes, long ones cut. */
export function show(field: string, value: unknown, { currency }: { readonly currency?: unknown } = {}): string {
  if (value === undefined) return 'nothing';
  if (field.endsWith('_cents') && typeof value === 'number') {
    return formatMoney(value, typeof currency === 'string' ? { currency } : {});
  }
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
