import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import type { OrganizationRows } from '../read/read-organization.js';
import { formatCents } from './amounts.js';

/** The names of the rows for a person, by their ids. They contain text by others. */
export function nameRows(rows: OrganizationRows): Record<string, string> {
  const names = new Map<string, string>();
  for (const { id, tiktok_handle: handle } of rows.creators) names.set(id, `@${handle}`);
  for (const { id, name, versions } of rows.structures) {
    names.set(id, `"${name}"`);
    for (const version of versions ?? []) {
      if (version.id !== undefined) names.set(version.id, `version ${version.version ?? '?'} of "${name}"`);
    }
  }
  const getName = (id: string | null | undefined, otherwise: string): string =>
    (id ? names.get(id) : undefined) ?? otherwise;
  for (const { id, metric, target_value: target, period } of rows.goals) {
    if (id !== undefined) names.set(id, `${period} goal of ${target} ${metric}`);
  }
  for (const { id, creator_id: creator, assigned_at: at } of rows.assignments) {
    if (id !== undefined)
      names.set(id, `the assignment of ${getName(creator, 'a removed creator')} since ${sayDay(at)}`);
  }
  for (const { id, url } of rows.videos) names.set(id, `video ${url}`);
  for (const row of rows.accruals) {
    const who = getName(row.creator_id, 'a removed creator');
    const deal = getName(row.structure_id, 'a structure that is not shown');
    names.set(row.id, `${who} · ${deal} · ${sayDay(row.period_start_at)} to before ${sayDay(row.period_end_at)}`);
  }
  for (const payment of rows.payments) {
    const { id, creator_id: creator, total_amount_cents: cents, currency, paid_at: at } = payment;
    // A service that does not show the currency may send null.
    const amount = Number.isSafeInteger(cents) ? formatCents(cents, currency ?? USUAL_CURRENCY) : String(cents);
    const payee = creator === null ? '' : ` to ${getName(creator, 'a removed creator')}`;
    names.set(id, `the payment of ${amount}${payee} on ${sayDay(at)}`);
  }
  // Without a prototype, because an id is text by others.
  return Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(names));
}

function sayDay(iso: unknown): string {
  return String(iso).slice(0, 10);
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** A text in which ids are replaced by names. An id without a name stays. */
export function sayNames(text: string, names: Readonly<Record<string, string>>): string {
  return text.replaceAll(UUID, (id) => names[id] ?? id);
}
