import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * A store in a process of its own, so that its work is not counted: takes every put, finds nothing, and shows the latest
 * put of each table at GET /. Tells its port to whoever forked it.
 */
const latest = new Map<string, unknown>();

const server = createServer((request, response) => {
  text(request)
    .then((body) => {
      if (String(request.headers['x-amz-target']).endsWith('.PutItem')) {
        const put = JSON.parse(body);
        latest.set(put.TableName, put);
      }
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(request.method === 'GET' ? JSON.stringify([...latest.values()]) : '{}');
    })
    .catch((error: Error) => response.destroy(error));
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.send?.(address.port);
});
process.on('disconnect', () => process.exit(0));
