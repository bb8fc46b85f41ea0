import { describe, expect, it } from 'vitest';
import { readLockfiles } from './source-files.js';

/** Licences under which a package may be installed by users or bundled: all ask for no more than their text. */
const FREE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Unlicense',
]);

/** Others that the tools of this project have; none of them reaches a user. */
const FOR_TOOLS = new Set(['MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'CC0-1.0', 'AFL-2.1']);

/**
 * Tools whose package names a file in place of a licence: spawndamnit's is MIT; the agent SDK has its maker's own terms, and is
 * here to try our entry for it.
 */
const READ = /^node_modules\/(spawndamnit$|@anthropic-ai\/claude-agent-sdk)/;

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
}

const lockfiles = [...readLockfiles()].map(([path, text]) => {
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  return { path, packages: Object.entries(packages).filter(([name]) => name !== '') };
});

/** Of a choice, one free licence is enough. */
function choices({ license = 'none' }: Locked): string[] {
  return license.replace(/[()]/g, '').split(' OR ');
}

describe.each(lockfiles)('every package of $path', ({ packages }) => {
  it('has a licence that was looked at', () => {
    const unknown = packages.filter(
      ([path, one]) => !READ.test(path) && !choices(one).some((name) => FREE.has(name) || FOR_TOOLS.has(name)),
    );
    expect(packages.length).toBeGreaterThan(10);
    expect(unknown.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('reaches a user only under a free one', () => {
    const shipped = packages.filter(([, { dev }]) => dev !== true);
    const bound = shipped.filter(([, one]) => !choices(one).some((name) => FREE.has(name)));
    expect(bound.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});
