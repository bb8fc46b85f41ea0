import type { TrackagoatClient } from '../../src/client/client.js';
import type { Creator } from '../../src/generated/resources.js';
import { findHiddenCreators } from './find-hidden-creators.js';
import type { OrganizationRows } from './read-organization.js';
import { findRow, type Reader } from './reader.js';
import type { Redaction } from './redaction.js';

/**
 * Reads the creators that the ledger names and no list shows. A creator that the service no longer shows is kept as the
 * ledger knows it, and noted.
 */
export async function readHiddenCreators(
  goat: TrackagoatClient,
  reader: Reader,
  { rows, words }: { readonly rows: OrganizationRows; readonly words: Redaction },
): Promise<Creator[]> {
  const creators: Creator[] = [];
  const removed: string[] = [];
  for (const guess of findHiddenCreators(rows)) {
    const shown = await findRow(() =>
      reader.readOne(`creator ${guess.id}`, () => goat.creators.get(guess.id, reader.call), words.creator),
    );
    if (!shown) removed.push(guess.id);
    creators.push(shown ?? words.creator(guess));
  }
  if (removed.length > 0) {
    reader.note({
      code: 'removed_creators',
      what: 'removed creators that the ledger names: their handles, counts, goals and videos',
      affects: 'their names, and accruals by views or goals that are not made yet',
      ids: removed,
    });
  }
  return creators;
}
