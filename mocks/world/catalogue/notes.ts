/** What a write may say about the notes field: text, null to clear it, or nothing to leave it. */
export interface NotesInput {
  readonly readme?: string | null | undefined;
}

/** The notes of a row: `description` is what the reference calls them, `readme` the newer name; always one value. */
export interface Notes {
  readonly description: string | null;
  readonly readme: string | null;
}

/**
 * The notes after a write: both names with one value, the old one where the write is silent.
 */
export function notesAfter(input: NotesInput, before: string | null = null): Notes {
  const readme = input.readme === undefined ? before : input.readme;
  return { description: readme, readme };
}
