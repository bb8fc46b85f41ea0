import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { ToolRefusal, toolError } from '../../src/agents/text/tool-error.js';
import { withWayOn } from '../../src/agents/toolset/way-on.js';
import { WorkflowError } from '../../src/workflows/run/workflow-error.js';
import { stage } from '../workflows/stage.js';

const root = new URL('../../', import.meta.url);

/** The sources of a folder, whole. */
function readSources(folder: string): string {
  const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8'))
    .join('\n');
}

function findAll(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, code = '']) => code))].sort();
}

const agents = `${readSources('src/agents')}\n${readSources('cli/mcp')}`;
/** Codes that the toolset itself refuses with. */
const refusals = findAll(agents, /new ToolRefusal\(\s*'([a-z_]+)'/g);
/** Codes of workflows, of the client and of the service. */
const known = readFileSync(new URL('src/errors/known-code.ts', root), 'utf8');
const service = readFileSync(new URL('src/generated/error-codes.ts', root), 'utf8');
const others = [...findAll(known, /\| '([a-z_]+)'/g), ...findAll(service, /'([a-z_]+)'/g)];

const { goat, mock } = stage();
const all = await createToolset(goat, { allow: ['read', 'write', 'money'] });
const toolsets = {
  'that may do everything': all,
  'that only reads': await createToolset(goat),
  'that is bound to a project': all.bind({ projectId: mock.projectId }),
};

describe.each(Object.entries(toolsets))('every refusal of a toolset %s', (_, { tools }) => {
  const offered = new Set(tools.map(({ name }) => name));

  it('names a tool that is there, or says that a person is needed, whatever its code and tool', () => {
    for (const tool of [...tools, undefined]) {
      for (const error of [
        ...refusals.map((code) => new ToolRefusal(code, 'It is refused.')),
        ...others.map((code) => new WorkflowError(code as never, 'it is refused.')),
        new Error('a defect'),
      ]) {
        const {
          code,
          message,
          next_tool: next,
          retry,
        } = withWayOn(toolError(error), {
          tool,
          offered: tools,
          namesPerson: false,
        });
        const hasWayOn = next === undefined ? /\bperson\b/.test(message) : offered.has(next);
        expect([tool?.name, code, message, next, hasWayOn]).toEqual([tool?.name, code, message, next, true]);
        // Advice to correct and call again goes to a tool.
        if (retry !== 'no' && tool) expect([code, tool.name, next]).toEqual([code, tool.name, expect.any(String)]);
      }
    }
  });
});

describe('the codes', () => {
  it('are found by this test', () => {
    expect(refusals.length).toBeGreaterThan(35);
    expect(refusals).toEqual(expect.arrayContaining(['creator_removed', 'would_write_off', 'still_reading']));
    expect(others.length).toBeGreaterThan(40);
  });

  it('of refusals in the sources name tools that there are', () => {
    const named = findAll(agents, /next_tool: '([a-z_]+)'/g);
    const names = all.tools.map(({ name }) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect([...names, 'find_types', 'run_program']).toContain(name);
  });
});
