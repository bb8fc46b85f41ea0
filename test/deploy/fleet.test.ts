import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { parseFlags } from '../../cli/flags.js';
import { FLAGS, serveOptions } from '../../cli/mock/serve-options.js';

/* HAProxy runs in test/examples. Envoy and Kubernetes are not here: what can be known without them is checked. */

const read = (file: string): string => readFileSync(`examples/fleet/${file}`, 'utf8');

describe('the fleet', () => {
  it('gives the mocks of Kubernetes flags that the command line takes, a folder each, and the health check of the image', async () => {
    const [service, set] = parseAllDocuments(read('kubernetes.yaml')).map((document) => document.toJS());
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
    expect(readFileSync('Dockerfile', 'utf8')).toContain(container.readinessProbe.httpGet.path);
    expect(set.spec.volumeClaimTemplates[0].metadata.name).toBe('data');
  });

  it('lets Envoy find those mocks by name, and choose by the key alone', () => {
    const { listeners, clusters } = parse(read('envoy.yaml')).static_resources;
    const [{ filters }] = listeners[0].filter_chains;
    const [{ routes }] = filters[0].typed_config.route_config.virtual_hosts;
    expect(routes[0].route.hash_policy).toEqual([{ header: { header_name: 'authorization' } }]);
    expect(clusters[0].lb_policy).toBe('RING_HASH');
    const [{ lb_endpoints }] = clusters[0].load_assignment.endpoints;
    const places = lb_endpoints.map(
      (one: { endpoint: { address: { socket_address: object } } }) => one.endpoint.address.socket_address,
    );
    const [, set] = parseAllDocuments(read('kubernetes.yaml')).map((document) => document.toJS());
    const names = Array.from(
      { length: set.spec.replicas },
      (_, nth) => `${set.metadata.name}-${nth}.${set.spec.serviceName}`,
    );
    expect(places).toEqual(names.map((address) => ({ address, port_value: 4010 })));
  });
});
