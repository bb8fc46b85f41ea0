import { relative } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import { noteThrows } from '../../scripts/proof/throws/find-throws.js';
import { isWatched } from '../../scripts/proof/throws/watched.js';
import base from '../../vitest.config.js';

/** The tests as `npm run proof throws` runs them: over sources that note what they throw. */
export default mergeConfig(
  base,
  defineConfig({
    plugins: [
      {
        name: 'note what is thrown',
        enforce: 'pre',
        transform(code, id) {
          const path = relative(process.cwd(), id.split('?')[0] ?? '');
          return isWatched(path) ? { code: noteThrows(path, code), map: null } : undefined;
        },
      },
    ],
    test: { setupFiles: ['scripts/proof/throws/setup.ts'], reporters: ['dot'] },
  }),
);
