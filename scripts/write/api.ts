/**
 * `npm run write api`, after a build, writes what each entry exports to etc/api/; with `--check` it writes nothing and fails
 * if an entry exports something else than its report says. So a change of the public API shows up in the diff.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
} from '@microsoft/api-extractor';
import { entries } from '../build/entries.js';
import { makeTemporaryFolder } from '../temporary-folder.js';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const scratch = makeTemporaryFolder('api-report');
const declarations = (name: string): string => resolve(`dist/${name}.d.ts`);

// The schemas are made from openapi.yaml, whose diff shows the changes. Their types would fill half of all reports.
const reported = Object.keys(entries).filter((name) => name !== 'schemas');

const compilerOptions = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
};
const silent = { default: { logLevel: ExtractorLogLevel.None } };

/** `agents/ai-sdk` is reported in `agents-ai-sdk.api.md`. */
function reportName(entry: string): string {
  return entry.replace('/index', '').replace('/', '-');
}

function createConfig(name: string): ExtractorConfig {
  const configObject: IConfigFile = {
    projectFolder: process.cwd(),
    mainEntryPointFilePath: declarations(name),
    compiler: { overrideTsconfig: { compilerOptions, files: reported.map(declarations) } },
    apiReport: {
      enabled: true,
      reportFolder: resolve('etc/api'),
      reportTempFolder: scratch,
      reportFileName: reportName(name),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: { compilerMessageReporting: silent, extractorMessageReporting: silent, tsdocMessageReporting: silent },
  };
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  });
}

mkdirSync('etc/api', { recursive: true });
const configs = reported.map((name) => ({ name, config: createConfig(name) }));
const compilerState = CompilerState.create((configs[0] as (typeof configs)[number]).config, {
  additionalEntryPoints: reported.map(declarations),
});
const changed = configs.filter(({ config }) => {
  const messageCallback = (message: { handled: boolean }): void => {
    message.handled = true;
  };
  return Extractor.invoke(config, { localBuild: !values.check, compilerState, messageCallback }).apiReportChanged;
});

const current = new Set(reported.map((name) => `${reportName(name)}.api.md`));
const outdated = readdirSync('etc/api').filter((name) => !current.has(name));
if (!values.check) for (const name of outdated) rmSync(join('etc/api', name));

const names = [...changed.map(({ name }) => name), ...outdated].join(', ');
if (names === '') {
  console.log('The public API is as reported.');
} else if (values.check) {
  console.error(`The public API is not as etc/api/ has it: ${names}.`);
  console.error('If that is meant, run `npm run write api` and say it in a changeset.');
  process.exitCode = 1;
} else {
  console.log(`wrote the reports of ${names}`);
}
