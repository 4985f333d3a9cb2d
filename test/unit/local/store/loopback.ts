import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AwsService } from '../../../../infra/local/parts.ts';

/** The thinnest front for one service: JSON 1.0 over loopback, so that the AWS SDK can speak to it. */
export const serve = async (service: AwsService): Promise<{ endpoint: string; stop(): Promise<void> }> => {
  const server: Server = createServer((request, response) => {
    const answer = async (): Promise<{ status: number; body: unknown }> => {
      const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
      return await service.answer({ operation, body: JSON.parse(await text(request)) });
    };
    answer()
      .catch((error: Error) => ({ status: 500, body: { __type: error.name, message: error.message } }))
      .then(({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body)),
      )
      .catch((error: Error) => response.destroy(error));
  });
  // as the host's own front: a connection that idles while the machine is busy is not cut under the next call
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
