import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readGuide } from '../../scripts/consumer-check/read-guide.js';

const names = readdirSync('docs/guides');
const index = readFileSync('docs/guides.md', 'utf8');

it('each guide is in the index by its title, and no other is', () => {
  const links = [...index.matchAll(/^\| \[([^\]]+)\]\(guides\/([^)]+)\)/gm)].map(([, title, name]) => [name, title]);
  const guides = names.map((name) => [name, readGuide(readFileSync(`docs/guides/${name}`, 'utf8')).title]);
  expect(links.sort()).toEqual(guides.sort());
  expect(names).toHaveLength(11);
});

it.each(names)('%s installs the package, and shows the files of one project', (name) => {
  const { commands, files } = readGuide(readFileSync(`docs/guides/${name}`, 'utf8'));
  expect(commands[1]).toMatch(/^npm install trackagoat-sdk/);
  const folder = name.replace('.md', '');
  expect(files.length).toBeGreaterThan(0);
  for (const { from } of files) expect(from).toMatch(new RegExp(`^docs/snippets/guides/${folder}/`));
});

it('a guide is its shell blocks and the files that it shows between them', () => {
  const files = '<!-- snippet: docs/snippets/guides/tool/app/a.ts -->\n';
  const page = `# Tool\n\nText\n\n\`\`\`sh\nnpm init -y\n\`\`\`\n\n${files}\n\`\`\`sh\nnpx tool\n\`\`\`\n`;
  expect(readGuide(page)).toEqual({
    title: 'Tool',
    commands: ['npm init -y', 'npx tool'],
    files: [{ from: 'docs/snippets/guides/tool/app/a.ts', to: 'app/a.ts' }],
  });
});
