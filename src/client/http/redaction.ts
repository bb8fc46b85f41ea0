const shown = /^(content-type|retry-after|date|x-request-id|idempotency-replayed|x-ratelimit-.*)$/;

/** The headers that events and logs may show: an allow-list, so unforeseen headers stay hidden. */
export function safeHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].flatMap(([name, value]) => (shown.test(name) ? [[name, redactKeys(value)]] : [])),
  );
}

/** A character of a key, as it is or as JSON may write it: `\u0074`, with more backslashes for JSON within JSON. */
const escaped = (codes: string): string => String.raw`\\+u00(?:${codes})`;
const wordCharacter = `(?:\\w|${escaped('3\\d|[46][1-9a-f]|[57][0-9a]|5f')})`;
const keys = new RegExp(
  `(?:t|${escaped('[57]4')})(?:g|${escaped('[46]7')})(?:a|${escaped('[46]1')})(?:_|${escaped('5f')})${wordCharacter}+`,
  'gi',
);

/** Blanks everything that looks like an API key, because a service or a proxy may return one in its error text. */
export function redactKeys(text: string): string {
  return text.replace(keys, 'tga_[redacted]');
}
