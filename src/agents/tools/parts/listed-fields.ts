/** The paths of the fields of a result: `total`, `totals.owed`, `warnings[]`, `creators[][]`, `payments[].lines[].cents`. */
export type FieldPath<Result> = Result extends object ? WithoutDot<Below<Result>> : never;

type WithoutDot<Path> = Path extends `.${infer Rest}` ? Rest : never;

type Below<Value> = [NonNullable<Value>] extends [never]
  ? never
  : NonNullable<Value> extends readonly (infer Row)[]
    ? `[]${Below<Row>}`
    : NonNullable<Value> extends object
      ? BelowRow<NonNullable<Value>>
      : '';

type BelowRow<Row extends object> = { [Name in keyof Row & string]-?: `.${Name}${Below<Row[Name]>}` }[keyof Row &
  string];

/** The paths of fields of an object below a path. */
export function under<Path extends string, Name extends string>(
  path: Path,
  names: readonly Name[],
): `${Path}.${Name}`[] {
  return names.map((name) => `${path}.${name}` as const);
}

/**
 * A result with the listed fields alone, in their order, at every depth. Throws for a list or an object in the place of
 * a value, and for an amount that is not a number: a service may send anything, and its text would come out unmarked.
 */
export function keepListed(result: object, fields: readonly string[]): Record<string, unknown> {
  const below = new Map<string, string[]>();
  for (const field of fields) {
    const [, name = '', rest = ''] = /^([^.[]+)(.*)$/.exec(field) ?? [];
    below.set(name, [...(below.get(name) ?? []), rest]);
  }
  const given = new Map(Object.entries(result).filter(([, value]) => value !== undefined));
  const kept = [...below].filter(([name]) => given.has(name));
  return Object.fromEntries(kept.map(([name, rest]) => [name, keepValue(given.get(name), rest, name)]));
}

function keepValue(value: unknown, fields: readonly string[], name: string): unknown {
  if (value === null) return null;
  const kind = Array.isArray(value) ? '[]' : typeof value === 'object' ? '.' : '';
  const isListed = kind === /^(?:\[\]|\.)?/.exec(fields[0] ?? '')?.[0];
  const isAmount = name.endsWith('_cents') && kind === '';
  const isUsable = typeof value === 'number' ? Number.isFinite(value) : !isAmount;
  if (!isListed || !isUsable) throw new Error(`${name} has another kind of value than a result lists`);
  const below = fields.map((field) => field.slice(kind.length));
  if (Array.isArray(value)) return value.map((row) => keepValue(row, below, name));
  return typeof value === 'object' ? keepListed(value, below) : value;
}
