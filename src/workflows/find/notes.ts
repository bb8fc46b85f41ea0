import type { PayoutMethod } from '../../generated/resources.js';

/** A row with notes: under the reference's name, `description`, under its newer name, `readme`, or under both. */
export interface Noted {
  readonly description?: string | null | undefined;
  readonly readme?: string | null | undefined;
}

/** The notes of a row with their field names, the newer name first. Equal texts are one note. */
export function readNotes(row: Noted): { readonly field: 'readme' | 'description'; readonly text: string }[] {
  const { readme, description } = row;
  return [
    ...(readme ? [{ field: 'readme', text: readme } as const] : []),
    ...(description && description !== readme ? [{ field: 'description', text: description } as const] : []),
  ];
}

/** The notes that a write of `readme` would replace; null if the row has no notes. */
export function getNotes(row: Noted): string | null {
  return readNotes(row)[0]?.text ?? null;
}

/** The payout methods that a text names. */
export interface NotedMethods {
  /** Those that it names and does not rule out. */
  readonly named: readonly string[];
  /** Those that it rules out, such as `no Venmo`. */
  readonly ruledOut: readonly string[];
}

/** The names of methods in notes, as whole words in any case. Nothing else in the notes is understood. */
export function findNotedMethods(notes: string | null, methods: readonly Pick<PayoutMethod, 'name'>[]): NotedMethods {
  const words = toWords(notes ?? '');
  const named: string[] = [];
  const ruledOut: string[] = [];
  for (const { name } of methods) {
    const wanted = toWords(name);
    if (wanted.trim() === '' || !words.includes(wanted)) continue;
    const isRuledOut = [' no', ' not', ' never', ' without'].some((no) =>
      ['', ' by', ' via'].some((by) => words.includes(`${no}${by}${wanted}`)),
    );
    (isRuledOut ? ruledOut : named).push(name);
  }
  return { named, ruledOut };
}

/** Letters and digits in lower case, with a space around each word. */
function toWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
