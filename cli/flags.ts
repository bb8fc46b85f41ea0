import { closest, distance } from 'fastest-levenshtein';
import { UsageError } from './command.js';

/** A flag of a command. With `value` (its placeholder in the help) it takes one; otherwise it is on or off. */
export interface FlagSpec {
  readonly value?: string;
  readonly help: string;
}

/** What was given: text for flags with a value, true for the others; `help` for every command. */
export type FlagValues<Specs extends Readonly<Record<string, FlagSpec>>> = {
  readonly [Name in keyof Specs]?: Specs[Name] extends { readonly value: string } ? string : true;
} & { readonly help?: true };

/** Reads `--name value`, `--name=value` and `--name`. Throws a UsageError naming what is wrong and the nearest right one. */
export function parseFlags<Specs extends Readonly<Record<string, FlagSpec>>>(
  args: readonly string[],
  specs: Specs,
): FlagValues<Specs> {
  const values: Record<string, string | true> = {};
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '-h') arg = '--help';
    if (!arg.startsWith('--')) throw new UsageError(`Unexpected argument ${arg}.`);
    const [name, inline] = split(arg.slice(2));
    const spec = name === 'help' ? HELP : Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) throw new UsageError(`Unknown flag --${name}.${didYouMean(name, Object.keys(specs), '--')}`);
    if (Object.hasOwn(values, name)) throw new UsageError(`--${name} is given twice.`);
    values[name] = spec.value === undefined ? onOff(name, inline) : readValue(name, inline ?? rest.shift(), spec);
  }
  return values as FlagValues<Specs>;
}

const HELP: FlagSpec = { help: 'Show this help.' };

function split(flag: string): [name: string, inline: string | undefined] {
  const mark = flag.indexOf('=');
  return mark < 0 ? [flag, undefined] : [flag.slice(0, mark), flag.slice(mark + 1)];
}

function onOff(name: string, inline: string | undefined): true {
  if (inline !== undefined) throw new UsageError(`--${name} takes no value.`);
  return true;
}

function readValue(name: string, value: string | undefined, spec: FlagSpec): string {
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new UsageError(`--${name} needs a value: --${name} ${spec.value}.`);
  }
  return value;
}

/** ` Did you mean X?`, or nothing when no word is near. */
export function didYouMean(word: string, known: readonly string[], prefix = ''): string {
  if (known.length === 0) return '';
  const nearest = closest(word, known as string[]);
  return distance(word, nearest) <= Math.max(2, Math.ceil(word.length / 3)) ? ` Did you mean ${prefix}${nearest}?` : '';
}

/** The flags as lines of help, aligned. */
export function flagHelp(specs: Readonly<Record<string, FlagSpec>>): string {
  const rows = Object.entries({ ...specs, help: HELP }).map(([name, { value, help }]) => ({
    left: `  --${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  return rows.map(({ left, help }) => left.padEnd(width) + help).join('\n');
}

/** A whole number in a range; `flag` is named when it is none. */
export function wholeNumber(flag: string, text: string, range: { readonly min: number; readonly max: number }): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= range.min && value <= range.max) return value;
  throw new UsageError(`--${flag} must be a whole number from ${range.min} to ${range.max}, not ${text}.`);
}

/** One of `known`; names the nearest when it is none. */
export function parseChoice<Word extends string>(flag: string, text: string, known: readonly Word[]): Word {
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${flag} must be one of ${known.join(', ')}, not ${text}.${didYouMean(text, known)}`);
}
