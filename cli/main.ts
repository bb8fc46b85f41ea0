#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * From Node 22.1 the engine can keep compiled code: the next start takes it from there. It is in the folder of the
 * package, because anyone who may write there may change the code itself. That is not true of the temporary folder,
 * which all users of a machine share. If the folder cannot be written, nothing is kept. This runs before anything else
 * is loaded, because earlier modules are not kept.
 */
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };
if (import.meta.url.endsWith('/dist/cli/main.js')) {
  enableCompileCache?.(fileURLToPath(new URL('../../node_modules/.cache/trackagoat-sdk/', import.meta.url)));
}

// Node would first print the line of the source that failed, and the built code has thousands of characters in a line.
process.on('uncaughtException', (error: unknown) => {
  process.stderr.write(`trackagoat: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});

const { runCommand } = await import('./run-command.js');
process.exitCode = await runCommand(process.argv.slice(2));
