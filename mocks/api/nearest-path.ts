import { distance } from 'fastest-levenshtein';

/** Segments that are placeholders for an id, whatever their names are. */
const ID_LIKE = /^(\{.*\}|[0-9a-f-]{20,}|\d+)$/i;

/** The path template in `known` that `path` was probably meant to be; undefined if none is near. */
export function nearestPath(path: string, known: readonly string[]): string | undefined {
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
