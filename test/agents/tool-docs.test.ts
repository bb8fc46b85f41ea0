import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { stage } from '../workflows/stage.js';

it('the page on agents names every tool in its table, and no other', async () => {
  const { tools } = await createToolset(stage().goat, { allow: ['read', 'write', 'money'] });
  const page = readFileSync(new URL('../../docs/agents.md', import.meta.url), 'utf8');
  const [, table = ''] = page.split('| a person says | the model calls |');
  const rows = table.slice(0, table.indexOf('\n\n'));
  const named = new Set(rows.match(/`[a-z_]+`/g)?.map((name) => name.slice(1, -1)));
  expect([...named].sort()).toEqual(tools.map(({ name }) => name).sort());
});
