import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Focus, WorldView } from '../data/model.js';
import type { Server } from '../data/server.js';

/** Does something to the world, then says in one sentence what came of it. */
export type Action = (server: Server) => Promise<string>;

/** What every part of the page works with. */
export interface InspectorContext {
  readonly server: Server;
  readonly sight: WorldView;
  readonly focus: Focus;
  readonly setFocus: (change: Partial<Focus>) => void;
  /** Runs a deed, tells its outcome or why it failed, and looks again. True when it succeeded. */
  readonly act: (deed: Action) => Promise<boolean>;
}

const DeskContext = createContext<InspectorContext | undefined>(undefined);

/** Hands the desk to everything below. */
export const DeskProvider = DeskContext.Provider;

/** The desk; only parts inside a `DeskProvider` have one. */
export function useDesk(): InspectorContext {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk outside of a DeskProvider.');
  return desk;
}
