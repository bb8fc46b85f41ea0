/** A page by its path from the root of the project. */
export type Pages = ReadonlyMap<string, string>;

const LINK = /\[[^\]]*\]\((?<target>[^)\s]+)\)|<img[^>]*\bsrc="(?<image>[^"]+)"/g;

/** Links of the pages, and of the images in them, that lead nowhere within the project. */
export function brokenLinks(pages: Pages, exists: (path: string) => boolean): string[] {
  return [...pages].flatMap(([page, text]) =>
    [
      ...withoutFences(text)
        .replaceAll(/`[^`\n]*`/g, '`')
        .matchAll(LINK),
    ]
      .map(({ groups }) => groups?.target ?? groups?.image ?? '')
      .filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(page, target, { pages, exists }))
      .map((target) => `${page} links to ${target}, which is not there`),
  );
}

function leadsSomewhere(
  page: string,
  target: string,
  { pages, exists }: { readonly pages: Pages; readonly exists: (path: string) => boolean },
): boolean {
  const { pathname, hash } = new URL(target, `file:///${page}`);
  const path = decodeURIComponent(pathname).slice(1);
  if (!exists(path)) return false;
  const other = pages.get(path);
  return hash === '' || other === undefined || findAnchors(other).has(hash.slice(1));
}

function findAnchors(text: string): Set<string> {
  return new Set(listAnchors(text));
}

/** The anchors that a reader's host makes of the headings, in their order. A repeated one gets a number. */
export function listAnchors(text: string): string[] {
  const headings = withoutFences(text).match(/^#{1,6} .*$/gm) ?? [];
  const counts = new Map<string, number>();
  return headings.map((heading) => {
    const words = heading.replace(/^#+ /, '').toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

function withoutFences(text: string): string {
  return text.replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '');
}
