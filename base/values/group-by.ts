/** Groups rows by a key, both in the order of their first appearance (`Map.groupBy` needs Node 21). */
export function groupBy<Row, Key>(rows: Iterable<Row>, keyBy: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyBy(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
