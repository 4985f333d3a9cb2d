import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { Logger } from '@aws-lambda-powertools/logger';
import { logOf } from '../../../shared/lambda/log.ts';
import { context } from './sample.ts';

const written = (say: (log: ReturnType<typeof logOf>) => void) => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const logger = new Logger({ serviceName: 'intake.api' });
  Object.assign(logger, { console: new Console(stream, stream) });
  const log = logOf('intake.api', logger);
  log.begin(context);
  say(log);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('given a line of the catalogue', () => {
  it('writes code, sentence, service and invocation', () => {
    expect(written((log) => log.say('call-answered', { operation: 'file', field: undefined }))).toMatchObject([
      {
        level: 'INFO',
        code: 'call-answered',
        message: 'a call was answered',
        operation: 'file',
        service: 'intake.api',
        function_request_id: 'request-1',
      },
    ]);
  });

  it('is a metric too where it counts', () => {
    expect(written((log) => log.count('Rejections', 'call-rejected', { rejection: 'stale' }))).toMatchObject([
      {
        rejection: 'stale',
        service: 'intake.api',
        Rejections: 1,
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            { Namespace: 'Jintiao', Dimensions: [['service']], Metrics: [{ Name: 'Rejections', Unit: 'Count' }] },
          ],
        },
      },
    ]);
  });
});
