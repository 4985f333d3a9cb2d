import { MediatorId } from '../../../events/primitives.ts';
import { given, speaking } from '../../support/case-builder.ts';
import { session } from '../../support/case-commands.ts';
import {
  answer,
  ask,
  candidates,
  having,
  lawyer,
  own,
  partiesOf,
  scenarioOf,
  wu,
} from '../../support/case-scenario.ts';
import { assignment, interpreter, replacement } from '../../support/people-commands.ts';

const shui = given.mediating(speaking(own));
const speakers = candidates.map((each) =>
  each.mediatorId === lawyer ? { ...each, languages: [...each.languages, 'swi' as const] } : each,
);

describe('CPL 11: given a party whose language somebody speaks who is not there for it', () => {
  it('needs one where who spoke it has left, or the mediator speaks another language', () => {
    const spoke = having(shui, replacement(shui, { candidates: speakers, chosen: lawyer }));
    const gone = having(spoke, replacement(spoke));
    expect(answer(gone, session(gone))).toBe('interpreter-missing');
    const other = MediatorId.parse('mediator-522601-4');
    const miao = having(shui, replacement(shui, { chosen: other }));
    expect(miao.events.at(-1)).toMatchObject({ speaks: ['hea'] });
    expect(answer(miao, session(miao))).toBe('interpreter-missing');
  });

  it('is not understood by an interpreter of another’s language', () => {
    const languages = ['zh-CN', 'swi', 'hea'] as const;
    const parties = partiesOf(scenarioOf(own)).map((party, i) => ({ ...party, language: languages[i] ?? 'zh-CN' }));
    const plain = candidates.map((each) => ({ ...each, languages: ['zh-CN' as const] }));
    const walk = having(given.assigning({ ...own, dispute: { parties } }), assignment({ candidates: plain }));
    const named = having(walk, interpreter({ language: 'hea' }));
    expect(ask(named, session(named))).toMatchObject({
      error: { code: 'interpreter-missing', params: { partyId: wu, language: 'swi' } },
    });
  });
});
