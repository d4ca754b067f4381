/** A server that nobody is to reach. It speaks HTTP and WebSocket, to every origin, and remembers who came. */
import {createHash} from 'node:crypto';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';

export interface Trap {
  readonly port: number;
  /** What was asked for; a connection that asked for nothing is "connection". */
  readonly seen: string[];
  close(): void;
}

export async function setTrap(): Promise<Trap> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response
      .writeHead(200, {'content-type': 'text/javascript', 'access-control-allow-origin': '*'})
      .end('globalThis.trapped = true');
  });
  server.on('connection', () => seen.push('connection'));
  server.on('upgrade', (request, socket) => {
    seen.push(`WebSocket ${request.url}`);
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
  });
  const port = await portOf(server);
  return {
    port,
    seen,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Listens on a free port. */
export function portOf(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}
