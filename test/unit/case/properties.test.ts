import fc from 'fast-check';
import { moods, openAfter } from '../../model/ending.ts';
import { flaggedTwice, type Law, laws } from '../../model/laws.ts';
import { given, stages } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { having, tenOn } from '../../support/case-scenario.ts';
import { recusal } from '../../support/people-commands.ts';
import { live, lives } from './walking.ts';

/** A hundred thousand lives are tried by `npm run model`, each time others; here a few, always the same. */
const SEED = 20_230_915;

const always = (law: Law) =>
  fc.assert(
    fc.property(lives, (life) => {
      for (const step of live(life)) expect(law(step)).toBeUndefined();
    }),
    { numRuns: 200, seed: SEED },
  );

describe('given any life of a case', () => {
  it.each(Object.entries(laws))('%s', (_name, law) => {
    always(law);
  });

  it('flags a court’s day once', () => {
    fc.assert(
      fc.property(lives, (life) => expect(flaggedTwice([...live(life)])).toBeUndefined()),
      { seed: SEED },
    );
  });

  it.each(moods)('comes to an end from wherever it is: %s', (mood) => {
    fc.assert(
      fc.property(lives, (life) => {
        const last = [...live(life)].at(-1);
        expect(last && openAfter(last.walk, last.now, mood)).toBeUndefined();
      }),
      { seed: SEED },
    );
  });
});

describe('given mediation that rests while nobody decides a recusal', () => {
  it('DL-15, T12: ends all the same, since the office may take it up again', () => {
    const held = having(given.agreed(), commands.hold);
    const asked = having(held, recusal(held));
    for (const mood of moods) expect(openAfter(asked, tenOn(asked.scenario.on), mood)).toBeUndefined();
  });
});

describe('given the lives tried here', () => {
  it('reach every stage', () => {
    const reached = new Set(
      fc
        .sample(lives, { numRuns: 600, seed: 1 })
        .flatMap((life) => [...live(life)].map(({ walk }) => walk.state.stage)),
    );
    expect([...reached].toSorted()).toEqual([...stages].toSorted());
  });
});
