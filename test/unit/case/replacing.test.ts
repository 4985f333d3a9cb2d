import { MediatorId } from '../../../events/primitives.ts';
import { maySee } from '../../../shared/domain/access.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { creditsOf } from '../../../shared/domain/ledger/credits.ts';
import { project } from '../../../shared/domain/ledger/project.ts';
import { given } from '../../support/case-builder.ts';
import { commands, session, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  attestedBy,
  bank,
  calendar,
  candidates,
  caseId,
  day,
  evidence,
  having,
  lawyer,
  own,
  type Walk,
  yang,
} from '../../support/case-scenario.ts';
import { assignment, choice, declining, disclosure, replacement } from '../../support/people-commands.ts';

const mediating = given.mediating(own);
const { lead } = mediating.state;
const replaced = having(mediating, replacement(mediating));
const byCounty = { by: actors.county };

const leadOf = ({ state }: Walk) => ('lead' in state ? state.lead : undefined);
const lastOf = ({ events }: Walk) => events.at(-1);
const rowOf = ({ events }: Walk) => project({ caseId, sequence: events.length, events, parties: [] }, calendar);

describe('given a mediator who cannot go on (T10)', () => {
  it('gives the place to the next of the ranking, and says why', () => {
    expect(lastOf(replaced)).toMatchObject({
      type: 'mediator.replaced.v1',
      from: lead,
      role: 'LEAD',
      reason: 'ILLNESS',
    });
    expect(leadOf(replaced)).not.toBe(lead);
    expect(responsibleFor(replaced.state)).toEqual({ role: 'mediator', id: leadOf(replaced) });
  });

  it('starts no clock anew', () => {
    expect(replaced.state.clocks).toEqual(mediating.state.clocks);
    const extended = having(mediating, { type: 'extend', days: 5, consents: attestedBy(mediating) });
    expect(having(extended, replacement(extended)).state.clocks).toEqual(extended.state.clocks);
  });

  it('does not come back to this case, neither by rank nor by hand', () => {
    const again = having(replaced, replacement(replaced));
    expect(leadOf(again)).not.toBe(lead);
    expect(lastOf(again)).toMatchObject({
      excluded: expect.arrayContaining([{ mediatorId: lead, ground: 'REPLACED' }]),
    });
    expect(answer(replaced, replacement(replaced, { chosen: lead }))).toBe('mediator-excluded');
  });

  it('no longer sees the case; who came does', () => {
    const viewer = (id: MediatorId | undefined) => ({ kind: 'mediator' as const, id: id ?? '', counties: [] });
    expect(maySee(viewer(lead), replaced.state, actors.county)).toBe(false);
    expect(maySee(viewer(leadOf(replaced)), replaced.state, actors.county)).toBe(true);
  });

  it('moves the case from one desk to the other in the ledger', () => {
    expect(rowOf(mediating)).toMatchObject({ onDesk: true, facts: { mediatorId: lead } });
    expect(rowOf(replaced)).toMatchObject({ onDesk: true, facts: { mediatorId: leadOf(replaced) } });
  });

  it('gives the assignment’s day to who came, and a settlement to who led then', () => {
    const disclosed = having(replaced, disclosure(), { by: { kind: 'mediator', id: leadOf(replaced) ?? '' } });
    const agreed = having(disclosed, terms(replaced));
    const settled = having(agreed, { ...signatures(agreed) });
    const credits = creditsOf({ caseId, events: settled.events }, 0);
    const successor = leadOf(replaced);
    expect(credits).toEqual([
      { mediatorId: lead, assignedOn: '2023-09-15' },
      { mediatorId: successor, assignedOn: '2023-09-15' },
      { mediatorId: successor, settled: caseId, causeCode: 'FINANCIAL_LOAN' },
    ]);
  });

  it('is replaced by the one whom the committee names, if nothing stands in the way', () => {
    expect(lastOf(having(mediating, replacement(mediating, { chosen: lawyer })))).toMatchObject({
      to: lawyer,
      chosenBy: 'COMMITTEE',
    });
    expect(answer(mediating, replacement(mediating, { chosen: MediatorId.parse('mediator-522626-1') }))).toBe(
      'mediator-excluded',
    );
  });

  it('is not replaced where nobody is left, nor after the last day of mediation (A-28)', () => {
    expect(answer(mediating, replacement(mediating, { candidates: [] }))).toBe('no-eligible-mediator');
    expect(answer(mediating, replacement(mediating), { at: at('2023-09-26 23:59') })).toEqual(['mediator.replaced.v1']);
    expect(answer(mediating, replacement(mediating), { at: at('2023-09-27 00:00') })).toBe('deadline-passed');
  });

  it('leaves the text that waits for signatures, which the successor signs', () => {
    const agreed = given.agreed(own);
    const after = having(agreed, replacement(agreed));
    expect(answer(after, signatures(agreed), byCounty)).toBe('mediator-unknown');
    expect(answer(after, signatures(after), byCounty)).toBe('disclosure-missing');
    const stated = having(after, disclosure(), { by: { kind: 'mediator', id: leadOf(after) ?? '' } });
    expect(answer(stated, signatures(after), byCounty)).toEqual(['agreement.signed.v1', 'agreement.effective.v1']);
  });
});

