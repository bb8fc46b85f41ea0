import { sha256 } from './plan-digest.js';

/**
 * A key derived from what is paid. The same parts give the same key in any process, and different parts give a
 * different key. SHA-256 over JSON, so two different lists of parts never look alike.
 */
export async function contentKey(prefix: string, parts: readonly unknown[]): Promise<string> {
  return `${prefix}-${await sha256(JSON.stringify(parts))}`;
}
