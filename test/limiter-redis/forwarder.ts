import { connect, createServer, type Socket } from 'node:net';

/** An address that stays while the server behind it is another one, as a name or a load balancer does. */
export interface Forwarder {
  readonly port: number;
  /** Leads to another port from now on, and cuts what leads elsewhere. */
  turnTo(port: number): void;
  close(): void;
}

/** Forwards connections of loopback to a port. */
export async function startForwarder(target: number): Promise<Forwarder> {
  let port = target;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      open.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as { port: number }).port,
    turnTo: (next) => {
      port = next;
      cut();
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
