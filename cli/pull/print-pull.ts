import { writeCount } from '../../base/options/write-count.js';
import type { PulledFile } from '../../proofs/clone/pull-to-file.js';
import type { PullEstimate } from '../../proofs/read/estimate-pull.js';

/** An estimate for a person. */
export function printEstimate({ requests, minutes, spent, parts }: PullEstimate): string {
  const lines = Object.entries(parts).map(([part, count]) => `  ${part.padEnd(10)}${String(count).padStart(8)}`);
  return `About ${writeCount(requests, 'request')}, ${minutes} min at 60 a minute:\n${lines.join('\n')}\nThe estimate took ${spent}.\n`;
}

/** The result of a pull, and its gaps. */
export function printPull(pulled: PulledFile & { readonly file: string; readonly bytes: number }): string {
  const { file, bytes, requests, resumed, rows, unknown } = pulled;
  const kinds = Object.entries(rows).filter(([, count]) => count > 0);
  const resumedLine =
    resumed > 0 ? `Went on from an earlier pull, which had left ${writeCount(resumed, 'response')}.\n` : '';
  const unknownLines = unknown.map(({ what, affects, ids }) => {
    const whom = ids.length > 0 ? ` (${ids.length}: ${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ', …' : ''})` : '';
    return `- ${what}${whom}\n  may change: ${affects}`;
  });
  return [
    `${resumedLine}Wrote ${file}: ${writeCount(bytes, 'byte')}, ${writeCount(requests, 'request')}.`,
    ...kinds.map(([name, count]) => `  ${name.padEnd(28)}${String(count).padStart(8)}`),
    'Not known:',
    ...unknownLines,
    `Serve it: trackagoat mock --snapshot ${file}`,
    '',
  ].join('\n');
}
