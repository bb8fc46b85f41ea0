/**
 * `npm run release check`, after a build: whether the package, as npm would publish it, works for every kind of import.
 */
import { runSteps } from './run-steps.js';

runSteps(import.meta.url, [
  'npx publint --strict --pack npm',
  'npx attw --pack . --profile node16 --exclude-entrypoints openapi.json seed.schema.json package.json',
]);
