import type { TrackagoatClient } from '../../../client/client.js';
import { describeTarget } from '../../../client/http/beside-a-mock/target.js';

/**
 * The place that the client reaches now. A person may take minutes to answer, and by then another server may listen on
 * this machine.
 */
export async function nameTarget(goat: TrackagoatClient): Promise<string> {
  return describeTarget(await goat.target());
}
