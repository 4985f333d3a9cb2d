import type { CaseEvent, EventOf } from '../../../events/catalogue.ts';
import { sha256 } from '../../../shared/digest.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { missed } from '../../support/absence-builder.ts';
import { given } from '../../support/case-builder.ts';
import { payment } from '../../support/case-commands.ts';
import { having, jurisdiction, partiesOf, scenarioOf, wu, yang } from '../../support/case-scenario.ts';
import { small, smallFast } from '../../support/mechanism-builder.ts';

describe('T31: given who is asked to mend a credit record', () => {
  const walk = having(given.confirmed(), payment(given.confirmed()));
  const event = walk.events.find(({ type }) => type === 'agreement.performed.v1') as CaseEvent;
  const toldAs = (over: object) => {
    const parties = walk.state.parties.map((each) => ({ ...each, ...(each.partyId === 'p3' ? {} : over) }));
    const told = announcements(event, { ...walk.state, parties }, { jurisdiction, digest: sha256 });
    return told.map(({ recipient }) => recipientKey(recipient)).filter((key) => key.startsWith('party:'));
  };

  it('is the creditor that is an organisation, and no debtor that is one', () => {
    expect(toldAs({ kind: 'LEGAL' })).toEqual(['party:p1']);
    expect(toldAs({ kind: 'NATURAL' })).toEqual(['party:p1']);
    const people = walk.state.parties.map(({ institutionId: _institution, ...each }) => ({ ...each, kind: 'NATURAL' }));
    const none = announcements(event, { ...walk.state, parties: people } as never, { jurisdiction, digest: sha256 });
    expect(none.map(({ recipient }) => recipient.kind)).toEqual(['mediator']);
  });
});

describe('§4.3: given a session from which one stayed away for a reason, and another for none', () => {
  it('asks the mediator to remind', () => {
    const { state, events } = missed(given.mediating(), '2023-09-18', wu);
    const held = events.findLast(({ type }) => type === 'session.held.v1') as EventOf<'session.held.v1'>;
    const excused = held.absent.map((each) => ({ ...each, partyId: yang, justified: true }));
    const told = (absent: typeof held.absent) =>
      announcements({ ...held, absent }, state, { jurisdiction, digest: sha256 }).map(({ subject }) => subject);
    expect(told([...excused, ...held.absent])).toEqual([expect.stringContaining('一方经通知无故缺席')]);
    expect(told(excused)).toEqual([]);
  });
});

describe('T40: given a fast track for which nothing is to be paid', () => {
  it('is told to its judge alone', () => {
    const { state, events } = given['fast-track']();
    const { fee: _fee, ...event } = events.findLast(
      ({ type }) => type === 'fast-track.entered.v1',
    ) as EventOf<'fast-track.entered.v1'>;
    const told = announcements(event as CaseEvent, state, { jurisdiction, digest: sha256 });
    expect(told.map(({ recipient }) => recipientKey(recipient))).toEqual(['judge:court-2626']);
  });
});

describe('C-02: given a micro business that is a company', () => {
  it('is asked of the opinion, as who is free to refuse it, and told nothing twice', () => {
    const parties = partiesOf(scenarioOf(small)).map((each) =>
      each.role === 'RESPONDENT' ? { ...each, kind: 'LEGAL' as const } : each,
    );
    const relief = { enterprise: false, agri: false, microSmall: true, epidemic: false };
    const { state, events } = smallFast.opined({ dispute: { parties, relief } });
    const told = announcements(events.at(-1) as CaseEvent, state, { jurisdiction, digest: sha256 });
    expect(told.map(({ recipient, subject }) => `${recipient.id} ${subject.split(' ')[0]}`)).toEqual([
      'p2 【岑巩金调委】调解意见',
      'p1 【岑巩金调委】调解意见已出具',
    ]);
  });

  it('is told once where two of them are asked', () => {
    const parties = partiesOf(scenarioOf({ ...small, respondents: 2 })).map((each) =>
      each.role === 'RESPONDENT' ? { ...each, kind: 'LEGAL' as const } : each,
    );
    const relief = { enterprise: false, agri: false, microSmall: true, epidemic: false };
    const { state, events } = smallFast.opined({ respondents: 2, dispute: { parties, relief } });
    const told = announcements(events.at(-1) as CaseEvent, state, { jurisdiction, digest: sha256 });
    expect(told.map(({ recipient }) => recipient.id)).toEqual(['p2', 'p3', 'p1']);
  });
});
