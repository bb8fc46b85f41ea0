import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Focus, WorldView } from '../data/model.js';
import type { Server } from '../data/server.js';

/** Does something to the world, then says in one sentence what came of it. */
export type Action = (server: Server) => Promise<string>;

/** What every part of the page works with. */
export interface InspectorContext {
  readonly server: Server;
  readonly view: WorldView;
  readonly focus: Focus;
  readonly setFocus: (change: Partial<Focus>) => void;
  /** Runs an action, tells its outcome or why it failed, and looks again. True when it succeeded. */
  readonly act: (action: Action) => Promise<boolean>;
}

const Context = createContext<InspectorContext | undefined>(undefined);

/** Hands the context to everything below. */
export const InspectorProvider = Context.Provider;

/** The context; only parts inside an `InspectorProvider` have one. */
export function useInspector(): InspectorContext {
  const context = useContext(Context);
  if (!context) throw new Error('There is no context outside of an InspectorProvider.');
  return context;
}
