import type { TrackagoatClient } from '../../client.js';
import { isPermissionError, isTrackagoatError } from '../../errors/guards.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/**
 * Finds out whether the client's key may write, without writing: it asks to change nothing of a creator that does not
 * exist. A missing scope is refused before anything else is looked at.
 *
 * @returns null when it may, else why not.
 */
export async function whyNoWrite(goat: TrackagoatClient): Promise<string | null> {
  try {
    await goat.call('updateCreator', { path: { id: NOBODY }, body: {} as never });
  } catch (error) {
    if (isPermissionError(error) && error.code === 'insufficient_scope') {
      return `The API key has only the scope ${error.granted?.join(', ') || 'read'}; this needs write.`;
    }
    if (!isTrackagoatError(error)) throw error;
  }
  return null;
}
