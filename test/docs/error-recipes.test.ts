import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'node:util';
import { isApiError } from 'trackagoat-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fillErrors, getRecipePath } from '../../scripts/docs/errors-page.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';
import { document } from '../harness/spec.js';
import { readSources } from '../house/source-files.js';

const codes = Object.keys(errorStatus) as ErrorCode[];
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

afterEach(() => vi.restoreAllMocks());

/** Runs a program: it ends by the error of the client, or prints status, code and error of a raw response. */
async function runRecipe(path: string): Promise<string> {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  try {
    await import(resolve(path));
  } catch (error) {
    if (!isApiError(error)) throw error;
    return `throws ${error.name}: ${error.message}`;
  }
  return log.mock.calls.map((line) => `→ ${format(...line)}`).join();
}

describe('a recipe of docs/snippets/errors/', () => {
  it.each(codes)('for %s ends with that refusal, as its last line says', async (code) => {
    const path = getRecipePath(code);
    const seen = (await runRecipe(path)).replaceAll(UUID, '…');
    expect(seen).toMatch(new RegExp(`^→ ${errorStatus[code]} ${code} |\\(${errorStatus[code]} ${code}\\)`));
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').at(-1)).toBe(`// ${seen}`);
  });

  it('is of a code of the spec', () => {
    const named = [...readSources(['docs/snippets/errors']).keys()];
    expect(named.sort()).toEqual(codes.map(getRecipePath).sort());
  });
});

describe('docs/errors.md', () => {
  const page = readFileSync('docs/errors.md', 'utf8');
  const [, ...sections] = (page.split('\n<!-- /codes -->\n')[1] ?? '').split(/^## (?=\w+\n\n)/m);

  it.each(codes)('leads to a section of %s that tells status, meaning, remedy and recipe', (code) => {
    const [section = ''] = sections.filter((one) => one.startsWith(`${code}\n`));
    const [, status, means, remedy, program] = section.trim().split('\n\n');
    expect(page).toContain(`[\`${code}\`](#${code})`);
    expect(status).toMatch(new RegExp(`^Status ${errorStatus[code]}, named by (the service|this package)\\.$`));
    expect([means, remedy]).toEqual([
      expect.stringMatching(/^.{20,}\.$/s),
      expect.stringMatching(/^\*\*Fix\.\*\* .{10,}\.$/s),
    ]);
    expect(program).toBe(`[Program](${getRecipePath(code).replace('docs/', '')})`);
  });

  it('never presents a code of this package as one of the service, by the words of the spec', () => {
    const [, published = '', own = ''] =
      /(.*)Not published:(.*)/s.exec(document.components.schemas.ErrorCode?.description ?? '') ?? [];
    const named = [...page.matchAll(/^## (\w+)\n\n.*named by the service/gm)].map(([, code]) => code);
    expect(named.filter((code) => !published.includes(`\`${code}\``) || own.includes(`\`${code}\``))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
    expect(sections).toHaveLength(codes.length);
    expect(fillErrors(page.replaceAll('named by this package', 'named by the service'))).toBe(page);
  });
});
