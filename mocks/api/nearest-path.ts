import { distance } from 'fastest-levenshtein';

/** Segments that are placeholders for an id, whatever their names are. */
const ID_LIKE = /^(\{.*\}|[0-9a-f-]{20,}|\d+)$/i;

/** Longer than any path of the API with its ids. */
const MOST_LETTERS = 1_000;

/** The path template in `known` that `path` was probably meant to be; undefined if none is near. */
export function nearestPath(path: string, known: readonly string[]): string | undefined {
  // The distance costs as much as both lengths multiplied, and a path may be as long as a message.
  if (path.length > MOST_LETTERS) return undefined;
  const wanted = normalized(path);
  let best: string | undefined;
  let bestDistance = Math.max(3, Math.ceil(wanted.length / 3)) + 1;
  for (const template of known) {
    const away = distance(wanted, normalized(template));
    if (away < bestDistance) {
      best = template;
      bestDistance = away;
    }
  }
  return best;
}

function normalized(path: string): string {
  return path
    .split('/')
    .map((segment) => (ID_LIKE.test(segment) ? '{}' : segment))
    .join('/');
}
