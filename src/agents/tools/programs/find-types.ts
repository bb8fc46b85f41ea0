import { type ProgramDeclaration, programDeclarations, programTypes } from '../../../generated/program-types.js';
import type { Scope } from '../parts/scope.js';
import { CREATOR_WORKFLOWS, isWithinReach } from './read-rules.js';

/** Maximum length of a result. Code takes about one token for three characters. */
const ROOM = 3_900;
/** Maximum number of functions in one result. */
const CALLS = 4;

/** The matches of a search. */
interface FoundTypes {
  /** Code: the functions, and the types of their arguments and results. */
  readonly declarations: string;
  readonly example?: string;
  /** The names of the other matches. */
  readonly others?: string;
}

/** Finds the functions that a program can call within a binding, by words of their names, docs and types. */
export function findTypes(words: string, scope: Scope): FoundTypes {
  const reachable = programDeclarations.filter(({ name }) => isReachable(name, scope));
  const chosen = rank(words, reachable).slice(0, CALLS);
  const others = reachable.filter((one) => !chosen.includes(one)).map(({ name }) => name.replace(/^goat\./, ''));
  const [best] = chosen;
  if (!best) return { declarations: '', others: `Nothing fits. There are: ${others.join(' ')}` };
  const room = ROOM - best.example.length - others.join(' ').length;
  return { declarations: declare(chosen, room), example: best.example, others: others.join(' ') };
}

function isReachable(name: string, { finest }: Scope): boolean {
  if (name.startsWith('goat.')) return isWithinReach(name.slice('goat.'.length), finest);
  return finest !== 'creator' || CREATOR_WORKFLOWS.includes(name);
}

/** Signatures first, then the types that they need, until the room is used up. */
function declare(chosen: readonly ProgramDeclaration[], room: number): string {
  const lines: string[] = [];
  let left = room;
  const add = (text: string): void => {
    if (text.length + 1 > left) return;
    lines.push(text);
    left -= text.length + 1;
  };
  for (const { signature, about } of chosen) add(`// ${about}\n${signature}`);
  const wanted = new Set(chosen.flatMap(({ types }) => types.slice(0, 2)));
  for (const type of [...wanted, ...(chosen[0]?.types ?? [])]) {
    const text = programTypes[type];
    if (text !== undefined && !lines.includes(text)) add(text);
  }
  return lines.join('\n');
}

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
