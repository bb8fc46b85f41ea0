/** How often a test tries what it tries once by default. `npm run proof breadth` sets it. */
const times = Number(process.env.TEST_BREADTH ?? 1);

/** The number of seeds, worlds or runs: this many by default. */
export function atLeast(few: number): number {
  return few * times;
}

/** The items that a test tries: by default every nth of them, which `every` says, beginning with the first, or another one. */
export function sample<Item>(items: readonly Item[], every: number, from = 0): Item[] {
  return items.filter((_, at) => times > 1 || at % every === from % every);
}
