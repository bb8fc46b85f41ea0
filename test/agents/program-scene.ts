import { createToolset, type Toolset, type ToolsetOptions } from '../../src/agents/index.js';
import { stage } from '../workflows/stage.js';
import { getData } from './tool-result.js';

/** The demo world with a toolset that reads by programs. */
export async function programScene(options: ToolsetOptions = {}) {
  const scene = stage({ seed: 'demo' });
  const toolset = await createToolset(scene.goat, { allow: ['read', 'program'], ...options });
  return { ...scene, toolset, ...runner(toolset) };
}

/** Runs programs by a toolset. */
export function runner(toolset: Toolset) {
  const call = (code: string) => toolset.call('run_program', { code, purpose: 'a test' });
  return {
    call,
    /** The value that a program returns. Throws if the program fails. */
    run: async (code: string): Promise<unknown> => getData(await call(code)).result,
    /** The code of its error, and the sentence. */
    fail: async (code: string): Promise<string> => {
      const result = await call(code);
      return result.ok
        ? `no error, but ${JSON.stringify(result.data)}`
        : `${result.error.code}: ${result.error.message}`;
    },
  };
}
