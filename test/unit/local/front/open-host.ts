import { openDoor } from '../../../../infra/local/front/door.ts';
import { openFront } from '../../../../infra/local/front/front.ts';
import { html, json, type Pages } from '../../../../infra/local/front/http.ts';
import type { AwsService, HostTime, Need, Verdict } from '../../../../infra/local/parts.ts';
import { manualTime } from '../../../support/memory-host.ts';

export const START = Date.parse('2023-09-15T09:00:00+08:00');
export const KEY = 'AKIALOCAL0000001';

interface Setting {
  readonly services?: Readonly<Record<string, AwsService>>;
  readonly verdict?: (need: Need) => Verdict;
  readonly pages?: Pages;
  readonly time?: HostTime;
  readonly controls?: Pages;
  readonly resumed?: Promise<void>;
}

const SAMPLE_PAGES: Pages = {
  'GET /host/sample': { about: { zh: '<示例>', en: 'a sample' }, answer: async () => html(200, '<p>页</p>') },
  'POST /host/sample': { answer: async ({ body }) => json(201, { got: body.toString() }) },
};

/** The front on a loopback port, over services as told. */
export const openHost = async ({
  services = {},
  verdict,
  pages = SAMPLE_PAGES,
  time = manualTime(START),
  controls = {},
  resumed = Promise.resolve(),
}: Setting = {}) => {
  const door = await openDoor();
  const faults: unknown[] = [];
  const asked: string[] = [];
  openFront({
    door,
    services,
    callerOf: (key) =>
      key === KEY ? { roleArn: 'arn:aws:iam::111122223333:role/deep/IntakeRole', session: 'Intake' } : undefined,
    access: {
      roleMay: (role, need) => {
        asked.push(`${role} ${need.action} ${need.resource}`);
        return verdict?.(need) ?? { allowed: true };
      },
      serviceMay: () => ({ allowed: true }),
      serviceMayAssume: () => ({ allowed: true }),
    },
    time,
    gateway: { stage: 'v1', answer: async ({ target }) => json(200, { api: target }) },
    pages,
    controls,
    resumed,
    onFault: (fault) => void faults.push(fault),
  });
  const sdk = {
    endpoint: door.url,
    region: 'cn-north-1',
    maxAttempts: 1,
    credentials: { accessKeyId: KEY, secretAccessKey: 'local' },
  };
  return { door, sdk, faults, asked };
};

/** A service that allows nothing to go unnoticed: needs one action, answers as told. */
export const serviceThat = (answer: AwsService['answer'], resource = '*', prefix = 'test'): AwsService => ({
  needs: ({ operation }) => [{ action: `${prefix}:${operation}`, resource }],
  answer,
});
