import { isNotFoundError } from '../../errors/guards.js';
import { readCreator } from '../../workflows/read-by-id.js';
import type { Run } from '../../workflows/run.js';
import { handleText } from '../text/untrusted-text.js';

/** Who is paid, as a person knows them: the handle, or that the creator was removed, or that there is none. */
export async function payeeText(run: Run, creatorId: string | null): Promise<string> {
  if (creatorId === null) return 'nobody by name (ad-hoc)';
  try {
    return handleText((await readCreator(run, creatorId)).tiktok_handle) as string;
  } catch (error) {
    if (!isNotFoundError(error)) throw error;
    return `the removed creator ${creatorId}`;
  }
}
