import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { findWriteObstacle } from '../base/files/describe-write-error.js';
import { type FlagSpec, UsageError } from './command.js';

export type { FlagSpec };

/** The given flags: text for flags with a value, true for the others. Every command has `help`. */
export type FlagValues<Specs extends Readonly<Record<string, FlagSpec>>> = {
  readonly [Name in keyof Specs]?: Specs[Name] extends { readonly value: string } ? string : true;
} & { readonly help?: true };

/**
 * Reads `--name value`, `--name=value` and `--name`. Throws a UsageError that names the wrong flag and the nearest
 * known one.
 */
export function parseFlags<Specs extends Readonly<Record<string, FlagSpec>>>(
  args: readonly string[],
  specs: Specs,
): FlagValues<Specs> {
  const known: Readonly<Record<string, FlagSpec>> = { ...specs, help: HELP };
  const values: Record<string, string | true> = {};
  for (const token of tokenize(args, known)) {
    // `-h` is the only short flag.
    if (token.kind !== 'option' || (token.rawName.length === 2 && token.name !== 'help')) {
      throw new UsageError(`Unexpected argument ${args[token.index]}.`);
    }
    const { name, value } = token;
    const spec = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!spec) throw new UsageError(`Unknown flag --${name}.${didYouMean(name, Object.keys(specs), '--')}`);
    if (Object.hasOwn(values, name)) throw new UsageError(`--${name} is given twice.`);
    values[name] = spec.value === undefined ? throwIfValued(name, value) : requireValue(name, value, spec);
  }
  return values as FlagValues<Specs>;
}

const HELP: FlagSpec = { help: 'Show this help.' };

// Not strict, because the messages of strict mode neither name the nearest flag nor show how to give a value.
function tokenize(args: readonly string[], specs: Readonly<Record<string, FlagSpec>>) {
  const options = Object.entries(specs).map(([name, { value }]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, name === 'help' ? { type, short: 'h' } : { type }] as const;
  });
  const config = { options: Object.fromEntries(options), strict: false, allowPositionals: true, tokens: true } as const;
  return parseArgs({ ...config, args: [...args] }).tokens;
}

function throwIfValued(name: string, value: string | undefined): true {
  if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
  return true;
}

function requireValue(name: string, value: string | undefined, spec: FlagSpec): string {
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new UsageError(`--${name} needs a value: --${name} ${spec.value}.`);
  }
  const obstacle = spec.writes && findWriteObstacle(value);
  if (obstacle) throw new UsageError(`--${name}: ${value} cannot be written: ${obstacle}.`);
  return value;
}

/** ` Did you mean X?`: the nearest by letters, or one that begins alike or contains the word; empty if no word is near. */
export function didYouMean(word: string, known: readonly string[], prefix = ''): string {
  if (known.length === 0) return '';
  const nearest = closest(word, known as string[]);
  const isNear = distance(word, nearest) <= Math.max(2, Math.ceil(word.length / 3));
  const alike = known.filter((name) => sharesWord(word, name));
  const words = isNear ? nearest : alike.length > 0 ? closest(word, alike) : undefined;
  return words === undefined ? '' : ` Did you mean ${prefix}${words}?`;
}

/** Whether one contains the other, or both begin with the same four letters. */
function sharesWord(word: string, name: string): boolean {
  const [one, other] = [word.toLowerCase(), name.toLowerCase()];
  if (one.length < 3) return false;
  return other.includes(one) || one.includes(other) || (one.length > 3 && other.startsWith(one.slice(0, 4)));
}

/** Maximum width of a help text, columns. */
const COLUMNS = 80;

/** The flags as lines of help, aligned. */
export function flagHelp(specs: Readonly<Record<string, FlagSpec>>): string {
  const rows = Object.entries({ ...specs, help: HELP }).map(([name, { value, help }]) => ({
    left: `  --${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  const indent = `\n${' '.repeat(width)}`;
  return rows.map(({ left, help }) => left.padEnd(width) + wrapText(help, COLUMNS - width).join(indent)).join('\n');
}

/** A whole number in a range; the error names `flag`. */
export function wholeNumber(flag: string, text: string, range: { readonly min: number; readonly max: number }): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= range.min && value <= range.max) return value;
  throw new UsageError(`--${flag} must be a whole number from ${range.min} to ${range.max}, not ${text}.`);
}

/** One of `known`. The error for another value names the nearest one. */
export function parseChoice<Word extends string>(flag: string, text: string, known: readonly Word[]): Word {
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${flag} must be one of ${known.join(', ')}, not ${text}.${didYouMean(text, known)}`);
}

/** Wraps a text to a maximum width. A longer word stays whole. */
function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * Wraps the prose of a help text. A line that begins with a space, and the lines after it in its paragraph, stay as
 * they are.
 */
export function wrapHelp(help: string, columns = 80): string {
  return help
    .split('\n\n')
    .map((paragraph) => wrapParagraph(paragraph, columns))
    .join('\n\n');
}

function wrapParagraph(paragraph: string, columns: number): string {
  const lines = paragraph.split('\n');
  const firstKept = lines.findIndex((line) => line.startsWith(' '));
  const [prose, kept] = firstKept < 0 ? [lines, []] : [lines.slice(0, firstKept), lines.slice(firstKept)];
  const ending = paragraph.endsWith('\n') && kept.length === 0 ? '\n' : '';
  return [...wrapText(prose.join(' '), columns), ...kept].join('\n') + ending;
}
