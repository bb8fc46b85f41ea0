/** What carries notes: under the reference's name, `description`, under its newer name, `readme`, or under both. */
export interface Noted {
  readonly description?: string | null | undefined;
  readonly readme?: string | null | undefined;
}

/** The notes of a row with the name that they have there, the newer name first; the same words twice are one note. */
export function readNotes(row: Noted): { readonly field: 'readme' | 'description'; readonly text: string }[] {
  const { readme, description } = row;
  return [
    ...(readme ? [{ field: 'readme', text: readme } as const] : []),
    ...(description && description !== readme ? [{ field: 'description', text: description } as const] : []),
  ];
}

/** The notes as a write of `readme` would replace them; null when nobody wrote any. */
export function getNotes(row: Noted): string | null {
  return readNotes(row)[0]?.text ?? null;
}
