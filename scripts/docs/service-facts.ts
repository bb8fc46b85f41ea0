/** One published fact of the service. */
export interface Fact {
  readonly id: string;
  readonly area: string;
  readonly text: string;
  /** The page of the service's documentation that says so. */
  readonly page: string;
  /** The part of `trackagoat check` that asks a service for it, or `no:` and why none does. */
  readonly probe: string;
}

/** The file with the list of facts. */
export const FACTS_PATH = 'test/published/facts.tsv';

const SECTION = /<!-- facts -->\n[\s\S]*?<!-- \/facts -->/;
/** The areas that the page lists. The spec marks the facts of the others where they belong. */
const TITLES: Readonly<Record<string, string>> = { rules: 'Rules', transport: 'Transport' };

/** Reads the list of facts. */
export function parseFacts(table: string): Fact[] {
  const lines = table.split('\n').filter((line) => /^F\d{3}\t/.test(line));
  return lines.map((line) => {
    const [id = '', area = '', text = '', page = '', probe = ''] = line.split('\t');
    return { id, area, text, page, probe };
  });
}

/** Puts the facts by area between the marks of a page. */
export function fillFacts(page: string, facts: readonly Fact[]): string {
  return page.replace(SECTION, () => `<!-- facts -->\n${writeFacts(facts)}\n<!-- /facts -->`);
}

function writeFacts(facts: readonly Fact[]): string {
  const areas = groupBy(
    facts.filter(({ area }) => TITLES[area] !== undefined),
    ({ area }) => area,
  );
  return [...areas].map(([area, list]) => `### ${TITLES[area]}\n\n${linesByPage(list).join('\n')}`).join('\n\n');
}

function linesByPage(facts: readonly Fact[]): string[] {
  return [...groupBy(facts, ({ page }) => page)].map(([page, list]) => `- ${page}: ${list.map(toCode).join(', ')}`);
}

function toCode({ text }: Fact): string {
  return `\`${text.replaceAll('`', '')}\``;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
