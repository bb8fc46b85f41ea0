import { execFileSync } from 'node:child_process';

/** Bytes of all files of an installation, unpacked. dist/ is used as it is. */
export function measureInstalled(): number {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ unpackedSize }] = JSON.parse(output) as [{ readonly unpackedSize: number }];
  return unpackedSize;
}
