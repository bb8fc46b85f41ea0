import { once } from 'node:events';
import { connect } from 'node:net';
import { serveMock } from 'trackagoat-sdk/mocks/server';

const { url, close } = await serveMock({ port: 0 });

const socket = connect(Number(new URL(url).port), '127.0.0.1').end('Hello?\r\n\r\n');
const [response] = await once(socket.setEncoding('utf8'), 'data');
const [head, body] = response.split('\r\n\r\n');
const { error, meta } = JSON.parse(body);
console.log(head.split(' ')[1], meta.code, error);
await close();
// → 400 bad_request This is not an HTTP request that can be read.
