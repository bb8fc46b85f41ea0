import type { FaultState } from '../../../control/state/faults.js';
import type { JournalEntry } from '../../../control/state/journal.js';
import type { Overview } from '../../../control/views/overview.js';
import type { Ledger } from '../../../world/payouts/ledger.js';
import type { Focus, WorldView } from './model.js';
import type { Server } from './server.js';

const JOURNAL_LENGTH = 100;

/** Reads everything that the page shows of a world. These calls leave no trace in it. */
export async function readWorldView(server: Server, focus: Focus): Promise<WorldView> {
  const [overview, ledger, requests, faults] = await Promise.all([
    server.control<Overview>('GET', `/overview?${toQuery(focus)}`),
    server.control<Ledger>('GET', '/ledger'),
    server.control<{ data: JournalEntry[] }>('GET', `/requests?limit=${JOURNAL_LENGTH}`),
    server.control<{ data: FaultState[] }>('GET', '/faults'),
  ]);
  return { overview, ledger, requests: requests.data.reverse(), faults: faults.data };
}

function toQuery(focus: Focus): string {
  const { creatorId, status, search, limit } = focus;
  const given = { creator_id: creatorId, status, search, limit: String(limit) };
  const known = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(known).toString();
}
