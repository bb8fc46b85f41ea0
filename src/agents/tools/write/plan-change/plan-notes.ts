import { writeCount } from '../../../../../base/options/write-count.js';
import { getNotes, type Noted } from '../../../../workflows/find/notes.js';
import { ToolRefusal } from '../../../text/tool-error.js';
import { handleText, label } from '../../../text/untrusted-text.js';
import type { ToolContext } from '../../parts/tool.js';
import { type ChangeResponse, keepChange } from '../change-fields.js';

/** The owner of the notes. */
export interface NotesOwner {
  readonly entity: 'creator' | 'project';
  readonly id: string;
  /** The handle, or the name of the project. */
  readonly name: string;
  readonly projectId: string;
  readonly row: Noted;
}

/** How many characters of a line of notes a person is shown. */
export const NOTES_LINE = 1_000;

/** Plans new notes: appended to the present ones, or replacing them. */
export function planNotes(
  context: ToolContext,
  owner: NotesOwner,
  { text, append }: { readonly text: string; readonly append: boolean },
): Promise<ChangeResponse> {
  const { entity, id, name, projectId, row } = owner;
  const before = getNotes(row);
  const after = append && before ? `${before}\n${text}` : text;
  if (before === after) throw new ToolRefusal('nothing_to_change', 'The notes say so already.');
  const { removed, added, kept } = compareLines(before ?? '', after);
  const whose = entity === 'creator' ? handleText(name) : `the project ${label(name, 100)}`;
  const verb = removed.length === 0 ? 'Add to' : 'Overwrite';
  return keepChange(
    context,
    { what: 'set_notes', entity, id, name, before, after },
    {
      summary: `${verb} the notes of ${whose}: ${countLines(removed.length, 'go')}, ${countLines(added.length, 'come')}, ${countLines(kept, 'stay')}.`,
      details: [
        ...removed.map((line) => `goes: ${label(line, NOTES_LINE)}`),
        ...added.map((line) => `comes: ${label(line, NOTES_LINE)}`),
      ],
      creatorIds: entity === 'creator' ? [id] : [],
      projectId,
    },
  );
}

/** `1 line goes`, `2 lines go`. */
function countLines(count: number, verb: string): string {
  const ending = verb.endsWith('o') ? 'es' : 's';
  return `${writeCount(count, 'line')} ${verb}${count === 1 ? ending : ''}`;
}

/** The lines that differ. The lines before and after them are equal. */
function compareLines(before: string, after: string) {
  const old = before === '' ? [] : before.split('\n');
  const now = after.split('\n');
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return {
    removed: old.slice(head, old.length - tail),
    added: now.slice(head, now.length - tail),
    kept: head + tail,
  };
}
