import type { PayoutMethod } from '../../../generated/resources.js';
import { getNotes, type Noted } from '../../../workflows/find/notes.js';
import { label } from '../../text/untrusted-text.js';

/** The payout methods that the notes of a row name, as a result shows them; null if they name none. */
export function findNotedMethods(row: Noted, methods: readonly PayoutMethod[]): string | null {
  const words = toWords(getNotes(row) ?? '');
  const named = methods.filter(({ name }) => toWords(name).trim() !== '' && words.includes(toWords(name)));
  return named.length === 0 ? null : named.map(({ name }) => label(name, 40)).join(' ');
}

/** Letters and digits in lower case, with a space around each word. */
function toWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
