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
