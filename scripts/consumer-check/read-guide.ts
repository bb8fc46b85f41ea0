/** A section of a page of docs/guides/: it sets up a project. */
export interface Guide {
  readonly title: string;
  /** The lines of its shell blocks, in order: first it installs, and after the files it runs. */
  readonly commands: readonly string[];
  /** Files of the project: the path of each in this repository, and its path in the project. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

/** Reads the guides of a page from its text: its sections that show files of a project. */
export function readGuides(page: string): Guide[] {
  const sections = page.split(/^(?=## )/m).slice(1);
  return sections.map(readGuide).filter(({ files }) => files.length > 0);
}

function readGuide(section: string): Guide {
  const [, title = ''] = /^## (.+)$/m.exec(section) ?? [];
  const shell = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, lines]) => lines).join('');
  const files = [...section.matchAll(/^<!-- snippet: (docs\/snippets\/guides\/[^/]+\/(\S+)) -->$/gm)];
  return {
    title,
    commands: shell.split('\n').filter((line) => line !== ''),
    files: files.map(([, from = '', to = '']) => ({ from, to })),
  };
}
