#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * From Node 22.1 the engine can keep compiled code: the next start takes it from there. It lies in the folder of the package.
 * Whoever may write there may change the code itself, which is not so of the folder that all users of a machine share.
 * Where nobody may write, nothing is kept. Before anything else is loaded: what was loaded before is not kept.
 */
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };
if (import.meta.url.endsWith('/dist/cli/main.js')) {
  enableCompileCache?.(fileURLToPath(new URL('../../node_modules/.cache/trackagoat-sdk/', import.meta.url)));
}

const [{ processIo }, { runCommand }] = await Promise.all([import('./process-io.js'), import('./run-command.js')]);
process.exitCode = await runCommand(process.argv.slice(2), processIo());
