import { connect, createServer, type Socket } from 'node:net';
import { listen } from '../client/sockets.js';

/** An address that stays while the server behind it is another one, as a name or a load balancer does. */
export type Forwarder = Awaited<ReturnType<typeof startForwarder>>;

/** Forwards connections of loopback to a port. */
export async function startForwarder(target: number) {
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
  const ownPort = await listen(server, () => {});
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: ownPort,
    /** Leads to another port from now on, and cuts what leads elsewhere. */
    turnTo: (next: number): void => {
      port = next;
      cut();
    },
    close: (): void => {
      cut();
      server.close();
    },
  };
}
