/** The name of a list that takes the fewest changed letters, whatever their case. */
export function findNearest(name: string, known: readonly string[]): string {
  const changes = (other: string): number => countChanges([...name.toLowerCase()], [...other.toLowerCase()]);
  return known.reduce((best, other) => (changes(other) < changes(best) ? other : best));
}

// A row of the table of Levenshtein: the changes to each beginning of `to`.
function countChanges(from: readonly string[], to: readonly string[]): number {
  let row = ['', ...to].map((_, column) => column);
  for (const letter of from) {
    let last = (row[0] as number) + 1;
    row = row.map((above, i) => {
      const diagonal = (row[i - 1] ?? Number.POSITIVE_INFINITY) + (letter === to[i - 1] ? 0 : 1);
      last = i ? Math.min(above + 1, last + 1, diagonal) : last;
      return last;
    });
  }
  return row.at(-1) as number;
}
