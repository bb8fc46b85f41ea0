import { PAGE, type Reader } from '../../proofs/read/reader.js';
import { hideWords } from '../../proofs/read/redaction.js';
import type { TrackagoatClient } from '../../src/client/client.js';

/** The replacement of each word of an organization, the same as in a redacted pull. */
export type Words = ReadonlyMap<string, string | null>;

/** Reads the names, handles and links of an organization. */
export async function readWords(goat: TrackagoatClient, reader: Reader): Promise<Words> {
  const { call } = reader;
  const page = { limit: PAGE };
  const words = new Map<string, string | null>();
  const add = <Row extends object>(rows: readonly Row[], hide: (row: Row) => Row): void => {
    for (const row of rows) collectChanges(words, row, hide(row));
  };
  add(await reader.readListAnew('projects', () => goat.projects.list(page, call)), hideWords.project);
  add(await reader.readListAnew('creators', () => goat.creators.list(page, call)), hideWords.creator);
  add(await reader.readListAnew('campaigns', () => goat.campaigns.list(page, call)), hideWords.campaign);
  add(await reader.readListAnew('videos', () => goat.videos.list(page, call)), hideWords.video);
  return words;
}

function collectChanges(words: Map<string, string | null>, row: object, hidden: object): void {
  const after = hidden as Readonly<Record<string, unknown>>;
  for (const [field, word] of Object.entries(row)) {
    const hiddenWord = after[field];
    if (typeof word !== 'string' || word === hiddenWord) continue;
    const isText = typeof hiddenWord === 'string';
    words.set(word, isText ? hiddenWord : null);
    if (field === 'tiktok_handle' && isText) words.set(`@${word}`, `@${hiddenWord}`);
  }
}

/** Ids, times, dates and numbers do not identify anybody. */
const HARMLESS = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?|-?\d+(\.\d+)?|)$/i;

/**
 * Removes text by people, and everything that identifies them, from a response of any shape. Words of the organization
 * are replaced as in a redacted pull, also in names of fields. Every other text except ids, times and numbers is
 * removed, because its meaning is unknown.
 */
export function redactResponse(value: unknown, words: Words): unknown {
  if (typeof value === 'string') {
    const word = words.get(value);
    if (word !== undefined) return word;
    return HARMLESS.test(value) ? value : 'Redacted.';
  }
  if (Array.isArray(value)) return value.map((item) => redactResponse(item, words));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [words.get(name) ?? name, redactResponse(inner, words)]);
  return Object.fromEntries(fields);
}
