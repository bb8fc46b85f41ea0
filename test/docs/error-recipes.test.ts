import { describe, expect, it } from 'vitest';
import { errorTexts } from '../../scripts/docs/error-texts.js';
import { errorsPage } from '../../scripts/docs/errors-page.js';
import { listAnchors } from '../../scripts/docs/links.js';
import { getRecipePath, runRecipe } from '../../scripts/docs/run-recipe.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';
import { readSources } from '../house/source-files.js';

const codes = Object.keys(errorStatus) as ErrorCode[];

describe('a recipe of docs/snippets/errors/', () => {
  it.each(codes)('for %s ends with that refusal', async (code) => {
    const refusal = await runRecipe(code);
    expect(refusal).toMatchObject({ code, status: errorStatus[code] });
    expect(refusal.seen).toContain(code);
  });

  it('is of a code of the spec', () => {
    const named = [...readSources(['docs/snippets/errors']).keys()].map((path) => path.replace(/^.*\/|\.ts$/g, ''));
    expect(named.sort()).toEqual(codes.map((code) => code.replaceAll('_', '-')).sort());
  });
});

describe('docs/errors.md', () => {
  const seen = Object.fromEntries(codes.map((code) => [code, `seen of ${code}`])) as Record<ErrorCode, string>;
  const page = errorsPage({
    seen,
    provenance: 'Documented by the service: `invalid_query`. Not published: `not_found`.',
  });

  /** The text below the heading of a code, up to the next heading. */
  const readSection = (code: ErrorCode): string => page.split(`\n## ${code}\n`)[1]?.split('\n## ')[0] ?? '';

  it.each(codes)('leads to a section of %s that tells meaning, remedy and recipe', (code) => {
    expect(page).toContain(`(#${code})`);
    expect(listAnchors(page)).toContain(code);
    const section = readSection(code);
    expect(section).toContain(errorTexts[code].means);
    expect(section).toContain(errorTexts[code].remedy);
    expect(section).toContain(
      `[Program](${getRecipePath(code).replace('docs/', '')}), and its output:\n\n\`\`\`text\n${seen[code]}\n`,
    );
  });

  it('never presents a code of this package as one of the service', () => {
    expect(readSection('invalid_query')).toContain('named by the service');
    expect(readSection('not_found')).toContain('named by this package');
  });
});
