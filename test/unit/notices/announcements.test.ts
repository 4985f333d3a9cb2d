import { eventTypes } from '../../../events/catalogue.ts';
import { sha256 } from '../../../shared/digest.ts';
import { fold } from '../../../shared/domain/case/evolve.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { isOrganisation } from '../../../shared/domain/notices/reaching.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { isStillWanted } from '../../../shared/domain/notices/still-wanted.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent, extension, payment, reopening, unwanted, withdrawal } from '../../support/case-commands.ts';
import {
  actors,
  caseId,
  entrusted,
  having,
  jurisdiction,
  own,
  pastDue,
  type Walk,
} from '../../support/case-scenario.ts';
import { eventfulWalks, ledByTwo, leftByOne, secondMediator } from '../../support/eventful-walks.ts';
import { assignment, choice, declining, grouping, recusal, recusalDecision } from '../../support/people-commands.ts';
import { childOf, splitFrom } from '../../support/split-builder.ts';

const voice = { jurisdiction, digest: sha256 };

/** What each event of a walked case says, to whom: `type recipients`. */
const toldIn = (walk: Walk): ReadonlyMap<string, readonly string[]> =>
  new Map(
    walk.events.map((event, i) => {
      const then = fold(walk.events.slice(0, i + 1), walk.state.id);
      if (!then) throw new Error('a walk has a case');
      return [event.type, announcements(event, then, voice).map(({ recipient }) => recipientKey(recipient))];
    }),
  );

/** SMS that a walked case costs: what reaches parties who are people. */
const smsIn = (walk: Walk): number =>
  [...toldIn(walk).values()]
    .flat()
    .filter((key) => walk.state.parties.some((party) => key === `party:${party.partyId}` && !isOrganisation(party)))
    .length;

const ALL = ['party:p1', 'party:p2', 'party:p3'];
const lead = `mediator:${given.confirmed().state.lead}`;

describe('given the published case from filing to ruling', () => {
  const told = toldIn(given.confirmed());

  it.each([
    ['case.filed.v1', ['officer:committee-522626']],
    ['parties.informed.v1', ALL],
    ['case.accepted.v1', ['party:p1', 'officer:committee-522626']],
    ['mediator.assigned.v1', [lead]],
    ['agreement.reached.v1', []],
    ['agreement.signed.v1', []],
    ['agreement.effective.v1', ['party:p1', lead]],
    ['confirmation.applied.v1', ['court-contact:court-2626']],
    ['confirmation.docketed.v1', []],
    ['agreement.confirmed.v1', [...ALL, lead]],
  ])('%s is told to %j', (type, recipients) => {
    expect(told.get(type)).toEqual(recipients);
  });

  it('costs four SMS with two debtors: the notice and the ruling', () => {
    expect(smsIn(given.confirmed())).toBe(4);
  });
});

describe('given its failing twin', () => {
  const told = toldIn(given.closed());

  it.each([
    ['mediation.failed.v1', [...ALL, 'officer:committee-522626', 'court-contact:court-2626']],
    ['fast-track.entered.v1', ['judge:court-2626', 'party:p1']],
    ['fast-track.closed.v1', ['party:p1']],
    ['case.closed.v1', ['officer:committee-522626']],
  ])('%s is told to %j', (type, recipients) => {
    expect(told.get(type)).toEqual(recipients);
  });
});

