import { findNearest } from '../../../../base/options/find-nearest.js';
import { type ProgramDeclaration, programDeclarations, programTypes } from '../../../generated/program-types.js';
import type { Scope } from '../parts/scope.js';
import { CREATOR_WORKFLOWS, isWithinReach } from './read-rules.js';

/** The room for code. Code takes about one token for three characters. */
const ROOM = 4_400;
/** How many functions words find. */
const FOUND = 2;

/** The types found by the names and words. */
interface FoundTypes {
  /** Code: the functions, and every type of their arguments and results. */
  readonly declarations: string;
  readonly example?: string;
  /** The names and words that nothing fits, with what is nearest. */
  readonly unknown?: string[];
  /** Names of the asked ones that have no room here. */
  readonly ask_again?: string[];
}

/** Finds the functions that a program can call within a binding, and types, by names or by words of their docs. */
export function findTypes(asked: readonly string[], scope: Scope): FoundTypes {
  const reachable = programDeclarations.filter(({ name }) => isReachable(name, scope));
  const parts: Part[] = [];
  const unknown: string[] = [];
  for (const words of asked) {
    const found = findParts(words, reachable);
    if (found.length === 0) unknown.push(`${words}: nothing fits; the nearest is ${nearestName(words, reachable)}`);
    parts.push(...found.filter(({ name }) => !parts.some((part) => part.name === name)));
  }
  const { code, left } = declare(parts);
  const example = parts.find((part) => part.example !== undefined)?.example;
  return {
    declarations: code,
    ...(example === undefined ? {} : { example }),
    ...(unknown.length > 0 ? { unknown } : {}),
    ...(left.length > 0 ? { ask_again: left } : {}),
  };
}

/** A function or a type that is declared with all that it mentions. */
interface Part {
  readonly name: string;
  readonly head: string;
  readonly types: readonly string[];
  readonly example?: string;
}

function findParts(words: string, reachable: readonly ProgramDeclaration[]): Part[] {
  const exact = reachable.find(({ name }) => toName(name) === toName(words));
  if (exact) return [toPart(exact)];
  const type = Object.keys(programTypes).find((name) => name.toLowerCase() === words.trim().toLowerCase());
  if (type !== undefined) return [{ name: type, head: '', types: [type, ...typesWithin(programTypes[type] ?? '')] }];
  // A function that the service has not published answers nothing, so it is declared only by its name.
  const published = reachable.filter(({ signature }) => !signature.includes('Promise<unknown>'));
  return rank(words, published).slice(0, FOUND).map(toPart);
}

function toPart({ name, signature, about, types, example }: ProgramDeclaration): Part {
  return { name, head: `// ${about}\n${signature}`, types, example };
}

/** The types that a type mentions, and those that they mention. */
function typesWithin(code: string, found: string[] = []): string[] {
  for (const name of code.match(/\b[A-Z]\w+/g) ?? []) {
    const inner = programTypes[name];
    if (inner === undefined || found.includes(name)) continue;
    found.push(name);
    typesWithin(inner, found);
  }
  return found;
}

function nearestName(words: string, reachable: readonly ProgramDeclaration[]): string {
  return findNearest(toName(words), [
    ...reachable.map(({ name }) => name.replace(/^goat\./, '')),
    ...Object.keys(programTypes),
  ]);
}

function isReachable(name: string, { finest }: Scope): boolean {
  if (name.startsWith('goat.')) return isWithinReach(name.slice('goat.'.length), finest);
  return finest !== 'creator' || CREATOR_WORKFLOWS.includes(name);
}

/** As many parts as there is room for, each with all of its types; without the comments in types if they have no room. */
function declare(parts: readonly Part[]): { readonly code: string; readonly left: string[] } {
  for (const withDocs of [true, false]) {
    const code = write(parts, withDocs);
    if (code.length <= ROOM) return { code, left: [] };
  }
  const fitting = parts.filter((_, at) => at === 0 || write(parts.slice(0, at + 1), false).length <= ROOM);
  return { code: write(fitting, false), left: parts.slice(fitting.length).map(({ name }) => name) };
}

function write(parts: readonly Part[], withDocs: boolean): string {
  const types = [...new Set(parts.flatMap((part) => part.types))].flatMap((name) => programTypes[name] ?? []);
  const shown = withDocs ? types : types.map((text) => text.replaceAll(/\s*\/\/.*$/gm, ''));
  const code = [...parts.map(({ head }) => head), ...shown].filter((text) => text !== '').join('\n');
  return PLAIN.reduce((text, [name, plain]) => text.replaceAll(name, plain), code);
}

/** The types that are not declared, and the plain ones in their place. */
const PLAIN = [
  [/\b(?:Uuid|Timestamp|CalendarDate)\b/g, 'string'],
  [/\bCents\b/g, 'number'],
  [/\bMetadata\b/g, 'Record<string, unknown>'],
  [/\bOpen<([^<>]*)>/g, '$1 | string'],
  [/\(typeof COUNTS\)\[number\]/g, "'views' | 'likes' | 'comments' | 'shares' | 'saves'"],
] as const;

/**
 * The functions that match the words, best first. The name counts most, then the description, then the types and their
 * docs. A rare word counts more than a frequent one.
 */
function rank(words: string, declarations: readonly ProgramDeclaration[]): ProgramDeclaration[] {
  const parts = declarations.map(({ name, about, types }) => {
    const ofTypes = types.slice(0, 2).map((type) => programTypes[type] ?? '');
    return { name: split(name), about: split(about), types: split(ofTypes.join(' ')) };
  });
  const rarity = (word: string): number => {
    const holders = parts.filter(({ name, about }) => name.includes(word) || about.includes(word)).length;
    return Math.log(1 + declarations.length / (1 + holders));
  };
  const asked = split(words).map((word) => ({ word, weight: rarity(word) }));
  const exact = toName(words);
  const scored = declarations.map((declaration, at) => {
    const { name = [], about = [], types = [] } = parts[at] ?? {};
    const score = asked.reduce((sum, { word, weight }) => {
      const places = (name.includes(word) ? 6 : 0) + (about.includes(word) ? 3 : 0) + (types.includes(word) ? 1 : 0);
      return sum + weight * places;
    }, 0);
    return { declaration, score: toName(declaration.name) === exact ? score + 1_000 : score };
  });
  const found = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score * 3 >= best).map(({ declaration }) => declaration);
}

function toName(text: string): string {
  return text
    .trim()
    .replace(/^goat\./, '')
    .replace(/\(.*$/s, '')
    .toLowerCase();
}

/** `payoutAccruals.list` and `paid accruals` as words without their endings. */
function split(text: string): string[] {
  const parts =
    text
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? [];
  return [...new Set(parts.map(stem).filter((part) => !COMMON.includes(part)))];
}

function stem(word: string): string {
  return word.replace(/(?:ies|s)$/, (end) => (end === 'ies' ? 'y' : ''));
}

const COMMON = ['the', 'and', 'for', 'all', 'how', 'what', 'who', 'goat', 'list', 'get', 'with', 'that', 'one', 'was'];
