import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { nameMissingPeers } from '../../scripts/build/name-missing-peers.js';

/** A folder with these files, in which the imports of peers were redirected. */
function build(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  nameMissingPeers(folder);
  return folder;
}

const FILE = 'optional-peers/needs-zod-from-3.25.20-below-5.0.0/npm-install-zod@4/v4.js';

it('an import of a peer leads to the file that names the command, and one that catches its failure stays', () => {
  const caught = 'const possible = await import("@modelcontextprotocol/server").catch(note);';
  const needed = 'const needed = () => import("@openai/agents");';
  const folder = build({ 'entry.js': ['import { z } from "zod/v4";', needed, caught].join('\n') });
  expect(readFileSync(join(folder, 'entry.js'), 'utf8').split('\n')).toEqual([
    `import { z } from "./${FILE}";`,
    needed.replace(
      '@openai/agents',
      './optional-peers/needs-@openai/agents-from-0.20.0-below-0.21.0/npm-install-@openai/agents@0.20.js',
    ),
    caught,
  ]);
  expect(readFileSync(join(folder, FILE), 'utf8')).toContain('from "zod/v4"');
});

const manifest = (exports: object): string => JSON.stringify({ name: 'zod', exports });
const inPath = new RegExp(`imported from .*/${FILE}`);
const older = 'another version is installed';
const sentence = (state: string): string =>
  `trackagoat-sdk: this entry needs zod from 3.25.20 below 5.0.0; ${state}: npm install zod@4`;

it.each([
  ['no zod', '', 'it is not installed', inPath],
  ['zod 3.22, which has no path v4', manifest({ '.': './index.cjs' }), older, inPath],
  ['a zod whose v4 lacks a name', manifest({ './v4': './index.cjs' }), older, sentence(older)],
])('with %s, the import of an entry says what to install', (_, zod, state, asModule) => {
  const folder = build({
    'entry.js': 'import { z } from "zod/v4";\nexport { z };',
    'entry.cjs': 'exports.z = require("zod/v4").z;',
    ...(zod && { 'node_modules/zod/package.json': zod, 'node_modules/zod/index.cjs': 'exports.other = {};' }),
    'package.json': '{"type":"module"}',
  });
  const load = (call: string): string => {
    const program = `${call}.catch((error) => console.log(error.message))`;
    return execFileSync(process.execPath, ['-e', program], { cwd: folder, encoding: 'utf8' }).trim();
  };
  expect(load("import('./entry.js')")).toMatch(asModule);
  expect(load("(async () => require('./entry.cjs'))()")).toBe(sentence(state));
});
