import {
  type Application,
  Comment,
  CommentTag,
  Converter,
  type DeclarationReflection,
  makeRecursiveVisitor,
  type Reflection,
  type SomeType,
} from 'typedoc';

/** The heading, on the page of an entry, of types that a program cannot import. */
const GROUP = 'Parts';

/** Before and after the plugin typedoc-plugin-missing-exports, which works at a priority of 1e9. */
const BEFORE = 2e9;
const AFTER = 0;

/**
 * Describes the types that no entry exports, but that an exported one contains, on the page of the entry that contains
 * them, under a separate heading. It needs the plugin typedoc-plugin-missing-exports with
 * `placeInternalsInOwningModule`.
 */
export function markParts(app: Application): void {
  let exported: readonly DeclarationReflection[] = [];
  const listAll = (modules: readonly DeclarationReflection[] = []): DeclarationReflection[] =>
    modules.flatMap(({ children = [] }) => children);
  app.converter.on(
    Converter.EVENT_RESOLVE_BEGIN,
    ({ project }) => {
      exported = listAll(project.children);
    },
    BEFORE,
  );
  app.converter.on(
    Converter.EVENT_RESOLVE_BEGIN,
    ({ project }) => {
      const reached = reachFrom(exported);
      const known = new Set<Reflection>(exported);
      for (const found of listAll(project.children)) {
        if (known.has(found)) continue;
        // The plugin also adds types of private members. No reader can see those.
        if (reached.has(found)) mark(found);
        else project.removeReflection(found);
      }
    },
    AFTER,
  );
}

/** Everything that the reflections name, directly or indirectly. */
function reachFrom(roots: readonly Reflection[]): ReadonlySet<Reflection> {
  const reached = new Set<Reflection>();
  const waiting = [...roots];
  const wait = (reflection: Reflection): void => {
    if (!reached.has(reflection) && !isHidden(reflection)) waiting.push(reflection);
  };
  const visitor = makeRecursiveVisitor({
    reference: ({ reflection }) => reflection && wait(reflection),
    reflection: ({ declaration }) => wait(declaration),
  });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const type of listTypes(next)) type.visit(visitor);
    next.traverse((inner) => {
      wait(inner);
    });
  }
  return reached;
}

function listTypes(reflection: Reflection): readonly SomeType[] {
  const {
    type,
    default: otherwise,
    extendedTypes = [],
    implementedTypes = [],
  } = reflection as DeclarationReflection & {
    readonly default?: SomeType;
  };
  return [type, otherwise, ...extendedTypes, ...implementedTypes].filter((found) => found !== undefined);
}

function isHidden({ flags, comment }: Reflection): boolean {
  return flags.isPrivate || comment?.hasModifier('@internal') === true;
}

function mark(part: Reflection): void {
  part.comment ??= new Comment();
  part.comment.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: GROUP }]));
}
