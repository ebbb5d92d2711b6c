// Serves the built console and a made-up business: node client/testing/mock-server.mjs [port]
// POST /mock/state { failing?, permissions?, signedIn? } · POST /mock/receive { conversationId, text } · POST /mock/drop
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { graphql, subscribe } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { createApi } from './mock/api.mjs';

const port = Number(process.argv[2] ?? 3900);
const built = join(import.meta.dirname, '../../dist/console');
const api = createApi(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }
  return ~value >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc(body), body.length + 4);
  return frame;
}

function picture(width = 360, height = 280) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      const wave = Math.sin(x / 40) * 20 + Math.cos(y / 30) * 20;
      rows[at] = 220 - y / 3 + wave / 2;
      rows[at + 1] = 170 + x / 8 - wave;
      rows[at + 2] = 150 + y / 4;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function tone(seconds = 7, rate = 8000) {
  const samples = seconds * rate;
  const wave = Buffer.alloc(44 + samples);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(36 + samples, 4);
  wave.write('WAVEfmt ', 8);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(rate, 24);
  wave.writeUInt32LE(rate, 28);
  wave.writeUInt16LE(1, 32);
  wave.writeUInt16LE(8, 34);
  wave.write('data', 36);
  wave.writeUInt32LE(samples, 40);
  for (let index = 0; index < samples; index += 1)
    wave[44 + index] = 128 + 40 * Math.sin(index / 6);
  return wave;
}

const files = { image: ['image/png', picture()], audio: ['audio/wav', tone()] };

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

function json(response, value, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req-7f3a91' });
  response.end(JSON.stringify(value));
}

const sockets = new WebSocketServer({ noServer: true });
useServer(
  {
    schema: api.schema,
    roots: { query: api.rootValue, mutation: api.rootValue, subscription: api.rootValue },
    subscribe,
  },
  sockets,
);

async function control(path, body) {
  if (path === '/mock/state') {
    const { failing, ...rest } = body;
    Object.assign(api.state, rest);
    if (failing) api.state.failing = new Set(failing);
  }
  if (path === '/mock/receive')
    api.receive(body.conversationId ?? api.world.conversations[body.index].id, body.text);
  if (path === '/mock/drop') sockets.clients.forEach((socket) => socket.terminate());
  return api.world.conversations.map(({ id, contact }) => ({ id, name: contact.displayName }));
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/graphql') {
    const { query, variables } = JSON.parse(await bodyOf(request));
    const result = await graphql({
      schema: api.schema,
      source: query,
      variableValues: variables,
      rootValue: api.rootValue,
    });
    return json(response, result);
  }
  if (pathname.startsWith('/mock/'))
    return json(
      response,
      await control(pathname, JSON.parse((await bodyOf(request)).toString() || '{}')),
    );
  if (pathname === '/media' && request.method === 'POST') {
    const body = (await bodyOf(request)).toString('latin1');
    const type = /content-type: ([^\r\n]+)/i.exec(body)?.[1] ?? 'application/octet-stream';
    const name = /filename="([^"]*)"/.exec(body)?.[1] ?? 'file';
    return json(response, api.upload(type, name, body.length));
  }
  if (pathname.startsWith('/media/')) {
    const media = api.world.conversations
      .flatMap(({ log }) => log)
      .find((message) => message.media?.url === pathname)?.media;
    const [type, bytes] = media?.kind === 'AUDIO' ? files.audio : files.image;
    response.writeHead(200, {
      'content-type': type,
      'content-length': bytes.length,
      'accept-ranges': 'none',
    });
    return response.end(bytes);
  }
  const file = join(built, pathname);
  const found = extname(pathname) && existsSync(file) ? file : join(built, 'index.html');
  response.writeHead(200, {
    'content-type': types[extname(found)] ?? 'application/octet-stream',
    'content-security-policy':
      "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self'; connect-src 'self' ws:",
  });
  createReadStream(found).pipe(response);
});
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (client) =>
    sockets.emit('connection', client, request),
  ),
);
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
