import type { Command, FlagSpec } from '../command.js';

/** A command as a shell completes it. */
export interface Completed extends Required<Pick<Command, 'flags' | 'words'>> {
  readonly name: string;
  readonly summary: string;
}

/** Every command has this flag. */
const HELP_FLAG: FlagSpec = { help: 'Show this help.' };

const listFlags = ({ flags }: Completed): [string, FlagSpec][] => Object.entries({ ...flags, help: HELP_FLAG });

/** Whether a flag takes the name of a file or a folder. */
function takesPath({ value = '' }: FlagSpec): boolean {
  return /FILE|DIR|^TO$|SEED/.test(value);
}

/** Quotes any text as one word of a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A script that completes for bash, from version 3 on. */
export function writeBash(commands: readonly Completed[]): string {
  const values = commands.flatMap((command) =>
    listFlags(command).flatMap(([flag, spec]) => (spec.value === undefined ? [] : bashValue(command.name, flag, spec))),
  );
  const words = commands.map((command) => {
    const flags = listFlags(command).map(([flag]) => `--${flag}`);
    return `    ${command.name}) words=${quote([...command.words, ...flags].join(' '))} ;;`;
  });
  return `# trackagoat: completion for bash
_trackagoat() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quote([...commands.map(({ name }) => name), 'help', '--help', '--version'].join(' '))} -- "$cur"))
    return
  fi
  case "$command $prev" in
${values.join('\n')}
  esac
  case "$command" in
${words.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  case "$cur" in
    -*) ;;
    *) COMPREPLY+=($(compgen -f -- "$cur")) ;;
  esac
}
complete -F _trackagoat trackagoat
`;
}

function bashValue(command: string, flag: string, spec: FlagSpec): string {
  const reply = spec.choices
    ? `COMPREPLY=($(compgen -W ${quote(spec.choices.join(' '))} -- "$cur"))`
    : takesPath(spec)
      ? 'COMPREPLY=($(compgen -f -- "$cur"))'
      : ':';
  return `    ${quote(`${command} --${flag}`)}) ${reply}; return ;;`;
}

/** A script that completes for zsh. */
export function writeZsh(commands: readonly Completed[]): string {
  const described = commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`);
  const cases = commands.map((command) => {
    const specs = listFlags(command).map(([flag, spec]) => `        ${quote(zshSpec(flag, spec))}`);
    const words = command.words.length > 0 ? [`        ${quote(`1:what:(${command.words.join(' ')})`)}`] : [];
    const lines = [...specs, ...words, `        '*:file:_files'`];
    return `      ${command.name}) _arguments \\\n${lines.join(' \\\n')} ;;`;
  });
  return `#compdef trackagoat
# trackagoat: completion for zsh
_trackagoat() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _trackagoat ]; then
  _trackagoat "$@"
else
  compdef _trackagoat trackagoat
fi
`;
}

function zshSpec(flag: string, spec: FlagSpec): string {
  const help = spec.help.replaceAll(/[[\]\\:]/g, (sign) => `\\${sign}`);
  if (spec.value === undefined) return `--${flag}[${help}]`;
  const action = spec.choices ? `(${spec.choices.join(' ')})` : takesPath(spec) ? '_files' : ' ';
  return `--${flag}[${help}]:${spec.value.toLowerCase().replaceAll(':', '\\:')}:${action}`;
}

/** A script that completes for fish. */
export function writeFish(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap((command) => {
    const { name, summary, words } = command;
    const within = quote(`__fish_seen_subcommand_from ${name}`);
    return [
      `complete -c trackagoat -f -n ${quote(`not __fish_seen_subcommand_from ${names}`)} -a ${name} -d ${fishQuote(summary)}`,
      ...words.map((word) => `complete -c trackagoat -f -n ${within} -a ${word}`),
      ...listFlags(command).map(
        ([flag, spec]) => `complete -c trackagoat -n ${within} -l ${flag}${fishValue(spec)} -d ${fishQuote(spec.help)}`,
      ),
    ];
  });
  return `# trackagoat: completion for fish\n${lines.join('\n')}\n`;
}

function fishValue(spec: FlagSpec): string {
  if (spec.value === undefined) return '';
  if (spec.choices) return ` -x -a ${quote(spec.choices.join(' '))}`;
  return takesPath(spec) ? ' -r -F' : ' -x';
}

/** Within single quotes fish knows two escapes. */
function fishQuote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
