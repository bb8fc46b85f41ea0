/**
 * `npm run docs:api`: the reference of every entry and the pages of docs/, as HTML in docs/api/. Fails on a warning. It does not check the
 * types once more, which `npm run typecheck` does.
 */
import { Application, Converter } from 'typedoc';
import { entries } from '../build/entries.js';
import { markParts } from '../reference/mark-parts.js';

const app = await Application.bootstrapWithPlugins({
  options: 'etc/typedoc.json',
  entryPoints: Object.values(entries),
});
markParts(app);

// typedoc calls a module by its file; readers know it by what they import.
const published = new Map(
  Object.entries(entries).map(([name, source]) => [
    source.replace(/(\/index)?\.ts$/, ''),
    `trackagoat-sdk/${name}`.replace(/\/index$/, ''),
  ]),
);
app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
  for (const module of project.children ?? []) module.name = published.get(module.name) ?? module.name;
});

const project = await app.convert();
if (project) {
  app.validate(project);
  await app.generateOutputs(project);
}
if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
