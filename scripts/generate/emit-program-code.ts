import { build } from 'esbuild';
import { quoted } from './source-text.js';

const WORKER = 'src/agents/tools/programs/worker/main.ts';
const PRELUDE = 'src/agents/tools/programs/worker/prelude.ts';

/**
 * The code that runs a program, as texts: the thread, and the prelude of its sandbox. As texts they work in ES modules,
 * CommonJS and bundles, because no separate file has to be found.
 */
export async function emitProgramCode(): Promise<string> {
  const worker = await bundle(WORKER, { format: 'cjs', platform: 'node' });
  const prelude = await bundle(PRELUDE, { format: 'iife', globalName: 'programPrelude', platform: 'neutral' });
  return [
    `/** The thread of a program: CommonJS of ${WORKER}. */\nexport const workerCode: string = ${quoted(worker)};\n\n`,
    `/** What makes the world of a program inside its sandbox: ${PRELUDE}. */\n`,
    `export const preludeCode: string = ${quoted(prelude)};\n`,
  ].join('');
}

async function bundle(entry: string, options: Parameters<typeof build>[0]): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    bundle: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  return outputFiles?.[0]?.text ?? '';
}
