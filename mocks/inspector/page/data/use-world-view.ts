import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FaultState } from '../../../control/state/faults.js';
import type { JournalEntry } from '../../../control/state/journal.js';
import type { Overview } from '../../../control/views/overview.js';
import type { Ledger } from '../../../world/payouts/ledger.js';
import type { Focus, WorldView } from './model.js';
import type { Server } from './server.js';

/** How many calls the journal shows, and among how many a filter finds. */
const JOURNAL_LENGTH = { shown: 100, searched: 1000 };

/** Reads everything that the page shows of a world. These calls leave no trace in it. */
async function readWorldView(server: Server, focus: Focus): Promise<WorldView> {
  const { shown, searched } = JOURNAL_LENGTH;
  const isFiltered = Boolean(focus.outcome || focus.operation || focus.text);
  const [overview, ledger, requests, faults] = await Promise.all([
    server.control<Overview>('GET', `/overview?${toQuery(focus)}`),
    server.control<Ledger>('GET', '/ledger'),
    server.control<{ data: JournalEntry[] }>('GET', `/requests?limit=${isFiltered ? searched : shown}`),
    server.control<{ data: FaultState[] }>('GET', '/faults'),
  ]);
  return { overview, ledger, requests: requests.data.reverse(), faults: faults.data };
}

function toQuery(focus: Focus): string {
  const { creator, status, search, limit } = focus;
  const given = { creator_id: creator, status, search, limit: String(limit) };
  const known = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(known).toString();
}

const PAUSE_MS = 1500;

/**
 * Reads the world repeatedly while the page is visible and `live`, and at once when the server or the focus changes.
 * `problem` says why the last read failed; it is undefined if it succeeded.
 */
export function useWorldView(server: Server, focus: Focus, live: boolean) {
  const [view, setView] = useState<WorldView>();
  const [problem, setProblem] = useState<string>();
  // A read that began with another focus must not overwrite a later result.
  const turn = useRef(0);

  const refresh = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const seen = await readWorldView(server, focus);
      if (mine !== turn.current) return;
      setView(seen);
      setProblem(undefined);
    } catch (error) {
      if (mine === turn.current) setProblem(error instanceof Error ? error.message : String(error));
    }
  }, [server, focus]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const next = (): void => {
      const seen = document.visibilityState === 'visible' ? refresh() : Promise.resolve();
      const again = (): void => {
        if (live && !over) timer = setTimeout(next, PAUSE_MS);
      };
      seen.then(again, again);
    };
    next();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [refresh, live]);

  return { view, problem, refresh };
}
