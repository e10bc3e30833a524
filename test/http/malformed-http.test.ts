import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ProblemDocument } from '../../src/schemas/problem.ts';
import { startProject } from '../helpers/fixture.ts';

const post = (...lines: string[]) => `POST /v1/projects/p/verbatims HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('\r\n')}`;
const json = 'content-type: application/json';
const ndjson = 'content-type: application/x-ndjson';
const chunked = 'transfer-encoding: chunked';

/** What is sent over the wire, and the statuses that may be answered before the connection ends. */
const CASES: readonly [name: string, sent: string | Buffer, statuses: readonly number[]][] = [
  ['a chunk whose length is no number', post(json, chunked, '', 'zz', '{}', '0', '', ''), [400]],
  ['a chunk whose length is vast', post(json, chunked, '', 'fffffffffffffffff', '{}', '', ''), [400]],
  ['a chunk that is longer than it says', post(json, chunked, '', '2', '{"text":"a"}', '0', '', ''), [400]],
  ['lines in a chunk that is longer than it says', post(ndjson, chunked, '', '2', '{"text":"a"}', '0', '', ''), [400, 503]],
  ['both a length and chunks', post(json, 'content-length: 5', chunked, '', '0', '', ''), [400]],
  ['two lengths', post(json, 'content-length: 5', 'content-length: 6', '', '12345'), [400]],
  ['a negative length', post(json, 'content-length: -1', '', ''), [400]],
  ['a length that is no number', post(json, 'content-length: 1e3', '', ''), [400]],
  ['another transfer encoding', post(json, 'transfer-encoding: rot13, chunked', '', '0', '', ''), [400, 415, 501]],
  ['two hosts', post('host: evil.example', 'connection: close', json, 'content-length: 2', '', '{}'), [400]],
  ['a header without a name', post(': x', '', ''), [400]],
  ['a header folded over two lines', post('x-a: b', ' c', '', ''), [400]],
  ['NUL in a header', post('x-a: b\0c', '', ''), [400]],
  ['a line end alone in a header', post('x-a: b\rc', '', ''), [400]],
  ['a space before the colon', post('content-length : 5', '', '12345'), [400]],
  ['no host', 'GET /v1/projects HTTP/1.1\r\nconnection: close\r\n\r\n', [400]],
  ['no host, of HTTP/1.0', 'GET /v1/projects HTTP/1.0\r\n\r\n', [421]],
  ['HTTP/0.9', 'GET /v1/projects\r\n\r\n', [400, 421]],
  ['an expectation there is none of', post('expect: 200-maybe', 'connection: close', json, 'content-length: 2', '', '{}'), [400, 417]],
  ['an address that cannot be decoded', 'GET /v1/projects/%zz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n', [400]],
  ['lines that end in a line feed alone', 'GET /healthz HTTP/1.1\nhost: 127.0.0.1\n\n', [400]],
  ['headers without an end', `GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'a'.repeat(20_000)}\r\n`, [431]],
  ['another protocol', 'GET / HTTP/9.9\r\nhost: 127.0.0.1\r\n\r\n', [400, 505]],
  ['a method there is none of', 'WOMBAT / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n', [400]],
  ['an address with a space', 'GET /a b HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n', [400]],
  ['an address with other bytes', Buffer.from('GET /\xff\xfe HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n', 'latin1'), [400, 404]],
  ['an address that begins twice', 'GET //evil.example/ HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n', [404]],
  [
    'another server’s address, to our host',
    'GET http://evil.example/v1/projects HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n',
    [421],
  ],
  [
    'another server’s address',
    'GET http://evil.example/v1/projects HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n',
    [400, 404, 421],
  ],
  ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n', [400, 404, 405, 421]],
  ['an upgrade', 'GET /v1/projects/none HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n', [404]],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n', [400, 404]],
  ['TLS', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]), [400]],
  ['a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400, 505]],
  ['bytes', Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 89) % 256)), [400]],
];

describe('what is no HTTP, or too clever a kind of it', () => {
  test.each(CASES)('%s', async (_, sent, statuses) => {
    const { app, get } = await startProject();
    await app.listen({ host: '127.0.0.1', port: 0 });
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    const said: Buffer[] = [];
    socket.on('data', (part) => void said.push(part));
    socket.write(sent);
    await once(socket, 'close');
    const [head = '', body = ''] = Buffer.concat(said).toString().split('\r\n\r\n');
    if (said.length > 0) {
      expect(statuses).toContain(Number(head.split(' ')[1]));
      for (const part of [
        /^content-type: application\/problem\+json/im,
        /^x-request-id: \S/im,
        /^x-content-type-options: nosniff/im,
        /^cache-control: no-store/im,
        /^content-security-policy: default-src 'none'/im,
      ])
        expect(head).toMatch(part);
      ProblemDocument.parse(JSON.parse(body));
      expect(body).not.toContain('evil');
    }
    expect((await get('/verbatims')).json().items.length).toBeLessThanOrEqual(1);
  });
});
