/**
 * `npm run release publish`: publishes the version of package.json by hand, if all tests pass.
 */
import { runSteps } from './run-steps.js';

runSteps(import.meta.url, ['npm test', 'npx changeset publish']);
