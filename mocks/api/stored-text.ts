import { RecentMemo } from '../world/store/recent-memo.js';

/** So many characters of the texts of rows are kept, twice at most. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** What a row takes that has no text yet. */
const BARE = 64;

/** The texts of rows, empty for a row that has been read once. */
const texts = new RecentMemo<object, string>(MOST_CHARACTERS, (text) => text.length + BARE);

/**
 * The JSON of a row, or of a list of rows. Rows never change, so their texts are kept from the second time on: what is read
 * once, such as each page of a long list, would only pay for it. The first row tells whether it is the second time.
 */
export function toStoredText(data: object | readonly object[]): string {
  const isList = Array.isArray(data);
  const first = isList ? data[0] : data;
  if (first === undefined) return '[]';
  if (texts.find(first) === undefined) {
    texts.keep(first, '');
    return JSON.stringify(data);
  }
  return isList ? `[${data.map(toText).join(',')}]` : toText(data);
}

function toText(row: object): string {
  return texts.find(row) || texts.keep(row, JSON.stringify(row));
}
