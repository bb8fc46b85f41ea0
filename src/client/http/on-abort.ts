const waiting = new WeakMap<EventTarget, Set<() => void>>();

/**
 * Calls `stop` when the signal fires; the returned function takes that back. All that wait for one signal share a listener,
 * because Node warns of a leak at the eleventh, and a caller may well stop twenty calls with one signal.
 */
export function onAbort(signal: AbortSignal, stop: () => void): () => void {
  const stops = waiting.get(signal) ?? new Set();
  if (!stops.size) signal.addEventListener('abort', fire);
  waiting.set(signal, stops.add(stop));
  return () => {
    stops.delete(stop);
    if (!stops.size) signal.removeEventListener('abort', fire);
  };
}

function fire(this: AbortSignal): void {
  for (const stop of waiting.get(this) ?? []) stop();
}
