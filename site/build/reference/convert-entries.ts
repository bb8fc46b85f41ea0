import { Application, Converter, TSConfigReader } from 'typedoc';
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
  const published = new Map(
    described.map(([name, source]) => [
      source.replace(/(\/index)?\.ts$/, ''),
      `trackagoat-sdk/${name}`.replace(/\/index$/, ''),
    ]),
  );
  markParts(app);
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, ({ project }, reflection) => {
    if (RAW_TYPES.has(reflection.name) && reflection.parent?.parent === project) project.removeReflection(reflection);
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const module of project.children ?? []) module.name = published.get(module.name) ?? module.name;
  });
  const project = await app.convert();
  if (project) app.validate(project);
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error('the reference cannot be made: see above');
  await app.generateOutputs(project);
}
