import { type Command, type CommandGroups, UsageError } from '../command.js';
import { didYouMean } from '../flags.js';
import { writeBash, writeFish, writeZsh } from './shells.js';

/** The shells, each with the function that writes its script. */
const SHELLS = { bash: writeBash, zsh: writeZsh, fish: writeFish } as const;
type Shell = keyof typeof SHELLS;

const HELP = `Print the completion of these commands for a shell.

Usage: trackagoat completion bash|zsh|fish

It completes the command trackagoat, which needs a global install: npm install -g trackagoat-sdk. Exit codes: 0 printed, 2 wrong arguments.

Examples:
  bash  trackagoat completion bash >> ~/.bashrc
  zsh   trackagoat completion zsh > "\${fpath[1]}/_trackagoat"
  fish  trackagoat completion fish > ~/.config/fish/completions/trackagoat.fish
`;

/** `trackagoat completion SHELL`, for the commands in a table. */
export function createCompletionCommand(groups: CommandGroups): Command {
  return {
    flags: {},
    words: Object.keys(SHELLS),
    help: HELP,
    run: async ([shell = '', ...more], io) => {
      if (!Object.hasOwn(SHELLS, shell)) {
        const known = Object.keys(SHELLS);
        const what = shell === '' ? 'Name a shell' : `There is no completion for ${shell}`;
        throw new UsageError(`${what}: ${known.join(', ')}.${shell === '' ? '' : didYouMean(shell, known)}`);
      }
      if (more.length > 0) throw new UsageError(`Unexpected argument ${more[0]}.`);
      const entries = Object.values(groups).flatMap((group) => Object.entries(group));
      const commands = await Promise.all(
        entries.map(async ([name, { summary, load }]) => {
          const { flags, words = [] } = await load();
          return { name, summary, flags, words };
        }),
      );
      io.out(SHELLS[shell as Shell](commands));
      return 0;
    },
  };
}
