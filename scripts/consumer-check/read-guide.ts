/** A page of docs/guides/: it sets up a project. */
export interface Guide {
  readonly title: string;
  /** The lines of its shell blocks, in order: first it installs, and after the files it runs. */
  readonly commands: readonly string[];
  /** Files of the project: the path of each in this repository, and its path in the project. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

/** Reads a guide from the text of its page. */
export function readGuide(page: string): Guide {
  const [, title = ''] = /^# (.+)$/m.exec(page) ?? [];
  const shell = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, lines]) => lines).join('');
  const files = [...page.matchAll(/^<!-- snippet: (docs\/snippets\/guides\/[^/]+\/(\S+)) -->$/gm)];
  return {
    title,
    commands: shell.split('\n').filter((line) => line !== ''),
    files: files.map(([, from = '', to = '']) => ({ from, to })),
  };
}
