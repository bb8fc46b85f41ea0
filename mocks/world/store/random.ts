import { mix32 } from './ids.js';

/** The part of a state that a random sequence needs: one number, which snapshots contain. */
interface RandomState {
  random: number;
}

/** The next number of the sequence in [0, 1); advances `state.random`. Seeded and equal on every machine. */
export function nextRandom(state: RandomState): number {
  state.random = (state.random + 0x6d2b79f5) | 0;
  return mix32(state.random) / 2 ** 32;
}
