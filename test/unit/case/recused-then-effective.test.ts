import { sha256 } from '../../../shared/digest.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given } from '../../support/case-builder.ts';
import { signatures, terms } from '../../support/case-commands.ts';
import { actors, having, jurisdiction, own, type Walk } from '../../support/case-scenario.ts';
import { recusal } from '../../support/people-commands.ts';
import { open } from '../../support/split-builder.ts';

const by = { by: actors.county };

/** The mediator and the committee signed, then the request came, then the parties signed. */
const boundAfterRequest = (agreed: Walk): Walk => {
  const { marks, ...text } = signatures(agreed);
  const first = having(agreed, { ...text, marks: marks.filter((mark) => mark.by !== 'PARTY') });
  return having(having(first, recusal(agreed)), { ...text, marks: marks.filter((mark) => mark.by === 'PARTY') }, by);
};

describe('DL-15 C-26: given an agreement that takes effect while a recusal of its mediator is undecided', () => {
  const partial = given.mediating();
  it.each([
    ['whole', boundAfterRequest(given.agreed(own))],
    ['in part, for what it settles', boundAfterRequest(having(partial, terms(partial, open)))],
  ])('ends the recusal, %s: nobody is paused, and nobody has anything to decide', (_what, { state }) => {
    expect(state.stage).toBe('effective');
    expect(state).not.toHaveProperty('paused');
    expect(openClocks(state)).not.toContain('DL-15');
  });

  it('tells the mediator, who answers for the case again', () => {
    const { state, events } = boundAfterRequest(given.agreed(own));
    const effective = events.findLast(({ type }) => type === 'agreement.effective.v1');
    const told = effective ? announcements(effective, state, { jurisdiction, digest: sha256 }) : [];
    expect(told.map(({ recipient }) => recipientKey(recipient))).toContain(`mediator:${'lead' in state && state.lead}`);
    expect(responsibleFor(state)).toMatchObject({ role: 'mediator' });
  });
});
