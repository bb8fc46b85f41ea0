import stream from 'node:stream';
import { expect, it } from 'vitest';
import { makeWireClass } from '../../../proofs/explore/run/carry-http.js';

/** A clock whose timers fire by hand. */
function makeClock() {
  const timers = new Map<object, { readonly fire: () => void; readonly ms: number }>();
  const clock = {
    start: (_: unknown, fire: () => void, { ms }: { ms: number }) => {
      const timer = {};
      timers.set(timer, { fire, ms });
      return timer;
    },
    clear: (timer: object) => timers.delete(timer),
  };
  return { ambient: { clock } as never, timers };
}

it('a connection in memory has one timeout at a time, which each write puts off; the end of the server has none', () => {
  const { ambient, timers } = makeClock();
  const Wire = makeWireClass(stream);
  const [client, server] = [new Wire(ambient), new Wire()];
  [client.peer, server.peer] = [server, client];
  const seen: string[] = [];
  server.onGone = () => seen.push('gone');
  server.setTimeout(10);
  client.setTimeout(0);
  expect(timers.size).toBe(0);
  client.setTimeout(50, () => seen.push('timeout'));
  const [first] = timers.keys();
  client.write('text');
  expect([timers.size, [...timers.keys()][0] === first, [...timers.values()][0]?.ms]).toEqual([1, false, 50]);
  expect(String(server.read())).toBe('text');
  for (const { fire } of timers.values()) fire();
  client.destroy();
  expect([timers.size, seen, server.destroyed]).toEqual([0, ['timeout', 'gone'], true]);
});
