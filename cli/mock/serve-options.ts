import type { ServeOptions } from '../../mocks/adapters/server.js';
import { parseInstant } from '../../mocks/control/schemas/moment.js';
import type { SeedFile } from '../../mocks/control/seeds/seed-file.js';
import { UsageError } from '../command.js';
import { didYouMean, type FlagSpec, type FlagValues, parseChoice, wholeNumber } from '../flags.js';
import { readRules } from '../read-rules.js';
import { readTimeZone } from '../read-time-zone.js';
import { isSeedFile, readSeedFile } from '../seed/read-seed-file.js';

const TIERS = ['free', 'starter', 'ultra'] as const;

/** The flags of `trackagoat mock`. */
export const FLAGS = {
  port: { value: 'PORT', help: 'Port to listen on, 0 for a free one (4010).' },
  host: { value: 'HOST', help: 'Address to listen on (127.0.0.1, which only this machine reaches).' },
  'allow-host': {
    value: 'NAME,…',
    help: 'Names under which others may reach it, besides localhost and addresses in numbers.',
  },
  seed: { value: 'SEED', help: 'The start of the world: demo, empty, FILE.json or FILE.ts (demo).' },
  snapshot: { value: 'FILE', help: 'Begin with a snapshot: what `trackagoat pull` wrote, or one of a mock.' },
  stubs: { value: 'FILE', help: 'Respond with the stubs that `trackagoat record` wrote.' },
  now: { value: 'ISO', help: 'Freeze the clock at this time until /_mock/clock moves it.' },
  timezone: { value: 'ZONE', help: 'Time zone of the organization, an IANA name such as Europe/Berlin (UTC).' },
  tier: { value: 'NAME', help: 'Hold the caps of a plan: free, starter or ultra (no caps).', choices: TIERS },
  'random-seed': { value: 'N', help: 'Seed of ids, API keys and random numbers (1).' },
  rules: {
    value: 'FILE',
    help: 'Compute what is owed under this rule profile: JSON, as calibrate writes it or by hand.',
  },
  'rate-limits': { help: 'Hold the window of 60 requests a minute a key.' },
  persist: { value: 'DIR', help: 'Keep the worlds in this folder: confirmed writes outlive the process.' },
  backup: { value: 'TO', help: 'Copy the folder of --persist to TO, also while a mock runs on it, and end.' },
  check: { help: 'Verify all that the folder of --persist holds, and end: 0 when it is sound, 1 when not.' },
  'max-snapshot': {
    value: 'MB',
    help: 'How large a snapshot PUT /_mock/snapshot takes (256); beyond 511 only as lines.',
  },
  'idle-organizations': {
    value: 'MINUTES',
    help: 'Let go of organizations that nobody has called for so long, when another one is created.',
  },
  'any-key': {
    value: 'N',
    help: 'Give each unknown key (tga_ and 64 hex digits) a world of its own, N of them at most.',
  },
  'stats-gone': { help: 'Let the stats routes respond with 410, as in the later documentation.' },
  'strict-assumptions': {
    help: 'Show and take only what the service has published: 501 for a call that relies on more.',
  },
  'no-control': { help: 'Serve no /_mock: nobody can steer the mock.' },
  verbose: { help: 'Print a line to stderr for every call, and the first warning of each code.' },
  open: { help: 'Open the inspector in the browser.' },
  watch: { help: 'Begin anew with the file of --seed whenever it changes; a file that is wrong changes nothing.' },
  quiet: { help: 'Print the ready line and nothing else.' },
  json: { help: 'Print the ready line as JSON: url, base_url, control_url, api_key, project_id, pid.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const SEEDS = ['demo', 'empty'] as const;
const DEFAULT_PORT = 4010;

/** The checked values of the flags. Throws a UsageError. */
export async function serveOptions(flags: FlagValues<typeof FLAGS>): Promise<ServeOptions> {
  const { port, host, now, tier, timezone, rules, seed = 'demo' } = flags;
  return {
    port: port === undefined ? DEFAULT_PORT : wholeNumber('port', port, { min: 0, max: 65_535 }),
    ...(host === undefined ? {} : { host }),
    ...(flags['allow-host'] === undefined ? {} : { allowedHosts: flags['allow-host'].split(',') }),
    seed: await readSeed(seed),
    ...(rules === undefined ? {} : { rules: await readRules(rules) }),
    ...(now === undefined ? { realTime: Date.now } : { now: parseTime(now) }),
    ...(timezone === undefined ? {} : { timezone: readTimeZone(timezone) }),
    ...(tier === undefined ? {} : { tier: parseChoice('tier', tier, TIERS) }),
    ...(flags['random-seed'] === undefined
      ? {}
      : { randomSeed: wholeNumber('random-seed', flags['random-seed'], { min: 0, max: 0xffffffff }) }),
    ...(flags.persist === undefined ? {} : { persist: flags.persist, systemTime: Date.now }),
    ...(flags['max-snapshot'] === undefined
      ? {}
      : {
          maxSnapshotBytes: wholeNumber('max-snapshot', flags['max-snapshot'], { min: 1, max: 16_384 }) * 1024 * 1024,
        }),
    ...(flags['idle-organizations'] === undefined
      ? {}
      : {
          idleOrganizationMs:
            wholeNumber('idle-organizations', flags['idle-organizations'], { min: 1, max: 1_000_000 }) * 60_000,
        }),
    ...(flags['any-key'] === undefined
      ? {}
      : { anyKey: wholeNumber('any-key', flags['any-key'], { min: 1, max: 100_000 }) }),
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
  if (isSeedFile(name)) return readSeedFile(name);
  throw new UsageError(
    `--seed must be demo, empty or a file that ends in .json, .ts or .mjs, not ${name}.${didYouMean(name, SEEDS)}`,
  );
}
