// Handlers as a bundle has them; each test calls one.
import { generateKeyPairSync } from 'node:crypto';

export const echo = async (event) => event;
export const nothing = () => undefined;
export const context = (_event, context) => ({
  ...context,
  remaining: context.getRemainingTimeInMillis(),
});
export const environment = () => ({ ...process.env });
export const failing = () => {
  throw Object.assign(new TypeError('卷宗 not found'), { name: 'CaseMissing' });
};
export const throwingText = () => {
  throw 'plain text';
};
export const hanging = () => new Promise(() => undefined);
export const spinning = () => {
  for (;;);
};
export const exiting = ({ code }) => process.exit(code);
export const crashing = () =>
  new Promise(() => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
  });
export const large = ({ size }) => 'x'.repeat(size);

let calls = 0;
export const counting = async ({ crash, hang }) => {
  calls += 1;
  if (hang) await new Promise(() => undefined);
  if (crash) process.exit(1);
  return calls;
};

export const waiting = () => {
  console.log('waiting');
  return new Promise(() => undefined);
};

let inside = 0;
export const meeting = async () => {
  inside += 1;
  await new Promise((done) => setTimeout(done, 20));
  const together = inside;
  inside -= 1;
  return { together, thread: process.env.AWS_LAMBDA_LOG_STREAM_NAME };
};

export const speaking = () => {
  console.log(JSON.stringify({ level: 'INFO', message: '金调' }));
  process.stdout.write('two\nlines\n');
  console.error('to stderr');
};

const timed = async (sleep) => {
  const began = performance.now();
  await sleep;
  return performance.now() - began;
};

export const clock = async () => {
  class Day extends Date {
    week() {
      return this.getUTCDay();
    }
  }
  const { Temporal } = await import('temporal-polyfill');
  const { SignJWT, jwtVerify } = await import('jose');
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sign = (exp) => new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).setExpirationTime(exp).sign(privateKey);
  const verify = async (token) => {
    try {
      return (await jwtVerify(token, publicKey)).payload.exp > 0;
    } catch (error) {
      return error.code;
    }
  };
  const seconds = Math.floor(Date.now() / 1000);
  const formatter = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const date = new Date();
  return {
    now: Date.now(),
    date: date.getTime(),
    called: new Date(Date()).getTime(),
    explicit: new Date('2001-02-03T04:05:06Z').getTime(),
    parts: new Date(2001, 1, 3).getFullYear(),
    isDate: date instanceof Date,
    constructed: date.constructor === Date,
    cloned: structuredClone(date).getTime(),
    clonedIsDate: structuredClone(date) instanceof Date,
    subclass: [new Day().getTime(), new Day() instanceof Day, new Day() instanceof Date, new Day(0).week()],
    statics: [Date.UTC(2023, 0), Date.parse('2023-01-01T00:00:00Z'), Date.name, Date.length],
    local: date.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }),
    formatted: formatter.format(),
    formattedParts: formatter.formatToParts().find(({ type }) => type === 'year').value,
    sameFormat: Object.is(...['format', 'format'].map((name) => Reflect.get(formatter, name))),
    formattedExplicit: formatter.format(0),
    zone: [Intl.DateTimeFormat().resolvedOptions().timeZone, date.getTimezoneOffset()],
    temporal: Temporal.Now.instant().epochMilliseconds,
    temporalDay: Temporal.Now.plainDateISO('Asia/Shanghai').toString(),
    fresh: await verify(await sign(seconds + 60)),
    stale: await verify(await sign(seconds - 60)),
    issued: JSON.parse(
      atob((await new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).setIssuedAt().sign(privateKey)).split('.')[1]),
    ).iat,
    // a timer counts from when the loop last looked at the clock, and much was done since
    slept: await new Promise(setImmediate).then(() => timed(new Promise((done) => setTimeout(done, 30)))),
  };
};
