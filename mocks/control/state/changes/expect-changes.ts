import { formatMoney } from '../../../../base/money/format-money.js';
import { elementAt } from '../../../../base/values/element-at.js';
import { readField } from '../../../../base/values/read-field.js';
import { unknownKeyMessage } from '../../../api/issues.js';
import { invalidBody } from '../../../world/store/api-problem.js';
import type { World } from '../../../world/store/world.js';
import { ENTITIES } from '../../schemas/entities.js';
import { changePatternOptions, expectationOptions } from '../../schemas/mock-options.js';
import { takeControl } from '../../schemas/take-control.js';
import { type ChangeCause, type ChangedEntity, type RowChange, toType } from './change-history.js';

/** A pattern of a change. An omitted field matches anything. Objects match if they have at least these fields. */
export interface ChangePattern {
  readonly entity?: ChangedEntity;
  readonly type?: RowChange['type'];
  readonly id?: string;
  readonly cause?: Partial<ChangeCause>;
  /** Fields that the row had, with their values. Other fields may be anything. */
  readonly before?: Readonly<Record<string, unknown>>;
  /** Fields that the row has now, with their values. */
  readonly after?: Readonly<Record<string, unknown>>;
}

/** The changes that must have happened, and those that may have. */
export interface ChangeExpectation {
  /** The name of a checkpoint. Default: since the start, the last reset or the last restored snapshot. */
  readonly since?: string;
  /** Each must match a different change. */
  readonly required?: readonly ChangePattern[];
  /** True: only the required changes may have happened. A list: only those and the required ones. */
  readonly only?: boolean | readonly ChangePattern[];
  /** Changes that neither list checks. */
  readonly ignore?: readonly ChangePattern[];
}

/** The changes differ from the expected ones. The message shows both sides in readable form. */
export class UnexpectedChangesError extends Error {
  override readonly name = 'UnexpectedChangesError';

  constructor(
    message: string,
    /** Patterns that no change matched. */
    readonly missing: readonly ChangePattern[],
    /** Changes that were not expected. */
    readonly unexpected: readonly RowChange[],
  ) {
    super(message);
  }
}

const LONGEST_VALUE = 60;

