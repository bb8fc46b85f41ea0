import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeUntested, warnIfUntested } from '../../src/client/peers.js';

describe('the versions that adapters were tested with', () => {
  it.each([
    ['ai', '6.0.0'],
    ['ai', '7.99.1'],
    ['@openai/agents', '0.20.3'],
  ] as const)('%s %s is within them', (framework, version) => {
    expect(describeUntested(framework, version)).toBeNull();
  });

  it.each([
    ['ai', '5.9.9'],
    ['ai', '8.0.0'],
    ['ai', '10.0.0'],
    ['@openai/agents', '0.9.0'],
    ['@openai/agents', '0.21.0'],
  ] as const)('%s %s is named', (framework, version) => {
    expect(describeUntested(framework, version)).toContain(`${framework} ${version}`);
  });
});

describe('an application with a version that was not tested', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is warned once, by name, range and code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'untested-'));
    mkdirSync(join(folder, 'node_modules/ai'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/ai/package.json'), '{"version": "9.1.0"}');
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    warnIfUntested('ai');
    warnIfUntested('ai', '@openai/agents');
    rmSync(folder, { recursive: true });
    expect(warn.mock.calls).toEqual([
      [
        'trackagoat-sdk was not tested with ai 9.1.0. To get a tested version: npm install "ai@>=6.0.0 <8.0.0"',
        { code: 'TRACKAGOAT_UNTESTED_VERSION' },
      ],
    ]);
  });
});
