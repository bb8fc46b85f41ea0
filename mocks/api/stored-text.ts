import { RecentMemo } from '../world/store/recent-memo.js';

/** The maximum number of kept characters of row texts, at most doubled. */
const MOST_CHARACTERS = 1024 * 1024;
/** The cost of a row without a text yet. */
const BARE = 64;

/** The texts of rows, empty for a row that has been read once. */
const texts = new RecentMemo<object, string>(MOST_CHARACTERS, (text) => text.length + BARE);

/**
 * The JSON of a row, or of a list of rows. Rows never change, so their texts are kept from the second read on. Rows
 * that are read once, such as those of a long list, would only cost memory. The first row shows whether it is the
 * second read.
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
