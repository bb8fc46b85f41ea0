import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'node:util';
import { isApiError } from 'trackagoat-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { errorTexts } from '../../scripts/docs/error-texts.js';
import { errorsPage, getRecipePath } from '../../scripts/docs/errors-page.js';
import { listAnchors } from '../../scripts/docs/links.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';
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
  const page = errorsPage('Documented by the service: `invalid_query`. Not published: `not_found`.');

  /** The text below the heading of a code, up to the next heading. */
  const readSection = (code: ErrorCode): string => page.split(`\n## ${code}\n`)[1]?.split('\n## ')[0] ?? '';

  it.each(codes)('leads to a section of %s that tells meaning, remedy and recipe', (code) => {
    expect(page).toContain(`(#${code})`);
    expect(listAnchors(page)).toContain(code);
    const { means, remedy } = errorTexts[code];
    for (const part of [means, remedy, `\n[Program](${getRecipePath(code).replace('docs/', '')})\n`])
      expect(readSection(code)).toContain(part);
  });

  it('never presents a code of this package as one of the service', () => {
    expect(readSection('invalid_query')).toContain('named by the service');
    expect(readSection('not_found')).toContain('named by this package');
  });
});
