import { objectionClocks } from '../../../shared/domain/case/court/objecting.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  calendar,
  day,
  having,
  jurisdiction,
  type Walk,
  yang,
} from '../../support/case-scenario.ts';

const ground = { calendar, jurisdiction };
const confirmed = given.confirmed();
const bare = { type: 'record-ruling-receipt', partyId: commands.receipt.partyId } as const;
const on = (receivedOn: string) => ({ ...bare, receivedOn: day(receivedOn) });
const clocks = ({ state }: Walk) =>
  objectionClocks(state, ground).map(({ startedOn, dueOn }) => `${startedOn} ${dueOn}`);

describe('DL-10 T24: given a ruling that the parties receive one by one', () => {
  it('each may object for fifteen days from its own receipt (INT 372)', () => {
    const later = { by: actors.court, at: at('2023-10-10 10:00') };
    const first = having(confirmed, on('2023-09-15'), later);
    // fifteen days end within the National Day holidays; the Saturday after them is worked
    expect(clocks(first)).toEqual(['2023-09-15 2023-10-07']);
    const both = having(first, { ...on('2023-10-09'), partyId: yang }, later);
    expect(clocks(both)).toEqual(['2023-09-15 2023-10-07', '2023-10-09 2023-10-24']);
    expect(both.events.at(-1)).toEqual({
      type: 'ruling.received.v1',
      partyId: yang,
      receivedOn: '2023-10-09',
      objectUntil: '2023-10-24',
      on: '2023-10-10',
    });
  });

  it('has no such day before anybody received it, and none once it is revoked (T29)', () => {
    expect(clocks(confirmed)).toEqual([]);
    const received = having(confirmed, commands.receipt);
    const revoked = having(received, commands.revoke, { by: actors.court });
    expect(clocks(revoked)).toEqual([]);
    expect(revoked.state).not.toHaveProperty('receipts');
  });

  it('is believed of its own court without evidence, of the bank for itself, of others with evidence', () => {
    expect(answer(confirmed, on('2023-09-15'), { by: actors.court })).toEqual(['ruling.received.v1']);
    expect(answer(confirmed, on('2023-09-15'), { by: actors.otherCourt })).toBe('evidence-missing');
    expect(answer(confirmed, on('2023-09-15'))).toBe('evidence-missing');
    expect(answer(confirmed, on('2023-09-15'), { by: actors.bank })).toBe('not-your-party');
    const named = { kind: 'institution', id: actors.court.id } as const;
    expect(answer(confirmed, on('2023-09-15'), { by: named })).toBe('not-your-party');
    expect(answer(confirmed, { ...on('2023-09-15'), partyId: 'p1' as never }, { by: actors.bank })).toEqual([
      'ruling.received.v1',
    ]);
  });

  it.each<readonly [string, Walk, ReturnType<typeof on>, string, string]>([
    ['to come', confirmed, on('2023-09-16'), 'received-in-future', 'receivedOn'],
    ['before the ruling', confirmed, on('2023-09-14'), 'receipt-before-ruling', 'receivedOn'],
    ['told before', having(confirmed, commands.receipt), on('2023-09-15'), 'receipt-stands', 'partyId'],
    ['of nobody here', confirmed, { ...on('2023-09-15'), partyId: 'p9' as never }, 'party-unknown', ''],
  ])('takes no day %s', (_what, walk, command, code, field) => {
    expect(ask(walk, command, { by: actors.court })).toMatchObject({ error: { code, ...(field ? { field } : {}) } });
  });
});
