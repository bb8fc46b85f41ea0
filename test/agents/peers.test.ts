import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeUntested, warnIfUntested } from '../../src/client/peers.js';

describe('the versions that adapters were tested with', () => {
  it.each([
    ['ai', '6.0.0', true],
    ['ai', '7.99.1', true],
    ['@openai/agents', '0.20.3', true],
    ['ai', '5.9.9', false],
    ['ai', '8.0.0', false],
    ['ai', '10.0.0', false],
    ['@openai/agents', '0.9.0', false],
    ['@openai/agents', '0.21.0', false],
    ['zod', '3.25.19', false],
    ['msw', '2.14.9', false],
  ] as const)('%s %s is within them, or is named: %s', (framework, version, isTested) => {
    const text = describeUntested(framework, version);
    expect(text).toEqual(isTested ? null : expect.stringContaining(`${framework} ${version}`));
  });
});

it('with msw 1 the warning names a version that runs on every Node, not msw 3', () => {
  expect(describeUntested('msw', '1.3.5')).toBe(
    'trackagoat-sdk was not tested with msw 1.3.5. Tested are versions from 2.15.0 below 4.0.0: npm install msw@2.15',
  );
});

describe('an application with a version that was not tested', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is warned once, by name, range and code', () => {
    const getModule = process.getBuiltinModule.bind(process);
    const besideIt = resolve('src/client/node_modules/ai/package.json');
    const looked: string[] = [];
    const files = {
      existsSync: (path: string) => looked.push(path) > 0 && path.endsWith('node_modules/ai/package.json'),
      readFileSync: () => '{"version": "9.1.0"}',
    };
    vi.spyOn(process, 'getBuiltinModule').mockImplementation(((name: string) =>
      name === 'node:fs' ? files : getModule(name)) as never);
    vi.spyOn(process, 'cwd').mockReturnValue('/elsewhere');
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    warnIfUntested('ai');
    warnIfUntested('ai', '@openai/agents');
    // Looked up from the package, wherever the process runs.
    expect(looked[0]).toBe(besideIt);
    expect(warn.mock.calls).toEqual([
      [
        'trackagoat-sdk was not tested with ai 9.1.0. Tested are versions from 6.0.0 below 8.0.0: npm install ai@7',
        { code: 'TRACKAGOAT_UNTESTED_VERSION' },
      ],
    ]);
  });
});
