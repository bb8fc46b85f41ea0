import type { MakeError } from './check-has.js';
import { describeValue, isPlainObject } from './describe-value.js';
import { findNearest } from './find-nearest.js';
import type { KindTable } from './kinds.js';
import type { Group, Kind, OptionRow, OptionRule, OptionTable, PlainKind, TableOf, Taken } from './option-table.js';

/** The entry of the options, how it refuses, and the kinds that its options may have. */
export interface Taker<Has extends Kind = PlainKind> {
  /** The entry, as a user knows it. */
  readonly where: string;
  readonly refuse: MakeError;
  readonly kinds: KindTable<Has>;
}

/**
 * The entry's own copy of its options, with defaults, so nobody can change them afterwards. Refuses anything that is
 * not a plain object, a name that the table does not have, an inherited name, null, and a value of another kind.
 * `undefined` means omitted, but it is refused if omitting the option allows more. Plain data is copied and frozen;
 * functions and instances of classes are kept as they are.
 */
export function takeOptions<Options extends object, const Table extends OptionTable<PlainKind>>(
  taker: Taker,
  given: Options,
  table: Table & TableOf<Options, Table>,
): Taken<Options, Table> {
  return takeByTable(taker, given, table) as Taken<Options, Table>;
}

/** The same for a table with more names than this entry has. `path` is the place of a group. */
export function takeByTable<Has extends Kind>(
  taker: Taker<Has>,
  given: unknown,
  table: OptionTable<Has>,
  path = '',
): object {
  const within = path && `${path}.`;
  if (!isPlainObject(given))
    fail(taker, `${path || 'what is given'} must be a plain object, not ${describeValue(given)}`);
  const source = given as Readonly<Record<string | symbol, unknown>>;
  for (const name in source) {
    if (!Object.hasOwn(source, name) && Object.hasOwn(table, name)) fail(taker, `${within}${name} is inherited`);
  }
  const taken: Record<string, unknown> = {};
  for (const key of Reflect.ownKeys(source)) {
    const name = String(key);
    if (!Object.hasOwn(table, key)) fail(taker, `there is no option ${within}${name}; ${findPlace(name, table)}`);
    const value = takeOne(taker, source[key], readRow(table[name] as OptionRow<Has>), within + name);
    if (value !== undefined) taken[name] = value;
  }
  for (const [name, row] of Object.entries(table)) {
    const { needed, default: usual } = readRow(row);
    if (Object.hasOwn(taken, name)) continue;
    if (needed) fail(taker, `${within}${name} is missing`);
    if (usual !== undefined) taken[name] = usual;
  }
  return Object.freeze(taken);
}

/** Where a name belongs: in a group of the table that has it, in its id, or else the nearest name. */
function findPlace(name: string, table: OptionTable): string {
  const groups = new Map<string, string>();
  for (const [group, row] of Object.entries(table)) {
    for (const field of Object.keys(readRow(row).fields ?? {})) groups.set(field, group);
  }
  const group = groups.get(name);
  if (group !== undefined) return `write it as ${group}: { ${name} }`;
  if (Object.hasOwn(table, `${name}Id`)) return `write { ${name}Id: '${name === 'creator' ? '@x' : '…'}' }`;
  const nearest = findNearest(name, [...Object.keys(table), ...groups.keys()]);
  const within = groups.get(nearest);
  return `the nearest is ${within === undefined ? '' : `${within}.`}${nearest}`;
}

/** A row as an object. A text is its kind. */
export function readRow<Has extends Kind>(row: OptionRow<Has>): OptionRule<Has> | Group<Has> {
  return typeof row === 'string' ? { kind: row } : row;
}

function takeOne<Has extends Kind>(
  taker: Taker<Has>,
  value: unknown,
  rule: OptionRule<Has> | Group<Has>,
  path: string,
): unknown {
  if (value === undefined) {
    if (rule.needed) fail(taker, `${path} is required, and it is ${describeValue(value)}`);
    if (rule.opens) fail(taker, `${path} is ${describeValue(value)}; give it a value, or leave it out`);
    return value;
  }
  if (rule.fields) return takeByTable(taker, value, rule.fields, path);
  if (value === null && rule.orNull) return value;
  const [expected, wrong, isKept] = taker.kinds[rule.kind](value, rule);
  if (wrong !== undefined) fail(taker, `${path}${wrong[0]} must be ${expected}, not ${describeValue(wrong[1])}`);
  return isKept ? value : copy(value);
}

function fail<Has extends Kind>({ where, refuse }: Taker<Has>, message: string): never {
  throw refuse(`${where}: ${message}.`);
}

/** A frozen copy of plain data, or a copy of bytes and dates. Other values stay as they are. */
function copy(value: unknown): unknown {
  if (value instanceof Date) return new Date(value);
  if (value instanceof Uint8Array) return value.slice();
  if (Array.isArray(value)) return Object.freeze(value.map(copy));
  if (!isPlainObject(value)) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item)])));
}
