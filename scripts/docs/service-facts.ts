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

/** Reads the list of facts. */
export function parseFacts(table: string): Fact[] {
  const lines = table.split('\n').filter((line) => /^F\d{3}\t/.test(line));
  return lines.map((line) => {
    const [id = '', area = '', text = '', page = '', probe = ''] = line.split('\t');
    return { id, area, text, page, probe };
  });
}
