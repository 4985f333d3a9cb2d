import { PartyId } from '../../../events/primitives.ts';
import { given } from '../../support/case-builder.ts';
import { answer, attestedBy, evidence, having } from '../../support/case-scenario.ts';
import { relative } from '../../support/people-commands.ts';

const mediating = given.mediating();

describe('§5: given a relative whom the parties would have at the table (PML 20)', () => {
  it('takes part with the consent of all and an undertaking, by number, and leads nothing', () => {
    const joined = having(mediating, relative(mediating));
    expect(joined.events.at(-1)).toMatchObject({
      type: 'invitee.joined.v1',
      inviteeId: 'v1',
      partyId: 'p2',
      relation: 'RELATIVE',
      confidentialityEvidenceId: evidence,
    });
    expect(joined.state).toEqual({ ...mediating.state, invitees: 1 });
    expect(having(joined, relative(joined)).events.at(-1)).toMatchObject({ inviteeId: 'v2' });
  });

  it('does not where one party has not consented, nor as a relative of a stranger', () => {
    const consents = attestedBy(mediating).slice(1);
    expect(answer(mediating, relative(mediating, { consents }))).toBe('consent-of-all-missing');
    expect(answer(mediating, relative(mediating, { partyId: PartyId.parse('p9') }))).toBe('party-unknown');
  });
});
