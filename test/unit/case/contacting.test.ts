import { OrgUnitId } from '../../../events/primitives.ts';
import { sha256 } from '../../../shared/digest.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { isUntraced, notReached } from '../../../shared/domain/case/intake/contacting.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { rungTelling } from '../../../shared/domain/notices/rung-tellings.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  calendar,
  caseId,
  day,
  entrusted,
  having,
  jurisdiction,
  narrowed,
  own,
  pastDue,
  policeStation,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';

const ground = { calendar, jurisdiction };
const monday = { at: at('2023-09-18 10:00') };
const attempt = (partyId: typeof wu, reached: boolean) => ({ ...commands.attempt, partyId, reached });

const contactOf = (walk: Walk) =>
  obligations(walk.state, ground)
    .filter(({ clock }) => clock.kind === 'DL-03')
    .map(({ rung, day, recipients }) => [rung, day, ...recipients.map(recipientKey)].join(' '));

describe('given parties who have been asked (DL-03)', () => {
  const walk = given.informing(own);

  it('DL-03: the officer has two working days to speak with them, then the head of the committee is told', () => {
    expect(walk.state.clocks['DL-03']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-09-19' });
    expect(contactOf(walk)).toEqual([
      '0 2023-09-19 officer:committee-522626',
      '+1 2023-09-20 committee-head:committee-522626',
    ]);
  });

  it('DL-03: is over once each who did not apply was reached or has answered', () => {
    const reached = having(walk, attempt(wu, true), monday);
    expect(openClocks(reached.state)).toEqual(['DL-04', 'DL-03']);
    const [, , ofYang] = consent(walk).consents;
    if (!ofYang) throw new Error('three parties are asked');
    const answered = having(reached, consent(walk, { consents: [ofYang] }), monday);
    expect(openClocks(answered.state)).toEqual(['DL-04']);
    expect(contactOf(answered)).toEqual([]);
  });

  it('DL-03: an attempt that reached nobody is no contact', () => {
    const tried = narrowed(having(walk, attempt(wu, false), monday), 'informing');
    expect(notReached(tried.state)).toEqual([wu, yang]);
    expect(contactOf(tried)).toHaveLength(2);
  });

  it('DL-03: says who may help to the officer, and what is late to the head', () => {
    const texts = obligations(walk.state, ground)
      .filter(({ clock }) => clock.kind === 'DL-03')
      .flatMap((each) =>
        each.recipients.map((to) => rungTelling(each, to, walk.state, { jurisdiction, digest: sha256 }).text),
      );
    expect(texts[0]).toContain('司法所、派出所、村(居)委会协助');
    expect(texts[1]).toContain('首次联系已逾期');
  });
});

describe('DL-04: given a notice that is served on a party later than all were informed', () => {
  const walk = given.informing(own);
  const served = (partyId: typeof wu, date: string) =>
    ({ ...attempt(partyId, true), means: 'VISIT', noticeServedOn: day(date) }) as const;
  const dueOf = (from: Walk) => from.state.clocks['DL-04']?.dueOn;
  const onMonday = having(walk, served(wu, '2023-09-18'), monday);

  it('T06: has its five working days from the service, not from the command', () => {
    expect(dueOf(walk)).toBe('2023-09-22');
    expect(onMonday.state.clocks['DL-04']).toMatchObject({ startedOn: '2023-09-18', dueOn: '2023-09-25' });
    expect(answer(onMonday, consent(walk), { at: at('2023-09-25 23:59') })).toContain('case.accepted.v1');
    expect(answer(onMonday, consent(walk), { at: at('2023-09-26 00:00') })).toBe('deadline-passed');
  });

  it('waits for the last of several, and never ends earlier than before', () => {
    const both = having(onMonday, served(yang, '2023-09-21'), { at: at('2023-09-21 10:00') });
    expect(dueOf(both)).toBe('2023-09-28');
    const recordedLater = having(both, served('p1' as never, '2023-09-22'), { at: at('2023-09-22 10:00') });
    expect(dueOf(recordedLater)).toBe('2023-09-28');
    const other = having(having(walk, served(yang, '2023-09-18'), monday), served(wu, '2023-09-15'), monday);
    expect(dueOf(other)).toBe('2023-09-25');
  });

  it('served on the day on which all were informed, changes nothing', () => {
    const same = having(walk, served(wu, '2023-09-15'));
    expect(same.events.at(-1)).not.toHaveProperty('clock');
    expect(same.state.clocks).toEqual(walk.state.clocks);
  });

  it('is recorded with the day of its service, while the days to answer last', () => {
    expect(dueOf(having(walk, served(wu, '2023-09-19'), { at: at('2023-09-22 23:59') }))).toBe('2023-09-26');
    expect(answer(walk, served(wu, '2023-09-19'), { at: at('2023-09-23 00:00') })).toBe('deadline-passed');
    expect(answer(walk, served(wu, '2023-09-19'), monday)).toBe('received-in-future');
  });

  it('A-30: carries the answer no further than the referral’s own clock', () => {
    const asked = given.informing(entrusted('SUMMARY', '2026-02-06'));
    const last = asked.state.clocks['DL-L']?.dueOn;
    const late = having(asked, served(wu, '2026-02-12'), { at: at('2026-02-12 10:00') });
    expect([last, dueOf(late)]).toEqual(['2026-02-13', '2026-02-26']);
    expect(answer(late, consent(late), { at: at('2026-02-14 00:00') })).toBe('deadline-passed');
  });

  it('is told of its own last day', () => {
    const reminded = obligations(onMonday.state, ground).filter(({ clock }) => clock.kind === 'DL-04');
    expect(reminded.map(({ rung, day: on }) => [rung, on])).toContainEqual(['0', '2023-09-25']);
  });
});

describe('given a debtor whom nobody finds (§4.3)', () => {
  const walk = given.informing(own);
  const visited = having(
    having(walk, attempt(wu, false), monday),
    { ...attempt(wu, false), means: 'VISIT', unitId: policeStation },
    monday,
  );
  const end = (from: Walk) => having(from, commands.expire, { at: pastDue(from), by: actors.time }).events.slice(-2);

  it('T08: at the end of DL-04 the case is refused for want of contact', () => {
    expect(visited.events.at(-1)).toMatchObject({ unitId: policeStation, means: 'VISIT', reached: false });
    expect(end(visited)).toEqual([
      { type: 'case.refused.v1', reason: 'NO_CONTACT', on: '2023-09-22' },
      { type: 'case.closed.v1', outcome: 'REFUSED', on: '2023-09-22' },
    ]);
  });

  it('T08: found after all and still silent, it has not answered', () => {
    const found = narrowed(having(visited, attempt(wu, true), monday), 'informing');
    expect(isUntraced(found.state)).toBe(false);
    expect(end(found)[0]).toMatchObject({ reason: 'NO_ANSWER' });
  });

  it('T08: whom nobody looked for has not answered either', () => {
    expect(end(walk)[0]).toMatchObject({ reason: 'NO_ANSWER' });
  });

  it('T08: until then the answer is taken, whatever was tried', () => {
    expect(answer(visited, consent(walk), { at: at('2023-09-22 23:59') })).toContain('case.accepted.v1');
    expect(answer(visited, commands.attempt, { at: at('2023-09-23 00:00') })).toBe('deadline-passed');
  });

  it('T40: a court’s case goes back to the court', () => {
    const asked = given.informing();
    expect(end(having(asked, attempt(wu, false), monday)).at(-1)).toMatchObject({
      type: 'case.refused.v1',
      reason: 'NO_CONTACT',
      returnedTo: 'court-2626',
    });
  });

  it('A-30: where the referral’s own clock ends first, it is that which ended', () => {
    const asked = given.informing(entrusted('SUMMARY', '2026-02-06'));
    expect(end(having(asked, attempt(wu, false), { at: at('2026-02-09 10:00') })).at(-1)).toMatchObject({
      reason: 'NO_CONSENT_IN_TIME',
    });
  });

  it('leaves no trace of the attempts on the accepted case but its history', () => {
    expect(Object.keys(having(visited, consent(walk), monday).state)).not.toContain('contacts');
  });
});

it('given a history whose parties were asked before contact was counted, has no such clock', () => {
  const informed = given.informing(own).events.at(-1);
  if (informed?.type !== 'parties.informed.v1') throw new Error('they were asked last');
  const { contact: _contact, ...older } = informed;
  expect(openClocks(evolve(given.filed(own).state, older, caseId))).toEqual(['DL-04']);
});

it('given a unit that the pack does not have, does not take it for help', () => {
  const stranger = { ...commands.attempt, unitId: OrgUnitId.parse('unit-9') };
  expect(answer(given.informing(own), stranger)).toBe('unit-unknown');
});
