import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../../scripts/generate/sync-files.js';
import { convertEntries } from './convert-entries.js';
import { addOptionTables } from './option-tables.js';
import { createIndex, readPages } from './pages.js';
import { splitEntries } from './split-entries.js';

/**
 * Writes the reference of every entry into `folder`: pages of Markdown, made from the declared types. Throws when something public has
 * no comment, or a link in a comment leads nowhere.
 */
export async function writeReference(folder: string): Promise<void> {
  const raw = mkdtempSync(join(tmpdir(), 'reference-'));
  try {
    await convertEntries(raw);
    const entries = addOptionTables(readPages(raw));
    writeFiles(folder, new Map([...splitEntries(entries), ['README.md', createIndex(entries)]]));
  } finally {
    rmSync(raw, { recursive: true });
  }
}
