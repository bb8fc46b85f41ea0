/** Programs by name: the module of each. `npm run GROUP NAME -- OPTIONS` runs one. The modules say in their first comment what they do. */
export type Programs = Readonly<Record<string, string>>;

/** The programs of each script of npm that takes a name. */
export const programs = {
  /** Generators of files that are committed. */
  write: {
    generate: 'scripts/generate/main.ts',
    reports: 'scripts/write/reports/main.ts',
    docs: 'scripts/docs/main.ts',
    api: 'scripts/write/api.ts',
    picture: 'scripts/write/picture.ts',
  },
  /** The long forms of tests. */
  proof: {
    breadth: 'scripts/proof/breadth.ts',
    endurance: 'bench/endurance/main.ts',
    'explore-own': 'scripts/proof/explore-own.ts',
    fuzz: 'scripts/proof/fuzz.ts',
    growth: 'scripts/proof/growth.ts',
    'kill-rounds': 'scripts/proof/kill-rounds.ts',
    'mock-kills': 'scripts/proof/mock-kills.ts',
    throws: 'scripts/proof/throws/main.ts',
  },
  /** The packed package beside other software. */
  matrix: {
    consumer: 'scripts/consumer-check/main.ts',
    frameworks: 'scripts/frameworks/main.ts',
    mcp: 'scripts/mcp-conformance/main.ts',
    peers: 'scripts/install-matrix/main.ts',
    runtimes: 'scripts/matrix/main.ts',
  },
  /** The steps of a release. */
  release: {
    check: 'scripts/release/check.ts',
    version: 'scripts/release/version.ts',
    fixtures: 'scripts/release/fixtures.ts',
    rehearsal: 'scripts/release/rehearsal.ts',
    publish: 'scripts/release/publish.ts',
  },
  /** Measurements by programs of their own, beside the benches of `bench/benches.ts`. */
  bench: {
    size: 'bench/size/main.ts',
    growth: 'bench/more/growth/main.ts',
    'snapshot-size': 'bench/more/snapshot-size.ts',
  },
} as const satisfies Readonly<Record<string, Programs>>;

/** The generators that `npm run write` runs without a name, in this order. The picture needs a browser, so it has to be named. */
export const GENERATORS = [
  'generate',
  'reports',
  'docs',
  'api',
] as const satisfies readonly (keyof typeof programs.write)[];
