import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Focus, WorldView } from '../data/model.js';
import type { Server } from '../data/server.js';

/** Changes the world, then reports the result in one sentence. */
export type Action = (server: Server) => Promise<string>;

/** The parts that every part of the page uses. */
export interface InspectorContext {
  readonly server: Server;
  readonly view: WorldView;
  readonly focus: Focus;
  readonly setFocus: (change: Partial<Focus>) => void;
  /** Runs an action, reports its outcome or why it failed, and refreshes. True if it succeeded. */
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

/** A response of the control plane, read again when `moment` changes (the view by default); undefined until it is known. */
export function useControl<Content>(path: string, moment?: unknown): Content | undefined {
  const { server, view } = useInspector();
  const [content, setContent] = useState<Content>();
  const when = moment ?? view;
  useEffect(() => {
    let over = false;
    server.control<Content>('GET', path).then(
      (came) => over || setContent(came),
      // The page shows reading errors at its top, from its own failed read.
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [server, path, when]);
  return content;
}
