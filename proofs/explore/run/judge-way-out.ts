import { borders, ClosedWorldError, type Crossing, type WayOut } from './border.js';
import { getWorkerGlobals, type WorkerGlobals } from './worker-globals.js';

/** The decision about a way out. */
export type Judgement =
  | { readonly kind: 'allowed' }
  /** Nothing more happens: the run ends with it, so no error may reach the job. */
  | { readonly kind: 'held'; readonly error: ClosedWorldError }
  /** Code outside of the workers gets an error. */
  | { readonly kind: 'refused'; readonly error: ClosedWorldError };

/** Allows a way out, or keeps it as the result of the run. */
export function judgeWayOut(way: WayOut, ambient: WorkerGlobals | undefined = getWorkerGlobals()): Judgement {
  const concerned = ambient ? [ambient.border] : [...borders];
  if (concerned.length === 0 || concerned.some((border) => border.lets(way))) return { kind: 'allowed' };
  const crossing: Crossing = { by: way.by, target: way.target, worker: ambient?.worker ?? null, line: findLine() };
  for (const border of concerned) border.crossed ??= crossing;
  return { kind: ambient ? 'held' : 'refused', error: new ClosedWorldError(crossing) };
}

/** The innermost line of the stack that is neither Node's, nor a package's, nor of the explorer. */
function findLine(): string | null {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const frames = (new Error('line').stack ?? '').split('\n').slice(1);
  Error.stackTraceLimit = before;
  const places = frames.flatMap((frame) => /\(?((?:file:\/\/)?[^\s()]+:\d+:\d+)\)?$/.exec(frame.trim())?.[1] ?? []);
  // In a bundle all of it is in one folder.
  const own = /^.*[\\/]proofs[\\/]explore[\\/]/.exec(places[0] ?? '')?.[0] ?? places[0]?.replace(/[^\\/]*$/, '') ?? '';
  const isForeign = (place: string) => place.startsWith(own) || /^node:|^internal|node_modules/.test(place);
  return places.find((place) => !isForeign(place))?.replace('file://', '') ?? null;
}
