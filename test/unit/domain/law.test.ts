import { ask } from '../../../shared/cli/ask.ts';

const law = (line: string) => ask(line.split(' ').filter((word) => word !== ''));

describe('given a question about a period', () => {
  it('answers as JSON alone on stdout', async () => {
    const { stdout, stderr, status } = await law('due --from 2024-01-31 --working-days 15 --json');
    const answer = JSON.parse(stdout);
    expect([answer.dueOn, answer.provisional, stderr, status]).toEqual(['2024-02-26', false, '', 0]);
    expect(answer.trace[0]).toEqual({
      day: '2024-01-31',
      counted: null,
      why: 'start',
      zh: '起算日不计入',
      en: 'start day, not counted (CPL 85)',
    });
  });

  it.each([
    ['--working-days 7', '2025-07-31'],
    ['--working-days 7 --calendar national', '2025-07-29'],
    ['--days 30', '2025-08-18'],
    ['--months 3', '2025-10-20'],
    ['--years 1', '2026-07-20'],
  ])('answers %s from 2025-07-18 with %s', async (length, dueOn) => {
    const { stdout } = await law(`due --from 2025-07-18 ${length} --json`);
    expect(JSON.parse(stdout).dueOn).toBe(dueOn);
  });

  it('shows a person every day with its reason', async () => {
    const { stdout } = await law('due --from 2024-02-07 --working-days 3');
    expect(stdout).toContain('2024-02-10  春节 放假 · Spring Festival day off');
    expect(stdout).toContain('届满 due on 2024-02-18');
  });

  it('refuses an unpublished year with code and basis, and answers where provisional dates are asked for', async () => {
    const refused = await law('due --from 2026-04-24 --years 2');
    expect(refused).toMatchObject({ stdout: '', status: 1 });
    expect(refused.stderr).toMatch(/calendar-unpublished[\s\S]*2028[\s\S]*A-46/);
    const { stdout } = await law('due --from 2026-04-24 --years 2 --provisional --json');
    expect(JSON.parse(stdout)).toMatchObject({ dueOn: '2028-04-24', provisional: true });
  });

  it.each([
    ['due --from 2023-02-30 --days 3', 'day-malformed'],
    ['due --from 2023-02-20 --days 0', 'length-out-of-range'],
    ['due --from 1900-02-20 --days 3 --json', 'start-out-of-range'],
  ])('refuses "%s" as %s', async (line, code) => {
    const { stdout, stderr, status } = await law(line);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain(code);
  });
});

describe('given a figure out of range', () => {
  it.each([
    ['due --from 2023-02-20 --days 999999999', '36500'],
    ['due --from 2023-02-20 --days 99999999999999999999', '36500'],
    ['due --from 2023-02-20 --years 101', '100'],
    ['due --from 2200-01-01 --days 3', '2199'],
  ])('answers "%s" with the range, in both languages', async (line, most) => {
    const { stderr, status } = await law(line);
    expect(status).toBe(1);
    expect(stderr.split('\n').filter((text) => text.includes(most)).length).toBeGreaterThanOrEqual(2);
  });
});

describe('given a question about fees', () => {
  it('answers every fee in yuan with two decimals', async () => {
    const { stdout } = await law('fee --amount 2496500.00 --json');
    expect(JSON.parse(stdout)).toEqual({
      full: '26772.00',
      halved: '13386.00',
      paymentOrder: '8924.00',
      enforcement: '27365.00',
      preservation: '5000.00',
    });
  });

  it('refuses what is not an amount', async () => {
    expect(await law('fee --amount 1,000')).toMatchObject({ stdout: '', status: 1 });
  });

  it('shows a person the amounts with separators', async () => {
    expect((await law('fee --amount 2496500.00')).stdout).toContain('26,772.00  案件受理费');
  });
});

describe('given a command line that is wrong', () => {
  it.each([
    '',
    'sue',
    'fee',
    'due --from 2024-01-31',
    'due --working-days 3',
    'due --from 2024-01-31 --days 3 --months 1',
    'due --from 2024-01-31 --days three',
    'due --from 2024-01-31 --days 3 --calender national',
    'due --from 2024-01-31 --days 3 --calendar lunar',
    'due --from 2024-01-31 --days 3 tomorrow',
  ])('explains "%s" with status 2 and answers nothing', async (line) => {
    const { stdout, stderr, status } = await law(line);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('USAGE');
  });

  it('explains itself where asked to', async () => {
    expect(await law('due --help')).toMatchObject({ status: 0, stderr: '' });
    expect((await law('fee --help')).stdout).toContain('--amount');
  });
});
