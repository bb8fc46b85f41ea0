import { type Application, Comment, CommentTag, Converter, type Reflection } from 'typedoc';

/** The heading, on the page of an entry, of types that a program cannot import. */
const GROUP = 'Parts';

/** Before and after the plugin typedoc-plugin-missing-exports, which works at a priority of 1e9. */
const BEFORE = 2e9;
const AFTER = 0;

/**
 * Describes the types that no entry exports, but that an exported one contains, on the page of the entry that contains them,
 * under a heading of their own. It needs the plugin typedoc-plugin-missing-exports with `placeInternalsInOwningModule`.
 */
export function markParts(app: Application): void {
  const exported = new Set<Reflection>();
  app.converter.on(
    Converter.EVENT_RESOLVE_BEGIN,
    ({ project }) => {
      for (const { children = [] } of project.children ?? []) for (const child of children) exported.add(child);
    },
    BEFORE,
  );
  app.converter.on(
    Converter.EVENT_RESOLVE_BEGIN,
    ({ project }) => {
      for (const { children = [] } of project.children ?? [])
        for (const child of children) if (!exported.has(child)) mark(child);
    },
    AFTER,
  );
}

function mark(part: Reflection): void {
  part.comment ??= new Comment();
  part.comment.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: GROUP }]));
}
