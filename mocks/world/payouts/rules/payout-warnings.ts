import type { World } from '../../store/world.js';

/** Leaves a warning for who drives the world; `sentences` are joined. Nothing else changes. */
export function warnPayout(world: World, code: string, sentences: readonly string[]): void {
  world.tables.warnings.put({ id: world.newId(), created_at: world.now, code, message: sentences.join(' ') });
}
