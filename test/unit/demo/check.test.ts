import { straightened } from '../../../infra/demo/check.ts';

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
