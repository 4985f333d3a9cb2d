import { pump } from '../../../../infra/local/queues/mappings/pump.ts';
import { manualTime } from '../../../support/memory-host.ts';

const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
};

describe('given a worker that is woken while it works', () => {
  it('looks once more when it has done, and never twice at once', async () => {
    const time = manualTime(0);
    const { opened, open } = gate();
    let looks = 0;
    let atOnce = 0;
    const wake = pump(
      time,
      async () => {
        looks += 1;
        atOnce += 1;
        expect(atOnce).toBe(1);
        await opened;
        atOnce -= 1;
      },
      () => undefined,
    );
    wake();
    wake();
    wake();
    open();
    await time.quiet();
    expect(looks).toBe(2);
  });
});

describe('given a worker at work', () => {
  it('keeps time from moving', async () => {
    const time = manualTime(0);
    const { opened, open } = gate();
    const heard: string[] = [];
    const wake = pump(
      time,
      async () => {
        await opened;
        heard.push('done');
      },
      () => undefined,
    );
    wake();
    const moved = time.moveTo(1000).then(() => heard.push('moved'));
    await new Promise((resolve) => setImmediate(resolve));
    open();
    await moved;
    expect(heard).toEqual(['done', 'moved']);
  });
});

describe('given a worker that fails', () => {
  it('tells of it and works again at the next wake', async () => {
    const time = manualTime(0);
    const complaints: unknown[] = [];
    let looks = 0;
    const wake = pump(
      time,
      async () => {
        looks += 1;
        if (looks === 1) throw new Error('surprise');
      },
      (surprise) => complaints.push(surprise),
    );
    wake();
    await time.quiet();
    wake();
    await time.quiet();
    expect([looks, complaints.length]).toEqual([2, 1]);
  });
});
