import { elementAt } from '../values/element-at.js';

/** The name in a list that shares the most letters and pairs of letters, ignoring case. It finds typos and common words. */
export function findNearest(name: string, known: readonly string[]): string {
  return elementAt(rankNearest(name, known), 0);
}

/** All names of a list, most similar first. */
function rankNearest(name: string, known: readonly string[]): string[] {
  return [...known].sort((a, b) => likeness(name, b) - likeness(name, a));
}

/** Two names are near above this likeness. That of equal names is 0.5, and up to 0.3 the letters in common are chance. */
const NEAR = 0.3;

/** The names of a list that another name may mean, most similar first: those like it, those that contain it, and those with which it begins. */
export function listNear(name: string, known: readonly string[]): string[] {
  const text = name.toLowerCase();
  const isNear = (other: string): boolean =>
    likeness(name, other) > NEAR ||
    (text.length > 2 && other.toLowerCase().includes(text)) ||
    (other.length > 1 && text.startsWith(other.toLowerCase()));
  return rankNearest(name, known.filter(isNear));
}

function likeness(name: string, other: string): number {
  const [parts, others] = [cut(name), cut(other)];
  return parts.filter((part) => others.includes(part)).length / (parts.length + others.length);
}

/** More letters than any name has. A given one may have a million, and the work grows with them. */
const MOST_LETTERS = 100;

function cut(text: string): string[] {
  const letters = [...text.slice(0, MOST_LETTERS).toLowerCase()];
  return letters.flatMap((letter, i) => [letter, letter + letters[i + 1]]);
}
