import { serveMock } from '../../mocks/adapters/server.js';
import type { Command, Io } from '../command.js';
import { flagHelp, parseFlags } from '../flags.js';
import { FLAGS, serveOptions } from './serve-options.js';
import { beginWith, readStart } from './start-snapshot.js';
import { untilStopped } from './until-stopped.js';

const HELP = `Serve a mock of the TrackAGoat API.

Usage: trackagoat mock [flags]

Flags:
${flagHelp(FLAGS)}

Serves the API below /api/v1, the control plane below /_mock, the inspector at /_mock/ and the API reference at /docs.
Without --now the clock runs in real time, and the accrual cron with it; with --now it stands still until /_mock/clock
moves it. SIGTERM and Ctrl+C end it. Exit codes: 0 ended, 1 could not start, 2 wrong flags.

Example:
  trackagoat mock --seed demo --now 2026-03-02T00:00:00Z --json
`;

/** `trackagoat mock`: serves until it is told to stop. */
export const mockCommand: Command = {
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    if (flags.help) {
      io.out(HELP);
      return 0;
    }
    const snapshot = await readStart(flags);
    const served = await serveMock(await serveOptions(snapshot ? { ...flags, seed: 'empty' } : flags));
    if (snapshot && !served.isResumed) await beginWith(served, snapshot, flags.now);
    announce(served, {
      io,
      json: flags.json === true,
      quiet: flags.quiet === true,
      inspector: flags['no-control'] !== true,
    });
    await untilStopped();
    await served.close();
    return 0;
  },
};

function announce(
  served: Awaited<ReturnType<typeof serveMock>>,
  to: { readonly io: Io; readonly json: boolean; readonly quiet: boolean; readonly inspector: boolean },
): void {
  const { url, baseUrl, mock, isResumed } = served;
  const ready = { url, base_url: baseUrl, api_key: mock.apiKey, pid: process.pid };
  to.io.out(
    to.json ? `${JSON.stringify(ready)}\n` : `TrackAGoat mock ready at ${baseUrl} with API key ${mock.apiKey}\n`,
  );
  if (isResumed && !to.quiet)
    to.io.err(`Going on at ${mock.clock.now} with what the folder holds; --seed and --snapshot had no part in it.\n`);
  const pages = `${to.inspector ? `Inspector ${url}/_mock/ · ` : ''}API reference ${url}/docs`;
  if (!to.quiet && !to.json) to.io.err(`${pages} · Ctrl+C stops it\n`);
}
