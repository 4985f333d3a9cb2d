import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { openDoor } from '../../../../infra/local/front/door.ts';
import { json } from '../../../../infra/local/front/http.ts';
import { manualTime } from '../../../support/memory-host.ts';
import { openHost, START, serviceThat } from './open-host.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const hostWith = async (setting: Parameters<typeof openHost>[0] = {}) => {
  const host = await openHost(setting);
  open.push(host.door.close);
  return host;
};

describe('given the one port of the host', () => {
  it.each([
    ['/v1', { api: '/v1' }],
    ['/v1/cases?x=%E9%BB%94', { api: '/v1/cases?x=%E9%BB%94' }],
  ])('gives %s to the API', async (path, expected) => {
    const { door } = await hostWith();
    expect(await (await fetch(door.url + path)).json()).toEqual(expected);
  });

  it('gives an API call with a foreign signature to the API, not to AWS', async () => {
    const { door } = await hostWith();
    const answer = await fetch(`${door.url}/v1/cases`, {
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=x/y' },
    });
    expect(answer.status).toBe(200);
  });

  it('gives pages by method and path, and 404 for the rest', async () => {
    const { door } = await hostWith();
    expect(await (await fetch(`${door.url}/host/sample?a=b`)).text()).toBe('<p>页</p>');
    const posted = await fetch(`${door.url}/host/sample`, { method: 'POST', body: '岑巩' });
    expect([posted.status, await posted.json()]).toEqual([201, { got: '岑巩' }]);
    for (const path of ['/v10/cases', '/host/other', '/favicon.ico'])
      expect((await fetch(door.url + path)).status).toBe(404);
  });

  it('says on its front page what is where, in both languages, without script', async () => {
    const { door } = await hostWith();
    const answer = await fetch(door.url);
    const text = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('<a href="/host/sample">/host/sample</a>');
    expect(text).toContain('&lt;示例&gt;');
    expect(text).toContain('a sample');
    expect(text).toContain(`${door.url}/v1`);
    expect(text).not.toContain('POST');
  });

  it('answers 500 and reports why where a page breaks', async () => {
    const pages = { 'GET /host/broken': { answer: async () => Promise.reject(new Error('no page')) } };
    const { door, faults } = await hostWith({ pages });
    expect((await fetch(`${door.url}/host/broken`)).status).toBe(500);
    expect(faults).toEqual([new Error('no page')]);
  });

  it('keeps time from jumping while a request is under way', async () => {
    const time = manualTime(START);
    let seen = 0;
    time.arm('later', START + 1000, async () => undefined);
    const pages = {
      'GET /host/slow': {
        answer: async () => {
          for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          seen = time.now();
          return json(200, {});
        },
      },
    };
    const started = Promise.withResolvers<void>();
    const watched = {
      ...time,
      busy: <T>(work: () => Promise<T>) => {
        started.resolve();
        return time.busy(work);
      },
    };
    const { door } = await hostWith({ pages, time: watched });
    const answer = fetch(`${door.url}/host/slow`);
    await started.promise;
    await time.jump();
    expect(seen).toBe(START);
    expect(time.now()).toBe(START + 1000);
    await answer;
  });
});

describe('given a host that takes up what a former run left', () => {
  it('serves AWS to the functions at once, and all others when it is done', async () => {
    const resumed = Promise.withResolvers<void>();
    const dynamodb = serviceThat(async () => ({ status: 200, body: {} }));
    const controls = { 'POST /host/time': { answer: async () => json(200, { moved: true }) } };
    const { door, sdk } = await hostWith({ services: { dynamodb }, controls, resumed: resumed.promise });
    const answered: string[] = [];
    const asked = (['GET /v1/cases', 'GET /host/sample', 'POST /host/time'] as const).map(async (each) => {
      const [method = '', path = ''] = each.split(' ');
      await fetch(door.url + path, { method });
      answered.push(each);
    });
    const client = new DynamoDBClient(sdk);
    for (const key of ['a', 'b', 'c'])
      await client.send(new GetItemCommand({ TableName: 'Cases', Key: { pk: { S: key } } }));
    expect(answered).toEqual([]);
    resumed.resolve();
    await Promise.all(asked);
    expect(answered).toHaveLength(3);
    client.destroy();
  });
});

describe('given a door that is not open yet', () => {
  it('knows its address, and keeps callers waiting until it opens', async () => {
    const door = await openDoor();
    open.push(door.close);
    const answer = fetch(`${door.url}/early`);
    door.open(async ({ target }) => json(200, { target }));
    expect(await (await answer).json()).toEqual({ target: '/early' });
  });

  it('refuses a port that is taken', async () => {
    const door = await openDoor();
    open.push(door.close);
    await expect(openDoor(door.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('hands over no more of a body than the largest any service takes and a little', async () => {
    const door = await openDoor();
    open.push(door.close);
    door.open(async ({ body }) => json(200, { bytes: body.length }));
    const answer = await fetch(door.url, { method: 'POST', body: Buffer.alloc(20 * 1024 * 1024) });
    const { bytes } = (await answer.json()) as { bytes: number };
    expect(bytes).toBeGreaterThan(16 * 1024 * 1024);
    expect(bytes).toBeLessThan(18 * 1024 * 1024);
  });
});
