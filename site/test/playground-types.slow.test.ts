import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDeclarations } from '../build/read-declarations.js';
import { createTypeService } from '../editor/language-service.js';

const types = createTypeService(readDeclarations());
const page = readFileSync('site/playground.md', 'utf8');
const examples = [...page.matchAll(/<!-- snippet: (\S+) -->/g)].map(([, path = '']) => path);

describe('the types of the playground, from what the package publishes', () => {
  it.each(examples)('find nothing wrong with %s', async (path) => {
    expect(await types.check(readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('know an error by its line, a field that is not there, and a module that a page has not', async () => {
    const code =
      "import { readFileSync } from 'node:fs';\nimport { usd } from 'trackagoat-sdk';\nconst cents: string = usd('1');\nusd.typo;";
    const problems = await types.check(code);
    expect(problems.map(({ line, text }) => `${line} ${text.split('.')[0]}`)).toEqual([
      "1 Cannot find module 'node:fs' or its corresponding type declarations",
      "3 Type 'number' is not assignable to type 'string'",
      "4 Property 'typo' does not exist on type '(text: string) => number'",
    ]);
  });
});
