import { createServer } from 'node:http';
import { readArguments, ready } from './served.js';

/** What Node costs without any GraphQL: the answer as bytes. */
const body = Buffer.from(readArguments().answer);

const server = createServer((_, response) => {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => ready(server.address().port));
