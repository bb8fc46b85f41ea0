import { writeCount } from '../../base/options/write-count.js';

type Row = Readonly<Record<string, unknown>>;

/** The rows of one list as its pages show them, and whether the cursor said that there are no more. */
export interface ReadPages {
  readonly rows: readonly Row[];
  readonly isAll: boolean;
}

/**
 * The rows that a longer page shows, and that paging left out. Rows that came to the list in the meantime are outside of
 * what was paged, unless paging had ended before them.
 */
export function findLeftOut({ rows, isAll }: ReadPages, longer: readonly Row[]): string[] {
  const paged = new Set(rows.map(({ id }) => id));
  const places = longer.flatMap(({ id }, at) => (paged.has(id) ? [at] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (rows.length > 0 && longer.length === 0) return ['has no row, and its shorter pages have some'];
  if (first === undefined || last === undefined) return [];
  const left = longer.slice(first, isAll ? undefined : last + 1).filter(({ id }) => !paged.has(id));
  return left.length === 0 ? [] : [`has ${writeCount(left.length, 'row')} that its shorter pages leave out`];
}

const LASTING = /(^|_)id$|_cents$|^period_(start|end)_at$|^currency$/;
/** Fields that a person may edit. A row that has changed since is another one. */
const WORDS =
  /^(tiktok_handle|display_name|name|title|url|method_name_snapshot|posted_at|paid_at|tracking_mode|criteria_type)$/;
/** Counts that a scrape changes. */
const COUNTS = /^(view|like|comment|share|save|follower|total_likes)(s|_count)?(_count)?$/;

/** The fields of a row in which a read by id differs from the list, although nothing has changed it in between. */
export function findChanges(listed: Row, row: Row): string[] {
  const isSame = (field: string): boolean => listed[field] === row[field];
  const isEdited = !isSame('updated_at');
  const isScraped = isEdited || !isSame('last_scraped_at') || row.last_scraped_at === undefined;
  return Object.keys(row)
    .filter((name) => LASTING.test(name) || (!isEdited && WORDS.test(name)) || (!isScraped && COUNTS.test(name)))
    .filter((name) => Object.hasOwn(listed, name) && isOther(listed[name], row[name]))
    .map((name) => `/data/${name} is not what the list shows`);
}

function isOther(listed: unknown, read: unknown): boolean {
  // One moment may be written in two ways.
  const [left, right] = [listed, read].map((value) => Date.parse(String(value)));
  return listed !== read && !(typeof listed === 'string' && typeof read === 'string' && left === right);
}

/** A line of a payment that names its accrual. */
export interface PaidLine {
  readonly payment: Row;
  readonly line: Row;
}

/** The first line of these payments that names its accrual. */
export function findLine(payments: readonly Row[]): PaidLine | undefined {
  for (const payment of payments) {
    const { payout_payment_lines: lines } = payment;
    const line = Array.isArray(lines) ? (lines as Row[]).find((one) => typeof one?.accrual_id === 'string') : undefined;
    if (line) return { payment, line };
  }
  return undefined;
}

/** The contradictions between a payment, one of its lines, and the accrual of that line. */
export function findLineFaults({ payment, line }: PaidLine, accrual: Row): string[] {
  const faults: string[] = [];
  if (payment.creator_id !== null && accrual.creator_id !== payment.creator_id) {
    faults.push('/data/creator_id is not the creator that the payment of this accrual was for');
  }
  if (accrual.amount_cents !== line.applied_amount_cents) {
    faults.push('/data/amount_cents is not what the line of its payment applies');
  }
  if (payment.status === 'paid' && accrual.status !== 'paid') {
    faults.push(`/data/status is ${String(accrual.status)}, and a payment in force has paid it`);
  }
  return faults;
}
