import { readFile } from 'node:fs/promises';
import type { ServeOptions } from '../../mocks/adapters/server.js';
import { parseInstant } from '../../mocks/control/options.js';
import type { SeedFile } from '../../mocks/control/seeds/seed-file.js';
import { UsageError } from '../command.js';
import { didYouMean, type FlagSpec, type FlagValues, parseChoice, wholeNumber } from '../flags.js';

/** The flags of `trackagoat mock`. */
export const FLAGS = {
  port: { value: 'PORT', help: 'Port to listen on, 0 for a free one (4010).' },
  host: { value: 'HOST', help: 'Address to listen on (127.0.0.1, which only this machine reaches).' },
  'allow-host': {
    value: 'NAME,…',
    help: 'Names under which others may reach it, besides localhost and addresses in numbers.',
  },
  seed: { value: 'SEED', help: 'What the world begins with: demo, empty or FILE.json (demo).' },
  now: { value: 'ISO', help: 'Freeze the clock at this time until /_mock/clock moves it.' },
  tier: { value: 'NAME', help: 'Hold the caps of a plan: free, starter or ultra (no caps).' },
  'random-seed': { value: 'N', help: 'Seed of ids, API keys and random numbers (1).' },
  'rate-limits': { help: 'Hold the window of 60 requests a minute a key.' },
  persist: { value: 'DIR', help: 'Keep the worlds in this folder: answered writes outlive the process.' },
  backup: { value: 'TO', help: 'Copy the folder of --persist to TO, also while a mock runs on it, and end.' },
  check: { help: 'Verify all that the folder of --persist holds, and end: 0 when it is sound, 1 when not.' },
  'stats-gone': { help: 'Let the stats routes answer 410, as the later documentation has it.' },
  'strict-assumptions': { help: 'Answer 501 where a call leans on what the service has not published.' },
  'no-control': { help: 'Serve no /_mock: nobody can steer the mock.' },
  quiet: { help: 'Print the ready line and nothing else.' },
  json: { help: 'Print the ready line as JSON: url, base_url, api_key, pid.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const TIERS = ['free', 'starter', 'ultra'] as const;
const SEEDS = ['demo', 'empty'] as const;
const DEFAULT_PORT = 4010;

/** What the flags say, checked. Throws a UsageError. */
export async function serveOptions(flags: FlagValues<typeof FLAGS>): Promise<ServeOptions> {
  const { port, host, now, tier, seed = 'demo' } = flags;
  return {
    port: port === undefined ? DEFAULT_PORT : wholeNumber('port', port, { min: 0, max: 65_535 }),
    ...(host === undefined ? {} : { host }),
    ...(flags['allow-host'] === undefined ? {} : { allowedHosts: flags['allow-host'].split(',') }),
    seed: await readSeed(seed),
    ...(now === undefined ? { realTime: Date.now } : { now: parseTime(now) }),
    ...(tier === undefined ? {} : { tier: parseChoice('tier', tier, TIERS) }),
    ...(flags['random-seed'] === undefined
      ? {}
      : { randomSeed: wholeNumber('random-seed', flags['random-seed'], { min: 0, max: 0xffffffff }) }),
    ...(flags.persist === undefined ? {} : { persist: flags.persist, systemTime: Date.now }),
    rateLimits: flags['rate-limits'] === true,
    statsGone: flags['stats-gone'] === true,
    strictAssumptions: flags['strict-assumptions'] === true,
    control: flags['no-control'] !== true,
  };
}

function parseTime(text: string): string {
  try {
    parseInstant(text, '--now');
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  return text;
}

async function readSeed(name: string): Promise<'demo' | 'empty' | SeedFile> {
  const known = SEEDS.find((seed) => seed === name);
  if (known) return known;
  if (!name.endsWith('.json')) {
    throw new UsageError(
      `--seed must be demo, empty or a file that ends in .json, not ${name}.${didYouMean(name, SEEDS)}`,
    );
  }
  const text = await readFile(name, 'utf8').catch((error: Error) => {
    throw new UsageError(`--seed: ${name} cannot be read: ${error.message}`);
  });
  try {
    return JSON.parse(text) as SeedFile;
  } catch (error) {
    throw new UsageError(`--seed: ${name} is not valid JSON: ${(error as Error).message}`);
  }
}
