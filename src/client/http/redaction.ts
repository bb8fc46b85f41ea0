const shown = /^(content-type|retry-after|date|x-request-id|idempotency-replayed|x-ratelimit-.*)$/;

/** The headers that events and logs may show: an allow-list, so unforeseen headers stay hidden. */
export function safeHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].flatMap(([name, value]) => (shown.test(name) ? [[name, showForeign(value)]] : [])),
  );
}

/**
 * A character of a key as a URL or JSON may write it: `%74` or `\u0074`, with more of `25` or of backslashes for one in another.
 * Looking behind keeps a long run of backslashes from being read once for each of them.
 */
const escaped = (codes: string): string => String.raw`(?:(?<!\\)\\+u00|%(?:25)*)(?:${codes})`;
const letter = (plain: string, codes: string): string => `(?:${plain}|${escaped(codes)})`;
const begin = letter('t', '[57]4') + letter('g', '[46]7') + letter('a', '[46]1') + letter('_', '5f');
// The number is bounded, because the engine keeps each repetition on its stack.
const keys = new RegExp(`${begin}(?:\\w+|${escaped('3\\d|[46][1-9a-f]|[57][0-9a]|5f')}){1,2000}`, 'gi');
/** A key in base64, by the three places where its first letters may be in a group. */
const encodedKeys = /(?:dGdhX|[HXn3]RnYV[89+/_-]|[BFJNRVZdhlptx159]0Z2Ff)[\w+/-]{40,100}/g;

/** Blanks everything that looks like an API key, because a service or a proxy may return one in its error text. */
export function redactKeys(text: string): string {
  return text.replace(keys, 'tga_[redacted]').replace(encodedKeys, 'tga_[redacted]');
}

/** Characters of a foreign text in a message. */
const LONGEST = 2_000;
/** So that no key is cut in two, and its first half shown. */
const MARGIN = 1_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The start of a foreign text, fit for a terminal or a log: no key, no line end, nothing that turns the text around. */
export function showForeign(text: string): string {
  const write = (found: string): string => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return redactKeys(text.slice(0, LONGEST + MARGIN))
    .slice(0, LONGEST)
    .replace(unseen, write);
}
