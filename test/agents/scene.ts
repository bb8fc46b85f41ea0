import { createToolset, type ToolsetOptions } from '../../src/agents/index.js';
import type { ClientOptions, TrackagoatClient } from '../../src/index.js';
import * as scenes from '../workflows/stage.js';

/** A scene with `tools`: a toolset that reads and pays by the clock of the mock. Its person says yes to everything. */
function withTools<Scene extends ReturnType<typeof scenes.stage>>(scene: Scene) {
  const now = () => scene.mock.clock.now;
  const tools = (options: ToolsetOptions = {}, goat: TrackagoatClient = scene.goat) =>
    createToolset(goat, { allow: ['read', 'money'], approve: async () => true, now, ...options });
  return { ...scene, tools };
}

export const stage = (...given: Parameters<typeof scenes.stage>) => withTools(scenes.stage(...given));

/** Maya is owed 250 dollars for the week of 2026-01-05; it is 2026-01-12, 09:00. */
export const oneWeekEarned = async (options?: ClientOptions) => withTools(await scenes.oneWeekEarned(options));
