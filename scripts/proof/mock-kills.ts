/**
 * `npm run proof mock-kills -- --rounds 100`: the mock server is killed at random moments under load, and started again. Exits
 * with 1 if a confirmed write is lost, if a retry with its key pays twice, or if the books do not balance.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { printHead } from '../print-head.js';

printHead(import.meta.url);

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const env = { ...process.env, KILL_ROUNDS: values.rounds };
const { status } = spawnSync('npx', ['vitest', 'run', 'test/adapters/kill.slow.test.ts'], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
