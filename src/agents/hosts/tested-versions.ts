import type { createRequire } from 'node:module';

/** From the first version that the tests run with to the first that they do not, for each framework. */
const TESTED = {
  ai: ['6.0.0', '8.0.0'],
  '@openai/agents': ['0.20.0', '0.21.0'],
  '@anthropic-ai/claude-agent-sdk': ['0.3.0', '0.4.0'],
  '@langchain/core': ['1.4.0', '2.0.0'],
  '@langchain/langgraph': ['1.7.0', '2.0.0'],
  '@modelcontextprotocol/sdk': ['1.25.0', '2.0.0'],
  '@modelcontextprotocol/server': ['2.4.0', '3.0.0'],
} as const;

/** A framework that an adapter is tested with. */
export type Framework = keyof typeof TESTED;

const warned = new Set<string>();

/**
 * Warns once, by name, when the application has a version of a framework that the adapter was not tested with. The
 * adapter goes on: where a framework no longer proves an approval, nothing is paid. Elsewhere than in Node it is silent.
 */
export function warnIfUntested(...frameworks: readonly Framework[]): void {
  for (const framework of frameworks) {
    const version = installedVersion(framework);
    const problem = version === null ? null : describeUntested(framework, version);
    if (problem === null || warned.has(problem)) continue;
    warned.add(problem);
    process.emitWarning(problem, { code: 'TRACKAGOAT_UNTESTED_VERSION' });
  }
}

/** What to say of a version outside the tested range, or null. */
export function describeUntested(framework: Framework, version: string): string | null {
  const [first, next] = TESTED[framework];
  if (compare(version, first) >= 0 && compare(version, next) < 0) return null;
  return `trackagoat-sdk was not tested with ${framework} ${version}: it was with ${first} or later, below ${next}.`;
}

/** The version that the application finds, or null where that cannot be said. */
function installedVersion(framework: Framework): string | null {
  try {
    const modules = process.getBuiltinModule('node:module') as { readonly createRequire: typeof createRequire };
    const { readFileSync, existsSync } = process.getBuiltinModule('node:fs');
    const folders = modules.createRequire(`${process.cwd()}/`).resolve.paths(framework) ?? [];
    const manifest = folders.map((folder) => `${folder}/${framework}/package.json`).find((path) => existsSync(path));
    return manifest === undefined ? null : String(JSON.parse(readFileSync(manifest, 'utf8')).version);
  } catch {
    return null;
  }
}

function compare(one: string, other: string): number {
  const [left, right] = [toNumbers(one), toNumbers(other)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** Major, minor and patch; what stands behind them (a pre-release) is left out. */
function toNumbers(version: string): number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
}
