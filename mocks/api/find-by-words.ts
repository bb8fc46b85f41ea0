import { distance } from 'fastest-levenshtein';

/**
 * The one of `known` that has the most words of `name`, and more than half of them: `payoutPayments.create` is
 * `createPayoutPayment`.
 */
export function findByWords(name: string, known: readonly string[]): string | undefined {
  const wanted = toWords(name);
  let best: string | undefined;
  // A verb alone, such as `get`, says too little.
  let [most, least] = [wanted.length / 2, 0];
  for (const other of known) {
    const shared = toWords(other).filter((word) => wanted.includes(word)).length;
    const away = distance(name, other);
    if (shared > most || (best !== undefined && shared === most && away < least))
      [best, most, least] = [other, shared, away];
  }
  return best;
}

/** The words of a name in lower case and singular, in any style of joining. */
function toWords(name: string): string[] {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  return words.map((word) => word.toLowerCase().replace(/s$/, '')).filter((word) => word.length > 1);
}
