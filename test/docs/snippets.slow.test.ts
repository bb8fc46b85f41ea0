import { resolve } from 'node:path';
import { format } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveDemo } from '../harness/served-mock.js';
import { readSources } from '../house/source-files.js';
import { promisedLines } from './promised-lines.js';

/** Programs of the docs: what they print must be what their comments say they print (`// → …`). */
const programs = [...readSources(['docs/snippets']).keys()].filter(
  (path) => !/\/(errors|guides)\//.test(path) && !path.endsWith('.test.ts'),
);

await serveDemo();
afterEach(() => vi.restoreAllMocks());

describe('the snippet', () => {
  it.each(programs)('%s runs, and prints what it says', async (path) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await import(resolve(path));
    expect(log.mock.calls.map((line) => format(...line))).toEqual(promisedLines(path));
  });

  it('is one of many', () => {
    expect(programs.length).toBeGreaterThan(20);
  });
});
