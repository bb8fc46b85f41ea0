import { toDecimal } from '../../../base/money/format-money.js';
import { sha256 } from '../payments/plan-digest.js';
import { takeInput } from '../run/check-input.js';
import { awaited } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { type PlannedPayout, throwIfNoPayout } from './plan-payouts.js';

type Wallet = 'PAYPAL' | 'VENMO';

/** An item of the file, as the functions below get it. */
interface RowItem {
  readonly reference: string;
  readonly payout: PlannedPayout;
  /** The payee. Its notes and metadata are text that others wrote. */
  readonly creator: PlannedPayout['creator'];
}

/** Where the money goes. */
interface PayoutRowOptions {
  /**
   * The address of a payee: an e-mail address, a phone number as digits, a PayerID (for PAYPAL alone), or a handle with its `@` (for
   * VENMO alone). A payee without one is left out.
   */
  readonly recipient: (item: RowItem) => unknown;
  /** Default `PAYPAL`. */
  readonly wallet?: Wallet | ((item: RowItem) => Wallet);
  /** A text for the payee, at most 400 characters. VENMO needs one. Default: none. */
  readonly note?: string | ((item: RowItem) => string);
}

/** The rows of a file, and the payees who are not in it. */
export interface PayoutFile {
  readonly rows: readonly {
    readonly reference: string;
    /** The provider's report has it in place of the reference: keep it beside the reference. */
    readonly customerId: string;
    /** Recipient, amount, currency, customer id, note, wallet. Not quoted. */
    readonly cells: readonly string[];
  }[];
  readonly leftOut: readonly { readonly reference: string; readonly why: string }[];
}

/** The most rows of a file. */
const MOST_ROWS = 5_000;
const MOST_NOTE = 400;
const MOST_ID = 30;

/** The kinds of addresses, and the wallets that take them. */
const KINDS: readonly (readonly [RegExp, readonly Wallet[]])[] = [
  [/^[\w][^\s@,;<>"']*@[\w-]+(\.[\w-]+)+$/, ['PAYPAL', 'VENMO']],
  [/^\d{7,15}$/, ['PAYPAL', 'VENMO']],
  [/^[A-Z\d]{13}$/, ['PAYPAL']],
  [/^@[\w-]{1,30}$/, ['VENMO']],
];

/**
 * The rows of a file for PayPal's web upload, which has no header and one currency. The amount has a decimal point, as senders in the
 * U.S. have it. The customer id is the reference if it has at most 30 characters and no space; otherwise 26 hex digits of its SHA-256.
 * Nothing is cut, and nothing is quoted.
 *
 * @throws WorkflowError `invalid_input` or `invalid_plan`, by index: for an amount, a note, a wallet or a payout that does not fit, for two
 * currencies, for two rows with one customer id or one accrual, and for more than 5,000 rows.
 */
export const payoutRows: (
  items: readonly { readonly reference: string; readonly payout: PlannedPayout }[],
  options: PayoutRowOptions,
) => Promise<PayoutFile> = awaited(async function payoutRows(items, options) {
  const { recipient, wallet = 'PAYPAL', note = '' } = takeInput('payoutRows', options);
  for (const [name, value] of Object.entries({ wallet, note }))
    if (typeof value !== 'string' && typeof value !== 'function')
      throw new WorkflowError('invalid_input', `payoutRows: ${name} must be a text or a function.`);
  if (!Array.isArray(items)) throw new WorkflowError('invalid_input', 'payoutRows: items must be an array.');
  const rows: PayoutFile['rows'][number][] = [];
  const leftOut: PayoutFile['leftOut'][number][] = [];
  const first = new Map<string, number>();
  for (const [index, { reference, payout }] of items.entries()) {
    const refuse = refuseAt(index, reference);
    if (typeof reference !== 'string' || reference.trim() === '') throw refuse('it needs a reference');
    if (!Number.isSafeInteger(payout?.totalCents)) throw refuse('the payout has no whole number of cents');
    const currency = rows[0]?.cells[2] ?? payout.currency;
    if (payout.currency !== currency) throw refuse(`it is in ${payout.currency}, and the file in ${currency}`);
    await throwIfNoPayout(`payoutRows: items[${index}]`, payout);
    const item = { reference, payout, creator: payout.creator };
    const customerId = await toCustomerId(reference);
    const { accruals }: PlannedPayout = payout;
    const parts = [[customerId.toLowerCase(), 'customer id'], ...accruals.map(({ id }) => [id, `accrual ${id}`])];
    for (const [part = '', name] of parts) {
      const before = first.get(part);
      if (before !== undefined) throw refuse(`it has the ${name} of items[${before}]`);
      first.set(part, index);
    }
    const kind = typeof wallet === 'function' ? wallet(item) : wallet;
    const text = typeof note === 'function' ? note(item) : note;
    const wrong = findFault(kind, text);
    if (wrong !== null) throw refuse(wrong);
    const to = recipient(item);
    const why = payout.totalCents > 0 ? findAddressFault(to, kind) : 'Nothing is to be sent.';
    if (why !== null) leftOut.push({ reference, why });
    else
      rows.push({
        reference,
        customerId,
        cells: [`${to}`, toDecimal(payout.totalCents), currency, customerId, text, kind],
      });
    if (rows.length > MOST_ROWS) throw refuse(`the file would have more than ${MOST_ROWS} rows; make two`);
  }
  return { rows, leftOut };
});

function refuseAt(index: number, reference: string) {
  return (why: string): WorkflowError =>
    new WorkflowError('invalid_input', `payoutRows: items[${index}]: ${why}.`, { details: { index, reference } });
}

/** A text that begins like a formula is not one for a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/** The fault of a wallet or a note, or null. */
function findFault(wallet: unknown, note: unknown): string | null {
  if (wallet !== 'PAYPAL' && wallet !== 'VENMO') return 'its wallet must be PAYPAL or VENMO';
  if (typeof note !== 'string') return 'its note must be a text';
  if (note.length > MOST_NOTE) return `its note is ${note.length} long, and ${MOST_NOTE} is the most`;
  if (FORMULA.test(note)) return 'its note begins with = + - @ or a tab, which a spreadsheet takes for a formula';
  return wallet === 'VENMO' && note.trim() === '' ? 'VENMO needs a note' : null;
}

function findAddressFault(address: unknown, wallet: Wallet): string | null {
  if (address === undefined || address === null || address === '') return 'No recipient is known.';
  const isTaken = KINDS.some(([kind, wallets]) => kind.test(String(address)) && wallets.includes(wallet));
  return typeof address === 'string' && isTaken
    ? null
    : `The recipient must be an e-mail address, a phone number (digits) ${wallet === 'VENMO' ? 'or a handle with its @' : 'or a PayerID'}.`;
}

async function toCustomerId(reference: string): Promise<string> {
  const fits = reference.length <= MOST_ID && !/\s/.test(reference) && !FORMULA.test(reference);
  return fits ? reference : (await sha256(reference)).slice(0, 26);
}
