import { readField } from '../../base/values/read-field.js';
import { listKeys } from '../../base/values/typed-keys.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { type Row, readList } from './question.js';

/** A rule that each row of a response must keep. */
export interface RowRule {
  /** The name by which the list of published facts names it (test/published/facts.tsv). */
  readonly name: string;
  /** The operations whose rows it is about. */
  readonly of: readonly OperationId[];
  /** Whether this project chose it, so that the service may do otherwise. */
  readonly isOurs?: true;
  /** The contradictions of a row. The spec checks the form, so values of another kind are skipped. */
  find(row: Row): string[];
}

const CREATORS = ['listCreators', 'getCreator'] as const;
const STRUCTURES = ['listPayoutStructures', 'getPayoutStructure'] as const;
const ACCRUALS = ['listPayoutAccruals', 'getPayoutAccrual'] as const;
const PAYMENTS = ['listPayoutPayments', 'getPayoutPayment'] as const;
const PROJECTS: readonly OperationId[] = ['listProjects', 'getProject'];
const ALL = listKeys(operations);

/** The rules, in the order in which a row is checked. */
export const ROW_RULES: readonly RowRule[] = [
  { name: 'sum of a payment', of: PAYMENTS, find: findSumFaults },
  { name: 'lines of a payment', of: PAYMENTS, find: findLineFaults },
  {
    name: 'adjustment sign',
    of: PAYMENTS,
    isOurs: true,
    find: ({ payout_adjustments: adjustments }) =>
      readList(adjustments).flatMap(({ amount_cents: cents, reason }) => {
        if (typeof cents !== 'number' || typeof reason !== 'string') return [];
        const named = cents > 0 ? 'overpayment' : 'underpayment';
        return reason === named ? [] : [`has an adjustment of ${cents} cents that is called ${reason}`];
      }),
  },
  {
    name: 'currency',
    of: [...ACCRUALS, ...PAYMENTS],
    find: ({ currency }) =>
      currency === undefined || currency === 'USD' ? [] : [`has the currency ${JSON.stringify(currency)}, not USD`],
  },
  {
    name: 'period',
    of: ACCRUALS,
    find: ({ period_start_at: start, period_end_at: end, amount_cents: cents }) => [
      ...(Date.parse(String(start)) < Date.parse(String(end)) ? [] : ['has a period that ends before it begins']),
      ...(/T\d\d:59:59/.test(String(end))
        ? ['has a period whose end is its last second, not the instant after it']
        : []),
      ...(typeof cents === 'number' && cents < 0 ? ['has a negative amount'] : []),
    ],
  },
  {
    name: 'run',
    of: ACCRUALS,
    isOurs: true,
    // A run takes a while.
    find: ({ created_at: made }) => {
      const minute = new Date(String(made)).getUTCMinutes();
      return Number.isNaN(minute) || (minute >= 15 && minute < 45) ? [] : [`was made at minute ${minute}, not at 15`];
    },
  },
  {
    name: 'owner of a rule',
    of: STRUCTURES,
    find: ({ id, current_version: version }) => {
      const owner = readField(version, 'structure_id');
      return owner === undefined || owner === id ? [] : ['has the rule of another structure'];
    },
  },
  { name: 'current version', of: ['getPayoutStructure'], find: findVersionFaults },
  {
    name: 'versions by id only',
    of: ['listPayoutStructures'],
    find: ({ versions }) => (versions === undefined ? [] : ['has versions, which only a read by id shows']),
  },
  {
    name: 'handle',
    of: CREATORS,
    find: ({ tiktok_handle: handle }) => (String(handle).startsWith('@') ? ['has a handle that begins with @'] : []),
  },
  {
    name: 'removed creators',
    of: ['listCreators'],
    isOurs: true,
    find: ({ is_active: isActive }) => (isActive === false ? ['is a removed creator'] : []),
  },
  {
    name: 'excluded videos',
    of: ['listVideos', 'getVideo'],
    find: ({ tracking_status: status }) => (status === 'excluded' ? ['is an excluded video'] : []),
  },
  {
    name: 'disabled methods',
    of: ['listPayoutMethods'],
    find: ({ is_active: isActive }) =>
      isActive === false ? ['is a disabled method, and include_disabled is not asked for'] : [],
  },
  {
    name: 'cells',
    of: ['getPostingHeatmap'],
    find: ({ post_count: posts }) => (posts === 0 ? ['is an empty cell'] : []),
  },
  { name: 'times of a project', of: PROJECTS, find: findTimeFaults },
  { name: 'times', of: ALL.filter((operation) => !PROJECTS.includes(operation)), isOurs: true, find: findTimeFaults },
];

function findTimeFaults({ created_at: created, updated_at: updated }: Row): string[] {
  return Date.parse(String(updated)) < Date.parse(String(created)) ? ['has changed before it was made'] : [];
}

function findLineFaults({ id, payout_payment_lines: lines }: Row): string[] {
  const named = (field: string): unknown[] => readList(lines).flatMap((line) => line[field] ?? []);
  const accruals = named('accrual_id');
  return [
    ...(new Set(accruals).size < accruals.length ? ['has two lines of one accrual'] : []),
    ...(named('payment_id').some((owner) => owner !== id) ? ['has a line of another payment'] : []),
  ];
}

function findSumFaults({
  total_amount_cents: total,
  payout_payment_lines: lines,
  payout_adjustments: adjustments,
}: Row): string[] {
  if (!Array.isArray(lines) || !Array.isArray(adjustments)) return [];
  const cents = [
    ...readList(lines).map((line) => line.applied_amount_cents),
    ...readList(adjustments).map((one) => one.amount_cents),
  ];
  if (typeof total !== 'number' || cents.length === 0 || cents.some((value) => typeof value !== 'number')) return [];
  if (lines.length === 0) return ['has adjustments and no lines'];
  const sum = (cents as number[]).reduce((all, value) => all + value, 0);
  return sum === total ? [] : [`has lines and adjustments of ${sum} cents and a total of ${total}`];
}

const RULE_FIELDS = ['period', 'amount_cents', 'currency', 'criteria_type', 'proration_mode'] as const;

/** The rule in force is one of the versions: the one of its id, or one with the same fields. */
function findVersionFaults({ current_version: current, versions }: Row): string[] {
  const known = readList(versions);
  if (known.length === 0 || typeof current !== 'object' || current === null) return [];
  const rule = current as Row;
  const isSame = (version: Row): boolean =>
    RULE_FIELDS.every((field) => version[field] === rule[field]) && (rule.id === undefined || version.id === rule.id);
  if (!known.some(isSame)) return ['has a current_version that is not one of its versions'];
  const numbers = known.map(({ version }) => version).filter((version) => typeof version === 'number');
  const isNewest = typeof rule.version !== 'number' || numbers.every((version) => version <= (rule.version as number));
  return isNewest ? [] : ['has a current_version that is not the newest of its versions'];
}
