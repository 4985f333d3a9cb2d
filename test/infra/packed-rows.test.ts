import fc from 'fast-check';
import { packed, unpacked } from '../../infra/bundle/packed-rows.ts';
import { calendarData, calendarFacts } from '../../shared/jurisdictions/calendar.ts';
import { assignees, jurisdiction, roster, rulebook } from '../../shared/jurisdictions/pack.ts';

const text = (value: unknown): string => JSON.stringify(value);

describe('given lists of alike objects', () => {
  it('names their fields once', () => {
    const courts = [
      { id: 'c1', county: '522601' },
      { id: 'c2', level: 'basic' },
      { id: 'c3', county: '522622' },
    ];
    expect(packed({ courts })).toEqual({
      courts: [{ '#': ['id', 'county', 'level'] }, ['c1', '522601'], ['c2', null, 'basic'], ['c3', '522622']],
    });
  });

  it('names those of a record once as well', () => {
    const clocks = {
      a: { basis: 'A-01', days: 1 },
      b: { days: 2 },
      c: { basis: 'A-03', days: 3 },
    };
    expect(packed(clocks)).toEqual({ '#': ['basis', 'days'], a: ['A-01', 1], b: [null, 2], c: ['A-03', 3] });
    expect(packed({ a: clocks.a, b: clocks.b })).toEqual({ a: clocks.a, b: clocks.b });
  });

  it.each([
    ['a list of one', [{ id: 'c1' }]],
    ['a list of numbers', [1, 2, 3, 4]],
    ['an empty list', []],
    ['objects among other things', [{ id: 'c1' }, 'c2', { id: 'c3' }]],
  ])('leaves %s as it is', (_what, list) => {
    expect(packed(list)).toEqual(list);
  });

  it.each(Object.entries({ assignees, calendarData, calendarFacts, jurisdiction, roster, rulebook }))(
    'gives back %s',
    (_name, data) => {
      const through = JSON.parse(text(packed(data)));
      expect(unpacked(through)).toEqual(data);
      expect(text(through).length).toBeLessThan(text(data).length);
    },
  );

  it('gives back whatever holds no null', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.integer(),
        fc.string(),
        fc.boolean(),
        fc.array(tie('tree'), { maxLength: 5 }),
        fc.array(fc.dictionary(fc.constantFrom('id', 'county', 'name'), tie('tree'), { maxKeys: 3 }), { maxLength: 5 }),
      ),
    }));
    fc.assert(fc.property(tree, (data) => expect(unpacked(JSON.parse(text(packed(data))))).toEqual(data)));
  });
});
