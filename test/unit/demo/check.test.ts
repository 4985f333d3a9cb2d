import { checkOutbox, straightened } from '../../../infra/demo/check.ts';

const way = (text: string): readonly string[] => text.split(' > ');

describe('given the way of a case through the state machine', () => {
  it.each([
    ['one that settled', 'Where now > Which stage > Mediate > Which stage > Confirm > Which stage > Done'],
    [
      'one whose deadline ended it',
      'Where now > Which stage > Mediate > Expire > Which stage > Fast track > Which stage > Done',
    ],
  ])('%s went straight', (_case, straight) => {
    expect(straightened(way(straight))).toEqual(way(straight));
  });

  it('a deadline that had moved is a detour, however often', () => {
    const extended =
      'Where now > Which stage > Mediate > Expire > Which stage > Mediate > Expire > Which stage > Mediate > Which stage > Done';
    expect(straightened(way(extended))).toEqual(way('Where now > Which stage > Mediate > Which stage > Done'));
  });

  it('an end that comes after a detour stays on the way', () => {
    const late =
      'Where now > Which stage > Mediate > Expire > Which stage > Mediate > Expire > Which stage > Fast track > Which stage > Done';
    expect(straightened(way(late))).toEqual(
      way('Where now > Which stage > Mediate > Expire > Which stage > Fast track > Which stage > Done'),
    );
  });
});

describe('given what the cases say was sent, and what left', () => {
  const sent = (messageId: string, state = 'sent') => ({ state, messageId, channel: 'sms' });
  const told = [
    {
      story: {} as never,
      commits: [],
      clocks: [],
      notices: { notices: [sent('m1'), sent('m2'), sent('m3', 'waiting')] },
    },
  ];
  const outbox = (...ids: readonly string[]) => ({ messages: ids.map((messageId) => ({ messageId, channel: 'sms' })) });
  const held = (...ids: readonly string[]) => checkOutbox(told, outbox(...ids)).map(({ holds }) => holds);

  it.each([
    ['holds where they are the same', ['m2', 'm1'], [true, true, true]],
    ['misses one that never left', ['m1'], [false, true, true]],
    ['finds one that nobody tells of', ['m1', 'm2', 'm9'], [true, false, true]],
    ['finds one that left twice', ['m1', 'm2', 'm2'], [true, true, false]],
  ])('%s', (_what, ids, holds) => {
    expect(held(...ids)).toEqual(holds);
  });
});
