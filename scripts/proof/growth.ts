/**
 * `npm run proof growth`: no call costs more than its body is longer, however a list or a map of it is filled, with bodies of
 * 800,000 characters; and a small process lives through many large ones.
 */
import { spawnSync } from 'node:child_process';
import { printHead } from '../print-head.js';

printHead(import.meta.url);

const files = ['test/control/growth.test.ts', 'test/control/bounds.slow.test.ts'];
const env = { ...process.env, TEST_GROWTH: 'long' };
const { status } = spawnSync('npx', ['vitest', 'run', ...files], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
