/**
 * `npm run area -- FOLDER/ [OPTIONS of vitest]`: runs what is quick of a part. `npm run area -- golden` runs the golden tests, the
 * slow ones too: the files of the set `golden` in `mutation/sets.json`, which `test/golden.md` describes.
 */
import { spawnSync } from 'node:child_process';
import sets from './mutation/sets.json' with { type: 'json' };
import { printHead } from './print-head.js';

printHead(import.meta.url);

const [part = '', ...options] = process.argv.slice(2);
const chosen = part === 'golden' ? sets.golden.tests : ['--config', 'test/configs/area.config.ts', part];
const args = ['vitest', 'run', '--maxWorkers=100%', '--experimental.fsModuleCache', ...chosen, ...options];
process.exitCode = spawnSync('npx', args, { stdio: 'inherit' }).status ?? 1;
