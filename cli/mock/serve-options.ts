import { keepGiven } from '../../base/values/keep-given.js';
import { readMessage } from '../../base/values/thrown.js';
import type { ServeOptions } from '../../mocks/adapters/server.js';
import { parseInstant } from '../../mocks/control/schemas/moment.js';
import type { SeedFile } from '../../src/generated/seed-types.js';
import { UsageError } from '../command.js';
import { didYouMean, type FlagSpec, type FlagValues, parseChoice, wholeNumber } from '../flags.js';
import { readRules, readTimeZone } from '../read-rules.js';
import { isSeedFile, readSeedFile } from '../seed/read-seed-file.js';

const TIERS = ['free', 'starter', 'ultra'] as const;

/** The flags of `trackagoat mock`. */
export const FLAGS = {
  port: { value: 'PORT', help: 'Port to listen on, 0 for a free one (4010).' },
  host: { value: 'HOST', help: 'Address to listen on (127.0.0.1: this machine only).' },
  'allow-host': {
    value: 'NAME,…',
    help: 'Host names to accept besides localhost and IP addresses.',
  },
  seed: { value: 'SEED', help: 'Data to start with: demo, empty, FILE.json or FILE.ts (demo).' },
  snapshot: { value: 'FILE', help: 'Start from a snapshot of `trackagoat pull` or of a mock.' },
  stubs: { value: 'FILE', help: 'Respond with the stubs of a file, as POST /_mock/stubs takes them.' },
  now: { value: 'ISO', help: 'Stop the clock at this time. Only /_mock/clock moves it.' },
  timezone: { value: 'ZONE', help: 'Time zone of the organization, such as Europe/Berlin (UTC).' },
  tier: { value: 'NAME', help: 'Enforce the caps of a plan: free, starter or ultra (no caps).' },
  'random-seed': { value: 'N', help: 'Seed for ids, API keys and random numbers (1).' },
  rules: {
    value: 'RULES',
    help: 'Rule choices for what is owed: JSON, or a file.',
  },
  'rate-limits': { help: 'Enforce the limit of 60 requests per minute and key.' },
  persist: { value: 'DIR', help: 'Keep the data in this folder across restarts.' },
  backup: { value: 'TO', help: 'Copy the --persist folder to TO and exit. A mock may be running.' },
  check: { help: 'Check the --persist folder and exit: 0 if it is sound, else 1.' },
  'idle-organizations': {
    value: 'MINUTES',
    help: 'Remove organizations that were not called for this long.',
  },
  'any-key': {
    value: 'N',
    help: 'Give every new key its own world, for at most N keys.',
  },
  'strict-assumptions': {
    help: 'Use only what the service has published; other calls get 501.',
  },
  'no-control': { help: 'Do not serve /_mock, so that nobody can control the mock.' },
  verbose: { help: 'Print every call, and the first warning of each kind, to stderr.' },
  watch: { help: 'Start over when the --seed file changes, unless it has errors.' },
  json: { help: 'Print the ready line as JSON, with the URLs and the API key.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const SEEDS = ['demo', 'empty'] as const;
const DEFAULT_PORT = 4010;

/** The checked values of the flags. Throws a UsageError. */
export async function serveOptions(flags: FlagValues<typeof FLAGS>): Promise<ServeOptions> {
  const { port, host, now, tier, timezone, rules, seed = 'demo', 'allow-host': allowed, 'random-seed': random } = flags;
  return {
    port: port === undefined ? DEFAULT_PORT : wholeNumber('port', port, { min: 0, max: 65_535 }),
    seed: await readSeed(seed),
    ...keepGiven({
      host,
      allowedHosts: allowed?.split(','),
      rules: rules === undefined ? undefined : await readRules(rules),
      now: now === undefined ? undefined : parseTime(now),
      timezone: timezone === undefined ? undefined : readTimeZone(timezone),
      tier: tier === undefined ? undefined : parseChoice('tier', tier, TIERS),
      randomSeed: random === undefined ? undefined : wholeNumber('random-seed', random, { min: 0, max: 0xffffffff }),
      persist: flags.persist,
    }),
    limits: {
      rateLimits: flags['rate-limits'] === true,
      strictAssumptions: flags['strict-assumptions'] === true,
      ...readNumber(flags, 'any-key', { most: 100_000, toOption: (anyKey) => ({ anyKey }) }),
    },
    hooks: {
      ...(now === undefined && { realTime: Date.now }),
      ...(flags.persist !== undefined && { systemTime: Date.now }),
    },
    kept: {
      ...readNumber(flags, 'idle-organizations', {
        most: 1_000_000,
        toOption: (minutes) => ({ idleOrganizationMs: minutes * 60_000 }),
      }),
    },
    control: flags['no-control'] !== true,
  };
}

/** The option of a flag that is a number from 1 to `most`; nothing without the flag. */
function readNumber<Option extends object>(
  flags: FlagValues<typeof FLAGS>,
  name: 'any-key' | 'idle-organizations',
  { most, toOption }: { readonly most: number; readonly toOption: (given: number) => Option },
): Partial<Option> {
  const given = flags[name];
  return given === undefined ? {} : toOption(wholeNumber(name, given, { min: 1, max: most }));
}

function parseTime(text: string): string {
  try {
    parseInstant(text, '--now');
  } catch (error) {
    throw new UsageError(readMessage(error));
  }
  return text;
}

async function readSeed(name: string): Promise<'demo' | 'empty' | SeedFile> {
  const known = SEEDS.find((seed) => seed === name);
  if (known) return known;
  if (isSeedFile(name)) return readSeedFile(name);
  throw new UsageError(
    `--seed must be demo, empty or a file that ends in .json, .ts or .mjs, not ${name}.${didYouMean(name, SEEDS)}`,
  );
}
