/**
 * `npm run release version`: uses the changesets up. Makes the next version, its changelog, and all files that name it.
 */
import { runSteps } from './run-steps.js';

runSteps(import.meta.url, [
  'npx changeset version',
  'npm run generate',
  'npm install --package-lock-only --ignore-scripts --no-audit --no-fund',
]);
