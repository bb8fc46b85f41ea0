interface Listening {
  readonly stops: Set<() => void>;
  readonly fire: () => void;
}

const signals = new WeakMap<AbortSignal, Listening>();

/**
 * Calls `stop` when the signal fires; the returned function takes that back. All that wait for one signal share a listener,
 * because Node warns of a leak at the eleventh, and a caller may well stop twenty calls with one signal.
 */
export function onAbort(signal: AbortSignal, stop: () => void): () => void {
  const { stops, fire } = signals.get(signal) ?? listen(signal);
  stops.add(stop);
  return () => {
    if (!stops.delete(stop) || stops.size > 0) return;
    signal.removeEventListener('abort', fire);
    signals.delete(signal);
  };
}

function listen(signal: AbortSignal): Listening {
  const stops = new Set<() => void>();
  const fire = (): void => {
    for (const stop of stops) stop();
  };
  const listening = { stops, fire };
  signal.addEventListener('abort', fire);
  signals.set(signal, listening);
  return listening;
}
