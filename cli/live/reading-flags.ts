import { keepGiven } from '../../base/values/keep-given.js';
import { UTC } from '../../mocks/world/store/time-zone.js';
import type { SourceOptions } from '../../proofs/forecast/open-world.js';
import { parseMoment } from '../../proofs/forecast/parse-moment.js';
import { UsageError } from '../command.js';
import { type FlagSpec, parseChoice } from '../flags.js';
import { readRules } from '../read-rules.js';
import { readTimeZone } from '../read-time-zone.js';
import { HTML_FLAG, SOURCE_FLAGS } from './open-source.js';
import { rethrowAsUsage } from './rethrow-as-usage.js';

/** How much of the daily history is read. */
export const DEPTHS = ['none', 'creators', 'videos'] as const;

/** The flags of commands that read an organization into a clone and let that run. */
export const READING_FLAGS = {
  ...SOURCE_FLAGS,
  ...HTML_FLAG,
  history: {
    value: 'DEPTH',
    help: 'Daily history to read: none, creators or videos (creators).',
  },
  rules: { value: 'FILE', help: 'Rule profile of the service: JSON, as calibrate writes it.' },
  timezone: { value: 'NAME', help: 'Time zone of the organization; the API hides it (UTC).' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const ONLY_LIVE = ['history', 'rules', 'timezone'] as const;

/** The options for reading the service. They do not apply to a snapshot, which is already read. */
export async function toSourceOptions(flags: {
  readonly snapshot?: string;
  readonly history?: string;
  readonly rules?: string;
  readonly timezone?: string;
}): Promise<SourceOptions> {
  const given = ONLY_LIVE.find((name) => flags[name] !== undefined);
  if (flags.snapshot !== undefined && given !== undefined) {
    throw new UsageError(`--${given} applies to the service, not to a snapshot: leave it out.`);
  }
  const { history, rules, timezone } = flags;
  return keepGiven({
    history: history === undefined ? undefined : parseChoice('history', history, DEPTHS),
    rules: rules === undefined ? undefined : await readRules(rules),
    timezone: timezone === undefined ? undefined : readTimeZone(timezone),
  });
}

/** Refuses a malformed or impossible date before a key is asked for and anything is read. */
export async function checkMoments(flags: Readonly<Record<string, string>>): Promise<void> {
  await rethrowAsUsage(['bad_option'], async () => {
    for (const [option, text] of Object.entries(flags)) parseMoment(text, { option, timezone: UTC, isLast: false });
  });
}
