/** The name in a list that shares the most letters and pairs of letters, ignoring case. It finds typos and common words. */
export function findNearest(name: string, known: readonly string[]): string {
  return rankNearest(name, known)[0] as string;
}

/** All names of a list, most similar first. */
export function rankNearest(name: string, known: readonly string[]): string[] {
  const parts = cut(name);
  const likeness = (other: string): number => {
    const others = cut(other);
    return parts.filter((part) => others.includes(part)).length / (parts.length + others.length);
  };
  return [...known].sort((a, b) => likeness(b) - likeness(a));
}

/** More letters than any name has. A given one may have a million, and the work grows with them. */
const MOST_LETTERS = 100;

function cut(text: string): string[] {
  const letters = [...text.slice(0, MOST_LETTERS).toLowerCase()];
  return letters.flatMap((letter, i) => [letter, letter + letters[i + 1]]);
}