describe('given other ends', () => {
  const informing = given.informing();
  const mediating = given.mediating();
  const flagged = having(given.docketed(), commands.expire, { at: pastDue(given.docketed()) });

  it.each<readonly [string, Walk, string, readonly string[]]>([
    ['refused', having(informing, commands.refuse), 'case.refused.v1', [...ALL, 'court-contact:court-2626']],
    [
      'not accepted',
      having(given.filed(), commands.reject),
      'case.not-accepted.v1',
      ['party:p1', 'court-contact:court-2626'],
    ],
    ['incomplete', given.supplement(), 'supplement.requested.v1', ['party:p1', 'court-contact:court-2626']],
    ['completed', having(given.supplement(), commands.supply), 'supplement.supplied.v1', ['officer:committee-522626']],
    [
      'half completed',
      having(given.supplement(), { ...commands.supply, supplied: commands.supply.supplied.slice(1) }),
      'supplement.supplied.v1',
      [],
    ],
    ['settled in part', splitFrom(mediating), 'case.split.v1', []],
    ['filed as the rest of another, that was told when it went on', childOf(splitFrom(mediating)), 'case.filed.v1', []],
    [
      'carried on with the rest',
      childOf(splitFrom(mediating)),
      'case.continued.v1',
      ['party:p1', 'officer:committee-522626', lead, 'court-contact:court-2626'],
    ],
    [
      'transferred',
      having(given.filed(own), commands.transfer),
      'case.transferred.v1',
      ['officer:committee-522601', 'party:p1'],
    ],
    [
      'transferred though it stood for a group, to the county of the others as well (§4.3)',
      having(having(given.filed(own), grouping({ groupCaseId: caseId })), commands.transfer),
      'case.transferred.v1',
      ['officer:committee-522626', 'officer:committee-522601', 'party:p1'],
    ],
    [
      'transferred out of a group that another stands for',
      having(having(given.filed(own), grouping()), commands.transfer),
      'case.transferred.v1',
      ['officer:committee-522601', 'party:p1'],
    ],
    [
      'reviewed late',
      having(given.filed(), commands.expire, { at: pastDue(given.filed()) }),
      'stage.overdue.v1',
      ['court-contact:court-2626'],
    ],
    [
      'withdrawn',
      having(mediating, withdrawal(mediating)),
      'case.withdrawn.v1',
      [`mediator:${mediating.state.lead}`, 'court-contact:court-2626'],
    ],
    [
      'T13: extended',
      having(mediating, extension(mediating)),
      'mediation.extended.v1',
      ['party:p1', `mediator:${mediating.state.lead}`, 'court-contact:court-2626'],
    ],
    [
      'on the ordinary track',
      having(mediating, commands.changeTrack),
      'track.changed.v1',
      ['party:p1', `mediator:${mediating.state.lead}`, 'court-contact:court-2626'],
    ],
    ['dismissed', given.dismissed(), 'confirmation.dismissed.v1', [...ALL, `mediator:${mediating.state.lead}`]],
    ['unconfirmed', given.unconfirmed(), 'confirmation.lapsed.v1', ['party:p1', `mediator:${mediating.state.lead}`]],
    ['under review', given['court-review'](), 'court-review.submitted.v1', ['court-contact:court-2626']],
    [
      'with a court statement',
      given['court-statement'](),
      'court-statement.issued.v1',
      [...ALL, `mediator:${mediating.state.lead}`],
    ],
    [
      'an agreement that all want no court to confirm',
      having(given.effective(), unwanted(given.effective())),
      'confirmation.declined.v1',
      ['party:p1', `mediator:${mediating.state.lead}`],
    ],
    [
      'confirmable after its suit was withdrawn',
      given['suit-withdrawn'](),
      'suit.withdrawn.v1',
      ['party:p1', `mediator:${mediating.state.lead}`],
    ],
    [
      'not admitted',
      given['not-admitted'](),
      'confirmation.not-admitted.v1',
      ['party:p1', `mediator:${mediating.state.lead}`],
    ],
    [
      'withdrawn from the court',
      having(given.applied(), commands.deemWithdrawn, { by: actors.court }),
      'confirmation.withdrawn.v1',
      ['party:p1', `mediator:${mediating.state.lead}`],
    ],
    [
      'revoked',
      having(given.confirmed(), commands.revoke, { by: actors.court }),
      'confirmation.revoked.v1',
      [...ALL, `mediator:${mediating.state.lead}`],
    ],
    [
      'back at the table',
      having(given.dismissed(), reopening(given.dismissed())),
      'mediation.reopened.v1',
      ['party:p1', `mediator:${mediating.state.lead}`],
    ],
    [
      'converted',
      having(given['fast-track'](), commands.convert, { by: actors.court }),
      'fast-track.converted.v1',
      ['party:p1'],
    ],
    [
      'performed',
      having(given.confirmed(), payment(given.confirmed())),
      'agreement.performed.v1',
      ['party:p1', `mediator:${mediating.state.lead}`],
    ],
    ['tried', having(given.converted(), commands.endTrial, { by: actors.court }), 'trial.ended.v1', ['party:p1']],
    ['a late ruling', flagged, 'stage.overdue.v1', ['court-contact:court-2626']],
  ])('%s is told to those whom it concerns', (_end, walk, type, recipients) => {
    expect(toldIn(walk).get(type)).toEqual(recipients);
  });

  it('of a case of the committee’s own, no court is told', () => {
    expect(toldIn(given.failed(own)).get('mediation.failed.v1')).toEqual([...ALL, 'officer:committee-522626']);
  });

  it('of a docketed suit, the bank is told of the court’s review, the mediator to submit it, nobody of an application', () => {
    const walk = given.effective(entrusted('SUMMARY', '2023-09-15'));
    const event = walk.events.at(-1);
    if (!event) throw new Error('an agreement took effect');
    const [bank, ...others] = announcements(event, walk.state, voice);
    expect(bank?.text).toContain('交法院审查');
    expect(others.map(({ recipient }) => recipientKey(recipient))).toEqual([`mediator:${walk.state.lead}`]);
    expect(others[0]?.text).toContain('提交法院审查');
  });

  it('tells the other routes to who is told of a failure (PML 26)', () => {
    const walk = given.failed(own);
    const event = walk.events.at(-1);
    if (!event) throw new Error('mediation failed');
    expect(announcements(event, walk.state, voice)[1]?.sms).toMatch(/仲裁.*行政机关.*起诉/);
  });
});

