import { decide } from '../../../shared/domain/case/decide.ts';
import type { Rulebook } from '../../../shared/domain/rulebook.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { actors, at, contextAt, own } from '../../support/case-scenario.ts';

const failed = given.failed(own);
const { jurisdiction: book, ...context } = contextAt(at('2023-10-20 10:00'), actors.court);
const entering = (courts: Rulebook['courts']) => {
  const on = { ...context, jurisdiction: { ...book, courts } };
  const decided = decide(failed.state, commands.enterFastTrack, on);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.error.code;
};
const here = (county: string | undefined) => county === failed.state.competentCounty;

describe('T40: given a case that no court referred', () => {
  it('the basic court of its county takes it into the fast track, whatever court is registered there before it', () => {
    expect(entering(book.courts)).toEqual(['fast-track.entered.v1']);
    const intermediate = book.courts.filter(({ level }) => level === 'intermediate');
    const seated = intermediate.map((court) => ({ ...court, county: failed.state.competentCounty }));
    expect(seated).toHaveLength(1);
    expect(entering([...seated, ...book.courts.filter(({ level }) => level === 'basic')])).toEqual([
      'fast-track.entered.v1',
    ]);
  });

  it('none does while no court is registered for its county: refused, and nothing fails', () => {
    expect(entering(book.courts.filter(({ county }) => !here(county)))).toBe('not-your-case');
  });
});
