const shown = /^(content-type|retry-after|date|x-request-id|idempotency-replayed|x-ratelimit-.*)$/;

/** The headers that events and logs may show: an allow-list, so that what nobody thought of stays hidden. */
export function safeHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].flatMap(([name, value]) => (shown.test(name) ? [[name, redactKeys(value)]] : [])),
  );
}

/** Blanks whatever looks like an API key: a service or a proxy may send one back in its error text. */
export function redactKeys(text: string): string {
  return text.replace(/tga_\w+/gi, 'tga_[redacted]');
}
