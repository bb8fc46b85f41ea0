import type { TrackagoatClient } from '../../client/client.js';
import { isPermissionError, isTrackagoatError } from '../../client/errors/errors.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/**
 * Finds out whether the client's key may write, without writing. It sends an empty change for a creator that does not
 * exist. The service refuses a missing scope before it checks anything else.
 *
 * @returns null if it may, otherwise the reason.
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
