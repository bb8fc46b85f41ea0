/** The names of a table, as its type has them. The table has no other names than its type. */
export function listKeys<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[];
}

/** The table that has a value for each of these names. */
export function makeTable<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name, place: number) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name, place) => [name, make(name, place)])) as Record<Name, Value>;
}
