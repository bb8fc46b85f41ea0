/** The name of a list that is most alike in letters and pairs of letters, whatever their case: a typo, or a word that both have. */
export function findNearest(name: string, known: readonly string[]): string {
  return rankNearest(name, known)[0] as string;
}

/** All names of a list, the most alike first. */
export function rankNearest(name: string, known: readonly string[]): string[] {
  const parts = cut(name);
  const likeness = (other: string): number => {
    const others = cut(other);
    return parts.filter((part) => others.includes(part)).length / (parts.length + others.length);
  };
  return [...known].sort((a, b) => likeness(b) - likeness(a));
}

function cut(text: string): string[] {
  const letters = [...text.toLowerCase()];
  return letters.flatMap((letter, i) => [letter, letter + letters[i + 1]]);
}