describe('given a second mediator (TY16 13)', () => {
  const complex = given.mediating({ ...own, total: 100_000_000 });
  const second = complex.state.mediators[1];
  if (!second) throw new Error('a complex case has two');

  it('is replaced as such, and the lead stays', () => {
    const after = having(complex, replacement(complex, { mediatorId: second }));
    expect(lastOf(after)).toMatchObject({ from: second, role: 'CO', excluded: [] });
    expect(leadOf(after)).toBe(complex.state.lead);
    expect(rowOf(after).facts.mediatorId).toBe(complex.state.lead);
  });

  it('is not whom the lead’s place goes to', () => {
    const after = having(complex, replacement(complex));
    expect(leadOf(after)).not.toBe(second);
    expect('mediators' in after.state && after.state.mediators).toEqual([leadOf(after), second]);
  });
});

describe('given a party that will not have the mediator appointed (T09, PML 23)', () => {
  const once = having(mediating, declining());

  it('gets another the first time (OL21 14)', () => {
    expect(once.events.slice(-2)).toMatchObject([
      { type: 'mediator.declined.v1', mediatorId: lead, partyId: 'p2' },
      { type: 'mediator.replaced.v1', from: lead, reason: 'DECLINED' },
    ]);
    expect(leadOf(once)).not.toBe(lead);
    expect(responsibleFor(once.state)).toEqual({ role: 'mediator', id: leadOf(once) });
  });

  it('has refused mediation the second time, whichever party it is (TY16 12)', () => {
    const second = ask(once, declining({ partyId: yang }));
    expect(second).toMatchObject({
      ok: true,
      value: [
        { type: 'mediator.declined.v1', mediatorId: leadOf(once), partyId: yang },
        { type: 'mediation.failed.v1', reason: 'PARTY_REFUSED_TO_GO_ON' },
      ],
    });
  });

  it('T09: is free to, where another party alone had chosen the one who was appointed', () => {
    const reserved = given.assigning({ ...own, reserved: true });
    const named = having(
      reserved,
      choice(reserved, { choices: [{ partyId: yang, evidenceId: evidence, mediatorId: lawyer }] }),
    );
    const led = having(named, assignment({ chosen: lawyer }), { at: at('2023-09-20 10:00') });
    for (const partyId of [yang, bank])
      expect(having(led, declining({ partyId })).events.at(-2)).toMatchObject({ partyId, evidenceId: evidence });
  });

  it('sends a court’s case back to its court then', () => {
    const referred = having(given.mediating(), declining());
    expect(having(referred, declining()).state).toMatchObject({ stage: 'failed', returnedTo: 'court-2626' });
  });

  it('is not counted twice where the committee replaced the mediator for another reason', () => {
    expect(answer(replaced, declining())).toEqual(['mediator.declined.v1', 'mediator.replaced.v1']);
  });

  it('leaves the place to the officer where nobody is left (C-26), until the committee finds somebody', () => {
    const empty = having(mediating, declining({ candidates: [] }));
    expect(empty.events.at(-1)).toMatchObject({ type: 'mediator.declined.v1' });
    expect(responsibleFor(empty.state)).toEqual({ role: 'officer', id: 'committee-522626' });
    expect(answer(empty, session(empty), byCounty)).toBe('mediator-paused');
    const found = having(empty, replacement(empty));
    expect(lastOf(found)).toMatchObject({ from: lead, reason: 'DECLINED' });
    expect(responsibleFor(found.state)).toEqual({ role: 'mediator', id: leadOf(found) });
    expect(answer(found, session(found))).toEqual(['disclosure.signed.v1', 'session.held.v1']);
  });

  it('speaks for itself alone, or with evidence, and in time', () => {
    const byBank = { by: { kind: 'institution', id: 'rural-522626' } } as const;
    const { evidenceId: _evidenceId, ...bare } = declining({ partyId: bank });
    expect(answer(mediating, bare, byBank)).toContain('mediator.declined.v1');
    expect(answer(mediating, declining(), byBank)).toBe('not-your-party');
    expect(answer(mediating, { ...bare, partyId: yang }, byCounty)).toBe('evidence-missing');
    expect(answer(mediating, declining(), { at: at('2023-09-27 00:00') })).toBe('deadline-passed');
  });
});

