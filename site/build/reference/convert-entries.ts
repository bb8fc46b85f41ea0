import { Application, Converter, TSConfigReader, TypeScript } from 'typedoc';
import { entries } from '../../../scripts/build/entries.js';
import { markParts } from './mark-parts.js';

/** Entries with only generated tables. Their page describes them in one sentence. */
const TABLES = new Set(['schemas']);

const BLOCK_TAGS = [
  ...[
    '@throws',
    '@description',
    '@example',
    '@default',
    '@deprecated',
    '@param',
    '@returns',
    '@constant',
    '@remarks',
    '@group',
  ],
];

/** The kinds of things that need a comment. */
const DOCUMENTED = [
  'Enum',
  'EnumMember',
  'Variable',
  'Function',
  'Class',
  'Interface',
  'TypeAlias',
  'Method',
  'Accessor',
];

/** The spec as types, which would repeat the spec. */
const RAW_TYPES = new Set(['paths', 'components', 'operations']);

const isRaw = ({ name, declarations }: TypeScript.Symbol): boolean =>
  RAW_TYPES.has(name) && declarations?.[0]?.parent.kind === TypeScript.SyntaxKind.SourceFile;

/** Writes a page of Markdown for each entry of the package into `folder`. Throws when the types do not compile. */
export async function convertEntries(folder: string): Promise<void> {
  const described = Object.entries(entries).filter(([name]) => !TABLES.has(name));
  const app = await Application.bootstrapWithPlugins(
    {
      plugin: ['typedoc-plugin-markdown', 'typedoc-plugin-missing-exports'],
      placeInternalsInOwningModule: true,
      entryPoints: described.map(([, source]) => source),
      out: folder,
      blockTags: BLOCK_TAGS,
      logLevel: 'Warn',
      router: 'module',
      readme: 'none',
      projectDocuments: [],
      validation: { notExported: true, invalidLink: true, notDocumented: true },
      requiredToBeDocumented: DOCUMENTED,
      skipErrorChecking: true,
      intentionallyNotExported: [...RAW_TYPES],
      hideBreadcrumbs: true,
      hidePageHeader: true,
      useCodeBlocks: false,
      disableSources: true,
      excludeExternals: true,
      excludePrivate: true,
      excludeInternal: true,
      parametersFormat: 'list',
      interfacePropertiesFormat: 'list',
      classPropertiesFormat: 'list',
      typeAliasPropertiesFormat: 'list',
      expandParameters: true,
      sanitizeComments: true,
    } as object,
    [new TSConfigReader()],
  );
  // Else the program has every file of the project: tests, examples and all that those import.
  app.options.setCompilerOptions(
    described.map(([, source]) => source),
    app.options.getCompilerOptions(app.logger),
    [],
  );
  const published = new Map(
    described.map(([name, source]) => [
      source.replace(/(\/index)?\.ts$/, ''),
      `trackagoat-sdk/${name}`.replace(/\/index$/, ''),
    ]),
  );
  markParts(app);
  const ignore = app.converter.shouldIgnore.bind(app.converter);
  // To convert them, and remove them afterwards, would take a third of the time.
  app.converter.shouldIgnore = (symbol, checker) => isRaw(symbol) || ignore(symbol, checker);
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const module of project.children ?? []) module.name = published.get(module.name) ?? module.name;
  });
  const project = await app.convert();
  if (project) app.validate(project);
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error('the reference cannot be made: see above');
  await app.generateOutputs(project);
}
