import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

/** The least a webhook receiver may do: read the body, check the signature, answer. Stores nothing. */
const secret = process.argv[2] ?? '';

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const expected = createHmac('sha256', secret).update(Buffer.concat(chunks)).digest();
    const header = String(request.headers['x-hub-signature-256'] ?? '').slice('sha256='.length);
    const given = Buffer.from(header, 'hex');
    const isGenuine = given.length === expected.length && timingSafeEqual(given, expected);
    response.writeHead(isGenuine ? 200 : 401).end();
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('disconnect', () => server.close(() => process.exit(0)));
