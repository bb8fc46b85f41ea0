import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { nameMissingPeers } from '../../scripts/build/name-missing-peers.js';

it('an import of a peer leads to the file that names the command, and one that catches its failure stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const lines = [
    'import { z } from "zod/v4";',
    'const needed = () => import("@openai/agents");',
    'const possible = await import("@modelcontextprotocol/server").catch(note);',
  ];
  writeFileSync(join(folder, 'entry.js'), lines.join('\n'));
  nameMissingPeers(folder);
  expect(readFileSync(join(folder, 'entry.js'), 'utf8').split('\n')).toEqual([
    'import { z } from "./optional-peers/npm-install-zod@4/v4.js";',
    'const needed = () => import("./optional-peers/npm-install-@openai/agents@0.20.js");',
    lines[2],
  ]);
  expect(readFileSync(join(folder, 'optional-peers/npm-install-zod@4/v4.js'), 'utf8')).toContain('from "zod/v4"');
});
