import assert from 'node:assert/strict';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly devOptional?: boolean;
}

/** Holds a bill of materials (CycloneDX) against the lockfile: it names the version, and each package that comes along. Returns those. */
export function checkBill(bill: string, lockfile: string, version: string): string[] {
  const {
    bomFormat,
    metadata,
    components = [],
  } = JSON.parse(bill) as {
    readonly bomFormat: string;
    readonly metadata: { readonly component: { readonly purl: string } };
    readonly components?: readonly { readonly name: string; readonly version: string }[];
  };
  assert.deepEqual([bomFormat, metadata.component.purl], ['CycloneDX', `pkg:npm/trackagoat-sdk@${version}`]);
  const { packages } = JSON.parse(lockfile) as { readonly packages: Readonly<Record<string, Locked>> };
  const brought = Object.entries(packages).flatMap(([path, { version, dev, peer, devOptional, optional }]) =>
    path === '' || dev || peer || devOptional || optional
      ? []
      : [`${path.replace(/^.*node_modules\//, '')}@${version}`],
  );
  const listed = components.map(({ name, version }) => `${name}@${version}`);
  assert.deepEqual(listed.filter((one) => brought.includes(one)).sort(), brought.sort(), 'what comes along is listed');
  return listed.sort();
}
