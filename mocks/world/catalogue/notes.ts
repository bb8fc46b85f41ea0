/** The notes in a write: text, null to clear them, or omitted to leave them. */
export interface NotesInput {
  readonly readme?: string | null | undefined;
}

/** The notes of a row: `description` is the reference's name, `readme` the newer one; both always have the same value. */
export interface Notes {
  readonly description: string | null;
  readonly readme: string | null;
}

/** The notes after a write: both names with one value, the old one if the write has none. */
export function notesAfter(input: NotesInput, before: string | null = null): Notes {
  const readme = input.readme === undefined ? before : input.readme;
  return { description: readme, readme };
}
