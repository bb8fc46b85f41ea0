/** The names of a table, as its type has them. The table has no other names than its type. */
export function listKeys<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[];
}

/** The table that has a value for each of these names. */
export function makeTable<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name, place: number) => Value,
): Record<Name, Value> {
  const table = {} as Record<Name, Value>;
  for (const [place, name] of names.entries()) table[name] = make(name, place);
  return table;
}
