/** A creator of the picture; cents. */
export interface CreatorLine {
  readonly handle: string;
  readonly owed: number;
  readonly paid: number;
}

/** A payment of the picture. */
export interface PaymentLine {
  readonly id: string;
  readonly handle: string;
  readonly cents: number;
  readonly status: string;
}

/** The content of a mock's picture. */
export interface WorldView {
  readonly now: string;
  readonly isBalanced: boolean;
  /** All that is owed and all that was paid, as the inspector shows them; payments without a creator count too. */
  readonly owed: number;
  readonly paid: number;
  readonly creators: readonly CreatorLine[];
  /** Newest first. */
  readonly payments: readonly PaymentLine[];
  readonly paymentCount: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** A mock shows at most 100. A hostile program may send a list that the page could not draw. */
const ROW_LIMIT = 100;

/** Reads the data of a program's mock. Values of a wrong type are left out. */
export function readWorldView(text: string): WorldView | undefined {
  let world: unknown;
  try {
    world = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isFields(world)) return undefined;
  const { creators, payments, ledger } = world;
  return {
    now: asText(world.now),
    isBalanced: isFields(ledger) && ledger.balanced === true,
    owed: readSum(ledger, 'accruals', 'earned'),
    paid: readSum(ledger, 'payments', 'paid'),
    creators: rows(creators).map((row) => ({
      handle: asText(row.tiktok_handle),
      owed: asCents(row.earned_cents),
      paid: asCents(row.paid_cents),
    })),
    payments: rows(payments).map((row) => ({
      id: asText(row.id),
      handle: asText(row.tiktok_handle),
      cents: asCents(row.total_amount_cents),
      status: asText(row.status),
    })),
    paymentCount: isFields(payments) ? asCents(payments.total) : 0,
  };
}

/** The amount of the rows of one status. */
function readSum(ledger: unknown, rows: 'accruals' | 'payments', status: string): number {
  const sums = isFields(ledger) ? ledger[rows] : undefined;
  const sum = isFields(sums) ? sums[status] : undefined;
  return isFields(sum) ? asCents(sum.amount_cents) : 0;
}

function rows(list: unknown): Fields[] {
  return isFields(list) && Array.isArray(list.data) ? list.data.slice(0, ROW_LIMIT).filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 100) : '';
}

function asCents(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : 0;
}
