import type { Io } from './command.js';

/** Whether output to stdout is coloured: FORCE_COLOR decides, then NO_COLOR, then whether a terminal can show it. */
export function usesColor({ env, isTerminal }: Pick<Io, 'env' | 'isTerminal'>): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: term } = env;
  if (force) return force !== '0' && force !== 'false';
  return !none && isTerminal && term !== 'dumb';
}
