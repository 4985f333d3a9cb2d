import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type LocalFunctions, openFunctions } from '../../../../infra/local/functions/open-functions.ts';
import { sharedClock, timeMemory } from '../../../../infra/local/time/shared-clock.ts';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:clock';
const memory = timeMemory();
let functions: LocalFunctions;

beforeAll(() => {
  functions = openFunctions({
    resources: [
      {
        stack: 'Services',
        logicalId: 'Clock',
        type: 'AWS::Lambda::Function',
        name: 'clock',
        arn: ARN,
        properties: {
          Handler: 'deeds.clock',
          Role: 'arn:aws:iam::123456789012:role/clock',
          Timeout: 30,
          MemorySize: 256,
        },
      },
    ],
    codeOf: () => fileURLToPath(new URL('./bundle', import.meta.url)),
    region: 'eu-west-1',
    endpoint: 'http://127.0.0.1:1',
    memory,
    onLog: () => undefined,
    concurrency: 1,
  });
});
afterAll(() => functions.close());

// The first day of the published case, the years of its performance, a leap day, and the eve of both.
describe.each([
  '2023-09-15T01:00:00.000Z',
  '2023-12-31T15:59:59.999Z',
  '2024-02-29T16:00:00.000Z',
  '2026-11-23T08:00:00.000Z',
  '2030-12-31T23:59:59.999Z',
])('given a host whose time is %s', (iso) => {
  it('shows that time to a function, whichever way it asks, while its timers stay real', async () => {
    const at = Date.parse(iso);
    const shanghai = new Date(at + 8 * 3_600_000).toISOString();
    const local = shanghai.slice(0, 19).replace('T', ' ');
    const whole = Math.floor(at / 1000);
    sharedClock(memory).standAt(at);
    const answer = await functions.invoke(ARN, {});
    expect(answer).toEqual({
      ok: true,
      value: {
        now: at,
        date: at,
        called: whole * 1000,
        explicit: Date.UTC(2001, 1, 3, 4, 5, 6),
        parts: 2001,
        isDate: true,
        constructed: true,
        cloned: at,
        clonedIsDate: true,
        subclass: [at, true, true, 4],
        statics: [Date.UTC(2023, 0), Date.UTC(2023, 0), 'Date', 7],
        local,
        formatted: local,
        formattedParts: shanghai.slice(0, 4),
        sameFormat: true,
        formattedExplicit: '1970-01-01 08:00:00',
        zone: expect.any(Array),
        temporal: at,
        temporalDay: shanghai.slice(0, 10),
        fresh: true,
        stale: 'ERR_JWT_EXPIRED',
        issued: whole,
        slept: expect.any(Number),
      },
    });
    const { slept } = (answer.ok ? answer.value : {}) as { slept: number };
    expect(slept).toBeGreaterThan(25);
  });
});

// Its own process, because the time zone is the process's.
const inShanghai = `
  import { openFunctions } from './infra/local/functions/open-functions.ts';
  import { timeMemory } from './infra/local/time/shared-clock.ts';
  const functions = openFunctions({
    resources: [{ stack: 's', logicalId: 'l', type: 'AWS::Lambda::Function', name: 'clock', arn: '${ARN}',
      properties: { Handler: 'deeds.clock', Role: 'role', Timeout: 30, MemorySize: 256 } }],
    codeOf: () => './test/unit/local/functions/bundle',
    region: 'eu-west-1', endpoint: 'http://127.0.0.1:1', memory: timeMemory(), onLog: () => undefined,
  });
  console.log(JSON.stringify((await functions.invoke('${ARN}', {})).value.zone));
  await functions.close();
`;

describe('given a machine in Asia/Shanghai', () => {
  it('runs functions in UTC, as Lambda does', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', inShanghai], {
      cwd: fileURLToPath(new URL('../../../..', import.meta.url)),
      env: { ...process.env, NODE_OPTIONS: '', TZ: 'Asia/Shanghai' },
    });
    expect(JSON.parse(stdout)).toEqual(['UTC', 0]);
  });
});
