import { decide } from '../../../shared/domain/case/decide.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension } from '../../support/case-commands.ts';
import { at, contextAt, entrusted, having, own, type Walk } from '../../support/case-scenario.ts';

/** At ten of that day, in a prefecture that gives so many days in all where no court entrusted the case. */
const asked = (walk: Walk, days: number, otherTotalDays: number, on: string = walk.scenario.on) => {
  const { jurisdiction, ...context } = contextAt(at(`${on} 10:00`));
  const rules = { ...jurisdiction.rules, extension: { ...jurisdiction.rules.extension, otherTotalDays } };
  return decide(walk.state, extension(walk, days), { ...context, jurisdiction: { ...jurisdiction, rules } });
};

describe('T13, A-26: given how long a prefecture lets the parties extend in all', () => {
  it('binds no case that a court entrusted: its one extension has thirty days', () => {
    expect(asked(given.mediating(entrusted('SUMMARY', '2026-03-02')), 30, 20)).toMatchObject({ ok: true });
    expect(asked(given.mediating(own), 21, 20)).toMatchObject({
      error: { code: 'extension-too-long', field: 'days', params: { limit: '20' } },
    });
    expect(asked(given.mediating(own), 20, 20)).toMatchObject({ ok: true });
  });

  it('A-31: counts by the clock that ended first, which carried every day', () => {
    const held = (walk: Walk, from: string, to: string) =>
      having(having(walk, commands.hold, { at: at(`${from} 10:00`) }), commands.resume, { at: at(`${to} 10:00`) });
    // two rests of whole working weeks bring the mechanism's working days behind the law's thirty days
    const open = given.mediating({ ...own, total: 90_000_000 });
    const rested = held(held(open, '2023-09-18', '2023-09-23'), '2023-09-25', '2023-09-29');
    const { 'DL-M': mechanism, 'DL-L': legal } = rested.state.clocks;
    expect([mechanism?.dueOn, legal?.dueOn]).toEqual(['2023-10-25', '2023-10-24']);
    const extended = having(rested, extension(rested, 30), { at: at('2023-09-29 11:00') });
    expect(extended.state.clocks['DL-M']?.extensions).toMatchObject([{ days: 29 }]);
    expect(asked(extended, 1, 30, '2023-10-09')).toMatchObject({ error: { code: 'extension-used-up' } });
    expect(asked(extended, 1, 31, '2023-10-09')).toMatchObject({ ok: true });
  });
});
