/**
 * A key that says what is paid: the same parts make the same key in any process, any other parts another one. SHA-256
 * over JSON, so no two lists of parts can run together.
 */
export async function contentKey(prefix: string, parts: readonly unknown[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${prefix}-${hex}`;
}
