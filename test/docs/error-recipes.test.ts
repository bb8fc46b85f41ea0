import { describe, expect, it } from 'vitest';
import { errorPages } from '../../scripts/docs/error-pages.js';
import { runRecipe } from '../../scripts/docs/run-recipe.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';
import { readSources } from '../house/source-files.js';

const codes = Object.keys(errorStatus) as ErrorCode[];

describe('the recipe of docs/errors/', () => {
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
  const pages = errorPages({ seen, provenance: 'Documented by the service: `invalid_query`. Ours: `not_found`.' });

  it.each(codes)('leads to a page of %s that tells meaning, recipe and remedy', (code) => {
    expect(pages.get('docs/errors.md')).toContain(`(errors/${code}.md)`);
    const headings = pages.get(`docs/errors/${code}.md`)?.match(/^#+ .*$/gm);
    expect(headings).toEqual([`# ${code}`, '## What it means', '## How to provoke it in the mock', '## What to do']);
    expect(pages.get(`docs/errors/${code}.md`)).toContain(seen[code]);
  });

  it('never presents a code of ours as one of the service', () => {
    expect(pages.get('docs/errors/invalid_query.md')).toContain('named by the service');
    expect(pages.get('docs/errors/not_found.md')).toContain('our name for it');
  });
});
