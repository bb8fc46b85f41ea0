/** The service's only currency today. A response need not name it. */
export const USUAL_CURRENCY = 'USD';

/** The currencies of amounts, each once, by letters. An amount that does not name its currency is in the usual one. */
export function listCurrencies(amounts: Iterable<{ readonly currency?: string | undefined }>): string[] {
  return [...new Set(Array.from(amounts, ({ currency = USUAL_CURRENCY }) => currency))].sort();
}

/** The currency of amounts that are all in one; without any, the usual one. */
export function getCurrency([first]: readonly { readonly currency?: string | undefined }[]): string {
  return first?.currency ?? USUAL_CURRENCY;
}
