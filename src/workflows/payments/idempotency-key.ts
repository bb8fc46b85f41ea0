import { sha256 } from './plan-digest.js';

/**
 * A key that says what is paid: the same parts make the same key in any process, any other parts another one. SHA-256
 * over JSON, so no two lists of parts can run together.
 */
export async function contentKey(prefix: string, parts: readonly unknown[]): Promise<string> {
  return `${prefix}-${await sha256(JSON.stringify(parts))}`;
}
