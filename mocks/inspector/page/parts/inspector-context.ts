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

/** Runs one call of the control plane as an action; `describe` says its result in one sentence. */
export function useCommand() {
  const { act } = useInspector();
  return <Content = unknown>(call: Parameters<Server['control']>, describe: (content: Content) => string): void => {
    void act(async (server) => describe(await server.control<Content>(...call)));
  };
}

/**
 * A response of the control plane, read again when `moment` changes (the view by default); undefined until it is known.
 * `problem` says why the last read failed.
 */
export function useResponse<Content>(path: string, moment?: unknown) {
  const { server, view } = useInspector();
  const [state, setState] = useState<{ readonly content?: Content; readonly problem?: string }>({});
  const when = moment ?? view;
  useEffect(() => {
    let over = false;
    server.control<Content>('GET', path).then(
      (content) => over || setState({ content }),
      (error: Error) => over || setState((before) => ({ ...before, problem: error.message })),
    );
    return () => {
      over = true;
    };
  }, [server, path, when]);
  return state;
}

/** The same without the problem, where the page shows reading errors at its top, from its own failed read. */
export function useControl<Content>(path: string, moment?: unknown): Content | undefined {
  return useResponse<Content>(path, moment).content;
}