/** A change in readable form: `payout_payment created: $50.00 to @maya.moves, paid (createPayoutPayment)`. */
function describeChange(world: World, change: RowChange): string {
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
function show(field: string, value: unknown, { currency }: { readonly currency?: unknown } = {}): string {
  if (value === undefined) return 'nothing';
  if (field.endsWith('_cents') && typeof value === 'number') {
    return formatMoney(value, typeof currency === 'string' ? { currency } : {});
  }
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

const PATTERN_KEYS = Object.keys(changePatternOptions);

/** Throws an UnexpectedChangesError unless the changes, row by row, are the expected ones. */
export function checkChanges(
  world: World,
  changes: readonly RowChange[],
  { required = [], only = false, ignore = [] }: ChangeExpectation,
): void {
  const net = computeNetChanges(changes).filter((change) => !ignore.some((pattern) => matches(pattern, change)));
  const assigned = assign(required, net);
  const missing = required.filter((_, at) => assigned[at] === undefined);
  const used = new Set(assigned);
  const allowed = typeof only === 'boolean' ? [] : only;
  const unexpected =
    only === false
      ? []
      : net.filter((change, at) => !used.has(at) && !allowed.some((pattern) => matches(pattern, change)));
  if (missing.length === 0 && unexpected.length === 0) return;
  throw new UnexpectedChangesError(describe({ world, net, missing, unexpected }), missing, unexpected);
}

/**
 * The entry's own copy of an expectation. Refuses misspelt fields with an ApiProblem, because such an expectation would
 * always be met.
 */
export function takeExpectation(given: ChangeExpectation): ChangeExpectation {
  const taken: ChangeExpectation = takeControl('expectChanges', given, expectationOptions);
  const { required, only } = taken;
  if (required === undefined && only === undefined) {
    throw invalidBody('expectChanges', 'say what is required, or that only it may have changed (`only`).');
  }
  if ((required ?? []).length === 0 && (only ?? false) === false) {
    throw invalidBody('expectChanges', '`required` has no pattern, so any change would do; add one, or `only: true`.');
  }
  if (only !== undefined && typeof only !== 'boolean' && !Array.isArray(only)) {
    throw invalidBody('expectChanges: only', 'must be true, false or a list.');
  }
  const take = (name: 'required' | 'only' | 'ignore'): readonly ChangePattern[] | undefined => {
    const patterns = given[name];
    return Array.isArray(patterns) ? patterns.map((pattern, at) => takePattern(pattern, `${name}.${at}`)) : undefined;
  };
  return {
    ...taken,
    required: take('required') ?? [],
    only: take('only') ?? only === true,
    ignore: take('ignore') ?? [],
  };
}

function takePattern(given: ChangePattern, place: string): ChangePattern {
  const pattern: ChangePattern = takeControl(`expectChanges: ${place}`, given, changePatternOptions);
  const entities: readonly string[] = Object.values(ENTITIES);
  if (pattern.entity !== undefined && !entities.includes(pattern.entity)) {
    throw invalidBody(`expectChanges: ${place}.entity`, unknownKeyMessage(pattern.entity, entities));
  }
  if (Object.keys(pattern).length === 0) {
    throw invalidBody(`expectChanges: ${place}`, 'has no field, so every change matches it; name its entity at least.');
  }
  throwIfUndefined(pattern, place);
  return pattern;
}

/** Refuses a field without a value: every row that lacks the field would match it, also if its name is misspelt. */
function throwIfUndefined(fields: object, place: string): void {
  for (const [name, value] of Object.entries(fields)) {
    const at = `${place}.${name}`;
    if (value === undefined)
      throw invalidBody(`expectChanges: ${at}`, 'is undefined; leave it out, or give its value.');
    if (typeof value === 'object' && value !== null) throwIfUndefined(value, at);
  }
}

/** Assigns a different matching change to each pattern, as many as possible, by augmenting paths. */
function assign(patterns: readonly ChangePattern[], changes: readonly RowChange[]): (number | undefined)[] {
  const owners: (number | undefined)[] = [];
  const find = (pattern: number, tried: Set<number>): boolean => {
    for (const [at, change] of changes.entries()) {
      if (tried.has(at) || !matches(elementAt(patterns, pattern), change)) continue;
      tried.add(at);
      const owner = owners[at];
      if (owner === undefined || find(owner, tried)) {
        owners[at] = pattern;
        return true;
      }
    }
    return false;
  };
  for (const at of patterns.keys()) find(at, new Set());
  return patterns.map((_, pattern) => {
    const at = owners.indexOf(pattern);
    return at < 0 ? undefined : at;
  });
}

/** Whether a change matches a pattern. */
function matches(pattern: ChangePattern, change: RowChange): boolean {
  return PATTERN_KEYS.every((key) => {
    const wanted = readField(pattern, key);
    return wanted === undefined || isPartOf(wanted, readField(change, key));
  });
}

function isPartOf(wanted: unknown, actual: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(wanted, actual);
  if (typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(wanted)) {
    const list = actual as readonly unknown[];
    return (
      Array.isArray(actual) && wanted.length === list.length && wanted.every((item, at) => isPartOf(item, list[at]))
    );
  }
  return Object.entries(wanted).every(([key, value]) => isPartOf(value, readField(actual, key)));
}

interface Findings {
  readonly world: World;
  readonly net: readonly RowChange[];
  readonly missing: readonly ChangePattern[];
  readonly unexpected: readonly RowChange[];
}

function describe({ world, net, missing, unexpected }: Findings): string {
  const lines = [
    ...(missing.length > 0 ? ['These changes were expected and did not happen:'] : []),
    ...missing.map((pattern) => `  - ${describePattern(pattern)}`),
    ...(unexpected.length > 0 ? ['These changes were not expected:'] : []),
    ...unexpected.map((change) => `  + ${describeChange(world, change)}`),
  ];
  const others = net.filter((change) => !unexpected.includes(change));
  if (missing.length > 0 && others.length > 0) {
    lines.push('What happened besides:', ...others.map((change) => `    ${describeChange(world, change)}`));
  }
  if (net.length === 0) lines.push('Nothing changed at all.');
  return lines.join('\n');
}

function describePattern({ entity, type, id, cause, before, after }: ChangePattern): string {
  const parts = [
    `${entity ?? 'any entity'} ${type ?? 'changed'}`,
    id === undefined ? '' : `id ${id}`,
    before === undefined ? '' : `before: ${describeFields(before)}`,
    after === undefined ? '' : `after: ${describeFields(after)}`,
    cause === undefined ? '' : `cause: ${describeFields({ ...cause })}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function describeFields(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([field, value]) => `${field} ${show(field, value)}`)
    .join(', ');
}

/**
 * The net changes, row by row. A row that was created and removed, or that has its old value again, is left out. A
 * row's cause and time are those of its latest change. The order is that of the rows' first changes.
 */
function computeNetChanges(changes: readonly RowChange[]): RowChange[] {
  const rows = new Map<string, RowChange>();
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`;
    const earlier = rows.get(key);
    rows.set(key, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...rows.values()]
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .map((change) => ({ ...change, type: toType(change.before, change.after) }));
}

/** The fields in which a row differs, without `updated_at`, which adds nothing. */
function listChangedFields({ before, after }: Pick<RowChange, 'before' | 'after'>): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => {
    return name !== 'updated_at' && JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]);
  });
}
