import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Focus, WorldView } from './model.js';
import { readWorldView } from './read-world-view.js';
import type { Server } from './server.js';

const PAUSE_MS = 1500;

/** The view, and how to refresh it at once. */
export interface PolledView {
  readonly view: WorldView | undefined;
  /** Why the last read failed; undefined if it succeeded. */
  readonly problem: string | undefined;
  readonly refresh: () => Promise<void>;
}

/** Reads the world repeatedly while the page is visible and `live`, and at once when the server or the focus changes. */
export function useWorldView(server: Server, focus: Focus, live: boolean): PolledView {
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
