import { archiveClocks, neededItems } from '../../../shared/domain/case/performance/archiving.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import {
  archiving,
  commands,
  consent,
  payment,
  session,
  signatures,
  terms,
  unwanted,
  withdrawal,
} from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  calendar,
  day,
  having,
  jurisdiction,
  narrowed,
  own,
  type Walk,
} from '../../support/case-scenario.ts';
import { agency } from '../../support/people-commands.ts';

const ground = { calendar, jurisdiction };
const clerk = { by: actors.county };
const needed = (walk: Walk) => neededItems(narrowed(walk, 'closed').state);

const paid = (walk: Walk): Walk => having(walk, payment(walk));
const closed = given.closed();
const told = having(closed, commands.notice);
const performed = after['agreement.performed.v1'];
const archived = after['case.archived.v1'];

const halves = ['2023-10-15', '2023-11-15'].map((dueOn) => ({ dueOn: day(dueOn), amount: fen(5_000_000) }));
const agreed = having(given.mediating(own), terms(given.mediating(own), { schedule: halves }));
const binding = having(agreed, signatures(agreed));
const paidInPart = paid(having(binding, unwanted(binding)));

const FRAME = ['COVER', 'APPLICATION', 'BACK_COVER'];
const MEDIATED = [...FRAME, 'NOTICE', 'IDENTITY', 'CLOSING_REPORT'];

describe('T50 §3.5: given the file of a case that is closed', () => {
  it.each<readonly [string, Walk, readonly string[]]>([
    ['not accepted: its letter', having(given.filed(own), commands.reject), [...FRAME, 'REFUSAL_LETTER']],
    ['sent by a court: the referral', having(given.filed(), commands.reject), [...FRAME, 'REFERRAL', 'REFUSAL_LETTER']],
    ['refused by a party: the notice', having(given.informing(own), commands.refuse), [...FRAME, 'NOTICE']],
    ['withdrawn before anybody met', having(given.mediating(own), withdrawal(given.mediating(own))), MEDIATED],
    [
      'withdrawn after a session: its record',
      having(having(given.mediating(own), session(given.mediating(own))), withdrawal(given.mediating(own))),
      [...MEDIATED, 'MEDIATION_RECORD'],
    ],
    ['failed: the notice of termination', closed, [...MEDIATED, 'REFERRAL', 'TERMINATION_NOTICE']],
    [
      'an agreement, paid: its proof',
      paid(given.effective(own)),
      [...MEDIATED, 'MEDIATION_RECORD', 'AGREEMENT', 'PERFORMANCE_PROOF'],
    ],
    [
      'one instalment of two paid, and given up: the proof of that one',
      having(paidInPart, commands.litigate),
      [...MEDIATED, 'MEDIATION_RECORD', 'AGREEMENT', 'PERFORMANCE_PROOF'],
    ],
    [
      'performed at once: its proof',
      having(given.effective(own), commands.performWhole),
      [...MEDIATED, 'MEDIATION_RECORD', 'AGREEMENT', 'PERFORMANCE_PROOF'],
    ],
    [
      'confirmed: what the court was given',
      performed,
      [...MEDIATED, 'MEDIATION_RECORD', 'AGREEMENT', 'PERFORMANCE_PROOF', 'CONFIRMATION', 'REFERRAL'],
    ],
    [
      'reviewed by the court that docketed it',
      paid(given['court-statement']()),
      [...MEDIATED, 'MEDIATION_RECORD', 'AGREEMENT', 'PERFORMANCE_PROOF', 'CONFIRMATION', 'REFERRAL'],
    ],
    [
      'sued upon: the agreement, and no proof of what was not performed',
      having(given.unconfirmed(own), commands.litigate),
      [...MEDIATED, 'MEDIATION_RECORD', 'AGREEMENT'],
    ],
  ])('must have what it says: %s', (_what, walk, items) => {
    expect(needed(walk).toSorted()).toEqual([...items].toSorted());
  });

  it('has the authority of whoever acted for a party', () => {
    const represented = having(having(given.informing(own), agency()), commands.refuse);
    expect(needed(represented)).toContain('AUTHORITY');
  });

  it('is closed only when nothing of that is missing, and names what is', () => {
    for (const missing of needed(performed)) {
      const items = needed(performed).filter((item) => item !== missing);
      expect(ask(performed, archiving(performed, { items }), clerk)).toMatchObject({
        error: { code: 'file-incomplete', field: 'items', params: { items: missing } },
      });
    }
    const more = archiving(performed, { items: [...needed(performed), 'RETURN_VISIT', 'EVIDENCE'] });
    expect(answer(performed, more, clerk)).toEqual(['case.archived.v1']);
  });

  it('has a number of its own county and is kept for the years of the rules', () => {
    expect(archived.events.at(-1)).toMatchObject({
      fileNo: '（2023）岑人调字第1号',
      retainUntil: '2033-09-15',
      late: false,
      on: '2023-09-15',
    });
    for (const fileNo of [
      '（2023）凯人调字第1号',
      '（2023）岑人调字第0号',
      '岑人调字第1号',
      '（2023）岑人调字第1号附吴某',
    ])
      expect(ask(closed, archiving(closed, { fileNo }), clerk)).toMatchObject({
        error: { code: 'file-no-wrong', params: { example: '（2023）岑人调字第1号' } },
      });
  });
});

