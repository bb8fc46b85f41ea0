import { existsSync } from 'node:fs';

/** For tests of what is built: throws where there is nothing, with the command that makes it. */
export function needBuild(): void {
  if (!existsSync('dist/index.js')) throw new Error('dist/ is missing: run npm run build first.');
}
