import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readGuides } from '../../scripts/consumer-check/read-guide.js';

const guides = readGuides(readFileSync('docs/guides.md', 'utf8'));

it('each guide installs the package, and ends with the command that pays', () => {
  expect(guides.map(({ title }) => title)).toEqual([
    'TypeScript',
    'vitest',
    'jest in CommonJS',
    'ts-jest',
    'node:test',
    'Express and supertest',
    'React Query',
    'Next.js',
    'Vite',
    'Playwright',
    'Workers with Hono',
  ]);
  for (const { commands } of guides) expect(commands[1]).toMatch(/^npm install trackagoat-sdk/);
});

it('a guide is its shell block and the files that it shows', () => {
  const page = `# Guides\n\n## Prose\n\nText\n\n## Tool\n\n\`\`\`sh\nnpm init -y\n\nnpx tool\n\`\`\`\n\n<!-- snippet: docs/snippets/guides/tool/app/a.ts -->\n`;
  expect(readGuides(page)).toEqual([
    {
      title: 'Tool',
      commands: ['npm init -y', 'npx tool'],
      files: [{ from: 'docs/snippets/guides/tool/app/a.ts', to: 'app/a.ts' }],
    },
  ]);
});
