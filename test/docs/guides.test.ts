import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readGuides } from '../../scripts/consumer-check/read-guide.js';

const pages = readdirSync('docs/guides').map((name) => readFileSync(`docs/guides/${name}`, 'utf8'));
const guides = pages.flatMap(readGuides);

it('each folder of files is one guide, and each guide has one', () => {
  const folders = guides.map(({ files }) => files[0]?.from.split('/')[3]);
  expect(folders.sort()).toEqual(readdirSync('docs/snippets/guides').sort());
  expect(guides).toHaveLength(11);
});

it.each(guides)('$title installs the package, and shows the files of one project', ({ commands, files }) => {
  expect(commands[1]).toMatch(/^npm install trackagoat-sdk/);
  const folder = files[0]?.from.split('/').slice(0, 4).join('/');
  for (const { from } of files) expect(from).toMatch(new RegExp(`^${folder}/`));
});

it('a guide is the shell blocks of a section and the files that it shows between them', () => {
  const files = '<!-- snippet: docs/snippets/guides/tool/app/a.ts -->\n';
  const page = `# Tools\n\nText\n\n## Tool\n\n\`\`\`sh\nnpm init -y\n\`\`\`\n\n${files}\n\`\`\`sh\nnpx tool\n\`\`\`\n\n## Notes\n\nText\n`;
  expect(readGuides(page)).toEqual([
    {
      title: 'Tool',
      commands: ['npm init -y', 'npx tool'],
      files: [{ from: 'docs/snippets/guides/tool/app/a.ts', to: 'app/a.ts' }],
    },
  ]);
});