describe('given a ground that all parties may waive (TY16 15, §5)', () => {
  const retiredFinance = MediatorId.parse('mediator-522626-4');
  const assigning = given.assigning();
  const chosen = (waivers = attestedBy(assigning)) =>
    assignment({ chosen: retiredFinance, waivers, disclosureEvidenceId: evidence });

  it('R5: takes who left the bank recently with the written waiver of all, and keeps it with the statement', () => {
    expect(answer(assigning, assignment({ chosen: retiredFinance }))).toBe('mediator-excluded');
    expect(answer(assigning, chosen(attestedBy(assigning).slice(0, 2)))).toBe('consent-of-all-missing');
    const decided = ask(assigning, chosen());
    expect(decided).toMatchObject({
      ok: true,
      value: [{ mediatorId: retiredFinance, waivers: attestedBy(assigning), disclosureEvidenceId: evidence }],
    });
  });

  it('R6: takes a mediator of the committee that a party hosts, with the waiver of all', () => {
    const hosted = given.assigning({ ...own, county: '522632' });
    const inHouse = candidates.find(({ county, employer }) => county === '522632' && !employer);
    const taken = (waivers: typeof attested) =>
      assignment({ ...(inHouse ? { chosen: inHouse.mediatorId } : {}), waivers });
    const attested = attestedBy(hosted);
    expect(answer(hosted, taken([]))).toBe('mediator-excluded');
    expect(answer(hosted, taken(attested))).toEqual(['mediator.assigned.v1']);
  });

  it('R2: does not take who is employed by a party, whatever they waive', () => {
    const employed = MediatorId.parse('mediator-522626-1');
    expect(answer(assigning, assignment({ chosen: employed, waivers: attestedBy(assigning) }))).toBe(
      'mediator-excluded',
    );
    expect(answer(mediating, replacement(mediating, { chosen: employed, waivers: attestedBy(mediating) }))).toBe(
      'mediator-excluded',
    );
  });

  it('lifts that ground alone: a certificate that has run out stays so', () => {
    const lapsed = candidates.map((each) => ({ ...each, certifiedUntil: day('2023-09-14') }));
    expect(answer(assigning, { ...chosen(), candidates: lapsed })).toBe('mediator-excluded');
  });

  it('takes it for a successor too (T10)', () => {
    const walk = given.mediating();
    const waivers = attestedBy(walk);
    expect(lastOf(having(walk, replacement(walk, { chosen: retiredFinance, waivers })))).toMatchObject({
      to: retiredFinance,
      waivers,
    });
    expect(having(walk, commands.fail).state.stage).toBe('failed');
  });
});
