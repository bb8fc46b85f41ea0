import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { ToolRefusal, toolError } from '../../src/agents/text/tool-error.js';
import { withWayOn } from '../../src/agents/toolset/parse-input.js';
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
const refusals = findAll(agents, /(?:new ToolRefusal|\brefuse)\(\s*'([a-z_]+)'/g);
/** Codes of workflows, of the client and of the service. */
const known = readFileSync(new URL('src/client/errors/known-code.ts', root), 'utf8');
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

/** The calls of `new ToolRefusal(…)` in a text, each as its own text. */
function listRefusals(text: string): string[] {
  const calls: string[] = [];
  const source = ts.createSourceFile('all.ts', text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'ToolRefusal') calls.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

const NAMES_PERSON = /\b(?:person|persons|people)\b/i;

describe('a refusal that names a person', () => {
  it('says so by a field, wherever its message is written out', () => {
    const naming = listRefusals(agents).filter((call) => NAMES_PERSON.test(call.replaceAll(/\bnamesPerson\b/g, '')));
    expect(naming.length).toBeGreaterThan(10);
    expect(naming.filter((call) => !call.includes('namesPerson'))).toEqual([]);
    expect(listRefusals("throw new ToolRefusal('x', 'A person decides.');")).toHaveLength(1);
  });

  it('gets no second sentence, and one that only repeats the word gets it', async () => {
    const own = new ToolRefusal('approval_denied', 'A person refused it.', { namesPerson: true });
    expect(await say(own)).toBe('A person refused it.');
    // The name of a project or a handle is text by others: it decides nothing.
    const repeated = new WorkflowError('nothing_to_change' as never, 'the project «two person crew» is as it was.');
    expect(await say(repeated)).toMatch(/as it was\. A person is needed\.$/);
  });
});

/** The message of a toolset whose every tool fails with an error, and has no tool to go on with. */
async function say(error: Error): Promise<string> {
  const toolset = await createToolset(
    {
      ...goat,
      target: goat.target,
      get projects() {
        throw error;
      },
    } as never,
    { allow: ['list_projects'] },
  );
  const result = await toolset.call('list_projects', {});
  return result.ok ? '' : result.error.message;
}

describe('the codes', () => {
  it('are found by this test', () => {
    expect(refusals.length).toBeGreaterThan(30);
    expect(refusals).toEqual(expect.arrayContaining(['creator_removed', 'would_write_off']));
    expect(others.length).toBeGreaterThan(40);
  });

  it('of refusals in the sources name tools that there are', () => {
    const named = findAll(agents, /next_tool: '([a-z_]+)'/g);
    const names = all.tools.map(({ name }) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(names).toContain(name);
  });
});
