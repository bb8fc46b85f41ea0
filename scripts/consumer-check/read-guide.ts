/** A section of docs/guides.md that sets up a project. */
export interface Guide {
  readonly title: string;
  /** The lines of its shell block, in order. */
  readonly commands: readonly string[];
  /** Files of the project: where each stands here, and its name in the project. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

/** The sections of the page that set up a project; those of prose alone are left out. */
export function readGuides(page: string): Guide[] {
  const [, ...sections] = page.split(/^## /m);
  return sections.map(readGuide).filter(({ files }) => files.length > 0);
}

function readGuide(section: string): Guide {
  const [title = ''] = section.split('\n', 1);
  const [, shell = ''] = /^```sh\n([\s\S]*?)^```$/m.exec(section) ?? [];
  const files = [...section.matchAll(/^<!-- snippet: (docs\/snippets\/guides\/[^/]+\/(\S+)) -->$/gm)];
  return {
    title,
    commands: shell.split('\n').filter((line) => line !== ''),
    files: files.map(([, from = '', to = '']) => ({ from, to })),
  };
}
