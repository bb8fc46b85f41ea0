/** Lines of a terminal as each package manager has them, by a line as npm has it. */
const MANAGERS: Readonly<Record<string, (line: string) => string>> = {
  npm: (line) => line,
  pnpm: (line) =>
    toAdd(line, 'pnpm add', '-D')
      .replace(/^npm init -y/, 'pnpm init')
      .replace(' npm pkg ', ' pnpm pkg ')
      .replace(/^npx /, 'pnpm exec '),
  yarn: (line) =>
    toAdd(line, 'yarn add', '-D')
      .replace(/^npm init/, 'yarn init')
      .replace(/^npx /, 'yarn '),
  bun: (line) =>
    toAdd(line, 'bun add', '-d')
      .replace(/^npm init/, 'bun init')
      .replace(' npm pkg ', ' bun pm pkg ')
      .replace(/^npx /, 'bunx '),
};

function toAdd(line: string, command: string, dev: string): string {
  return line.replace(/^npm install --save-dev/, `${command} ${dev}`).replace(/^npm install/, command);
}

/** Blocks of a terminal that install something. Those of a file are shown as the file is. */
const BLOCK = /(?<!-->\n)^```sh\n((?:(?!```).*\n)*?npm install (?:.*\n)*?)```$/gm;

/** A page in which each block that installs something has a tab for every package manager. */
export function showInstallTabs(page: string): string {
  return page.replaceAll(BLOCK, (_, block: string) => {
    const tabs = Object.entries(MANAGERS).map(([name, write]) => {
      const lines = block.trimEnd().split('\n').map(write);
      return `\`\`\`sh [${name}]\n${lines.join('\n')}\n\`\`\``;
    });
    return `::: code-group\n\n${tabs.join('\n\n')}\n\n:::`;
  });
}