describe('given a reserved choice of the mediator (T09, DL-05)', () => {
  const reserved = given.assigning({ ...own, reserved: true });
  const ended = having(reserved, commands.expire, { at: pastDue(reserved) });
  const chosen = having(reserved, choice(reserved));

  it.each<readonly [string, Walk, string, readonly string[]]>([
    ['everybody of its last day', reserved, 'case.accepted.v1', [...ALL, 'officer:committee-522626']],
    ['the officer of each name', chosen, 'mediator.chosen.v1', ['officer:committee-522626']],
    ['who was chosen', chosen, 'mediator.assigned.v1', ['mediator:mediator-522626-2']],
    ['the officer that the committee’s day runs', ended, 'mediator-choice.ended.v1', ['officer:committee-522626']],
    ['who was appointed', having(ended, assignment(), { at: pastDue(reserved) }), 'mediator.assigned.v1', [lead]],
  ])('tells %s', (_what, walk, type, recipients) => {
    expect(toldIn(walk).get(type)).toEqual(recipients);
  });
});

describe('given that the mediator changes (T10, DL-15)', () => {
  const walk = given.mediating(own);
  const before = `mediator:${walk.state.lead}`;
  const recused = having(walk, recusal(walk));
  const granted = having(recused, recusalDecision(), { by: actors.county });
  const after = `mediator:${'lead' in granted.state ? granted.state.lead : ''}`;
  const officer = 'officer:committee-522626';
  const gone = `mediator:${secondMediator}`;

  it.each<readonly [string, Walk, string, readonly string[]]>([
    ['all parties and both mediators', granted, 'mediator.replaced.v1', [...ALL, before, after]],
    ['all parties and who joins at a request (TY16 13)', ledByTwo, 'mediator.assigned.v1', [...ALL, gone]],
    [
      'who decides, who is paused and who answers meanwhile',
      recused,
      'recusal.requested.v1',
      ['committee-head:committee-522626', before, officer, 'party:p1'],
    ],
    ['the officer that a recusal was granted', granted, 'recusal.decided.v1', [officer]],
    [
      'all parties and the mediator that it was not',
      having(recused, recusalDecision({ result: 'REJECTED' }), { by: actors.county }),
      'recusal.decided.v1',
      [...ALL, before],
    ],
    ['who left, those who go on and the bank (T10)', leftByOne, 'mediator.left.v1', [gone, before, 'party:p1']],
    ['the officer of a refusal', having(walk, declining()), 'mediator.declined.v1', [officer]],
  ])('tells %s', (_what, told, type, recipients) => {
    expect(toldIn(told).get(type)).toEqual(recipients);
  });
});

describe('given a question that comes late', () => {
  const informing = given.informing();
  const [, informed] = informing.events;
  const recipient = { kind: 'party', id: informing.state.parties[1]?.partyId ?? ('p2' as never) } as const;
  if (!informed) throw new Error('parties were informed');

  it('is still asked while the answer is awaited', () => {
    expect(isStillWanted(informed, recipient, informing.state)).toBe(true);
  });

  it('asks for materials as long as they are awaited (T03)', () => {
    const { state, events } = given.supplement();
    const request = events.at(-1);
    if (!request) throw new Error('materials were asked for');
    expect(isStillWanted(request, recipient, state)).toBe(true);
    expect(isStillWanted(request, recipient, given.filed().state)).toBe(false);
  });

  it('is asked neither of who has answered nor when nobody waits any more', () => {
    const answered = having(informing, consent(informing, { consents: consent(informing).consents.slice(0, 2) }));
    expect(isStillWanted(informed, recipient, answered.state)).toBe(false);
    expect(isStillWanted(informed, recipient, given.assigning().state)).toBe(false);
  });
});

it('given every walk above, has met every type of event but those that nobody waits for', () => {
  const met = new Set(eventfulWalks.flatMap((walk) => [...toldIn(walk).keys()]));
  expect(eventTypes.filter((type) => !met.has(type))).toEqual([
    'case.imported.v1',
    'co-mediator.joined.v1',
    'invitee.joined.v1',
    'termination-notice.served.v1',
    'interpreter.named.v1',
    'interpreter.left.v1',
  ]);
});
