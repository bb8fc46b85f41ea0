import { build } from 'esbuild';
import { quoted } from './source-text.js';

const WORKER = 'src/agents/programs/worker/main.ts';
const PRELUDE = 'src/agents/programs/worker/prelude.ts';

/**
 * What runs a program, as texts: the thread, and what stands in its sandbox. As texts they are found by whatever loads the
 * package, ES modules, CommonJS or a bundle: there is no file beside it to look for.
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

async function bundle(entry: string, how: Parameters<typeof build>[0]): Promise<string> {
  const { outputFiles } = await build({
    ...how,
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