describe('DL-19 A-44: given the ten working days to archive', () => {
  // ten working days after Friday 2023-09-15, over the National Day holidays and a worked Saturday
  const LAST = '2023-10-07';

  it('they run from the terminal state and not from the effect', () => {
    const later = having(given.confirmed(), payment(given.confirmed()), { at: at('2023-11-10 10:00') });
    expect(archiveClocks(later.state, ground).map(({ startedOn }) => startedOn)).toEqual(['2023-11-10']);
    expect(archiveClocks(closed.state, ground)).toMatchObject([
      { kind: 'DL-19', startedOn: '2023-09-15', dueOn: LAST },
    ]);
    for (const open of [given.confirmed(), given.unconfirmed(), given.failed()])
      expect(archiveClocks(open.state, ground)).toEqual([]);
  });

  it('the clerk hears of them two working days before, and no more once the file is closed', () => {
    const rungs = (walk: Walk) => obligations(walk.state, ground).filter(({ clock }) => clock.kind === 'DL-19');
    expect(rungs(closed).map(({ rung, day, recipients }) => [rung, day, recipients.map(recipientKey)])).toEqual([
      ['-2', '2023-09-27', ['officer:committee-522626']],
    ]);
    expect(rungs(having(told, archiving(told), clerk))).toEqual([]);
  });

  it('a file closed after them is late and closed all the same', () => {
    const on = (time: string) => having(told, archiving(told), { ...clerk, at: at(time) }).events.at(-1);
    expect(on(`${LAST} 23:59`)).toMatchObject({ late: false });
    expect(on('2023-10-08 00:00')).toMatchObject({ late: true });
  });
});

describe('T50: given a case that is archived', () => {
  it.each<readonly [string, Parameters<typeof ask>[1]]>([
    ['a second closing of the file', archiving(archived)],
    ['a consent', consent(archived)],
    ['a payment', payment(archived)],
    ['a preservation', commands.recordPreservation],
    ['the end of a deadline', commands.expire],
    ['a new calendar', { type: 'recount' }],
  ])('refuses %s, for one reason', (_what, command) => {
    expect(ask(archived, command, clerk)).toEqual({
      ok: false,
      error: { code: 'archived', params: { on: '2023-09-15' } },
    });
  });

  it('takes a return visit alone, which is added to the file (DL-18)', () => {
    const visited = having(archived, commands.visit);
    expect(visited.state).toMatchObject({ stage: 'closed', archivedOn: '2023-09-15', visits: [{}] });
    expect(answer(visited, archiving(visited), clerk)).toBe('archived');
  });

  it('stays with the archive (C-26)', () => {
    expect(responsibleFor(archived.state)).toEqual({ role: 'archive', id: 'committee-522626' });
  });
});
