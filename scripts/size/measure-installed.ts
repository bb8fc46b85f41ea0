import { execFileSync } from 'node:child_process';

/** Bytes of all files that an installation brings, unpacked; dist/ is taken as it is. */
export function measureInstalled(): number {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ unpackedSize }] = JSON.parse(output) as [{ readonly unpackedSize: number }];
  return unpackedSize;
}
