import fc from 'fast-check';
import { addDays, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { isWorkingDay } from '../../../shared/domain/calendar/working-day.ts';
import { deadlineOf, deadlinePassed, nextAgendaDay } from '../../../shared/domain/notices/agenda.ts';
import { dueBetween, obligationKey, obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given, stages } from '../../support/case-builder.ts';
import { archiving, commands, consent, extension, signatures } from '../../support/case-commands.ts';
import {
  calendar,
  day,
  entrusted,
  having,
  jurisdiction,
  own,
  pastDue,
  type Walk,
} from '../../support/case-scenario.ts';

const ground = { calendar, jurisdiction };

const ladderOf = ({ state }: Walk, kind: string): readonly string[] =>
  obligations(state, ground)
    .filter(({ clock }) => clock.kind === kind)
    .map(({ rung, day: on, recipients }) => `${rung} ${on} ${recipients.map(recipientKey).join(' ')}`);

const expired = (walk: Walk): Walk => having(walk, commands.expire, { at: pastDue(walk) });

describe('given the summary case of Cengong, received on 2023-09-15', () => {
  const twin = given.mediating();
  const lead = `mediator:${twin.state.lead}`;
  const parties = 'party:p1 party:p2 party:p3';

  it('raises −3 on 09-21 (half falls there too and is left out), −1 on 09-25, the last day on 09-26', () => {
    expect(ladderOf(twin, 'DL-M')).toEqual([
      `-3 2023-09-21 ${lead} ${parties}`,
      `-1 2023-09-25 ${lead} ${parties}`,
      `0 2023-09-26 ${lead} ${parties} committee-head:committee-522626`,
    ]);
  });

  it('is told to the officer in place of a mediator who is not there yet', () => {
    expect(ladderOf(given.assigning(), 'DL-M')[0]).toBe(`-3 2023-09-21 officer:committee-522626 ${parties}`);
  });

  it('after the end tells county and prefecture while the notice of termination is outstanding', () => {
    const failed = expired(twin);
    expect(ladderOf(failed, 'DL-M')).toEqual([
      '+1 2023-09-27 county-group:committee-522626',
      '+3 2023-10-07 prefecture:522600',
    ]);
    expect(ladderOf(having(failed, commands.notice), 'DL-M')).toEqual([]);
  });

  it('after the end raises no rung of mediation itself', () => {
    expect(ladderOf(expired(twin), 'DL-L')).toEqual([]);
  });

  it('moves its rungs with an extension, and half the length is gone', () => {
    const extended = having(twin, extension(twin, 10));
    const days = ladderOf(extended, 'DL-M').map((rung) => rung.split(' ').slice(0, 2).join(' '));
    // Ten days from 09-26 end within the National Day holidays and roll to the make-up working day after them.
    expect(days).toEqual(['-5 2023-09-22', '-3 2023-09-26', '-1 2023-09-28', '0 2023-10-07']);
  });
});

describe('given a calendar imported after the clock was fixed', () => {
  it('keeps the days that bind the case, and counts the mornings anew', () => {
    const holiday = { zh: '放假', en: 'day off' };
    const later = { ...calendar, off: new Map([...calendar.off, [day('2023-09-26'), holiday]]) };
    const all = obligations(given.mediating().state, { calendar: later, jurisdiction });
    const mechanism = all.filter(({ clock }) => clock.kind === 'DL-M');
    expect(mechanism.every(({ clock }) => clock.dueOn === '2023-09-26' && clock.alertOn === '2023-09-26')).toBe(true);
  });
});

describe('given parties who were asked', () => {
  const informing = given.informing();

  it('asks only those who have not answered', () => {
    const answered = having(informing, consent(informing, { consents: consent(informing).consents.slice(0, 2) }));
    expect(ladderOf(informing, 'DL-04')[0]).toMatch(/party:p2 party:p3$/);
    expect(ladderOf(answered, 'DL-04')[0]).toMatch(/[^2] party:p3$/);
  });

  it.each([
    ['a court referred it', informing],
    ['it was offered', given.informing({ ...own, channel: 'PROACTIVE' })],
    ['it applied', given.informing(own)],
  ])('DL-04: asks the applicant too where %s, for its silence refuses the case as any other', (_how, asked) => {
    expect(ladderOf(asked, 'DL-04').map((rung) => rung.split(' ').slice(2))).toEqual([
      ['party:p1', 'party:p2', 'party:p3'],
      ['party:p1', 'party:p2', 'party:p3'],
    ]);
  });
});

describe('given an agreement that waits for signatures', () => {
  it('reminds only those who have not signed', () => {
    const agreed = given.agreed();
    const { marks, ...rest } = signatures(agreed);
    const signed = having(agreed, { ...rest, marks: marks.slice(0, 2) });
    expect(ladderOf(agreed, 'DL-06')).toEqual(['-1 2023-09-19 party:p1 party:p2 party:p3']);
    expect(ladderOf(signed, 'DL-06')).toEqual(['-1 2023-09-19 party:p3']);
  });
});

describe('given an effective agreement', () => {
  it('reminds parties and mediator of the application five times', () => {
    expect(ladderOf(given.effective(), 'DL-07').map((rung) => rung.split(' ')[0])).toEqual([
      '-15',
      '-7',
      '-3',
      '-1',
      '0',
    ]);
  });

  it('of a docketed suit reminds its mediator alone, of the last days (A-39): the court reviews it', () => {
    const told = obligations(given.effective(entrusted('SUMMARY', '2023-09-15')).state, { calendar, jurisdiction });
    const rungs = told.filter(({ clock }) => clock.kind === 'DL-07');
    expect(new Set(rungs.flatMap(({ recipients }) => recipients.map(({ kind }) => kind)))).toEqual(
      new Set(['mediator']),
    );
    expect(rungs.map(({ rung }) => rung)).toEqual(['-9', '-7', '-3', '-1', '0']);
  });
});

describe('given any stage', () => {
  const dayNumber = fc.integer({ min: 0, max: 1000 });

  it.each(stages)('%s: every rung has recipients and a key of its own', (stage) => {
    const all = obligations(given[stage]().state, ground);
    const keys = all.flatMap((each) => each.recipients.map((recipient) => obligationKey(each, recipient)));
    expect(new Set(keys).size).toBe(keys.length);
    expect(all.every(({ recipients }) => recipients.length > 0)).toBe(true);
  });

  it.each(stages)('%s: no rung falls on a rest day but the last day and what its calendar gives (A-29)', (stage) => {
    fc.assert(
      fc.property(dayNumber, (n) => {
        const on = addDays(day('2022-01-04'), n);
        const { state } = given[stage]({ on, ...own });
        const resting = obligations(state, ground).filter(
          ({ day: morning, rung }) =>
            rung !== '0' && rung !== 'last' && !isWorkingDay(calendar, morning, { local: true }),
        );
        expect(resting).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.each(stages)('%s: the agenda comes to every rung, in order, and never goes back', (stage) => {
    const { state } = given[stage]();
    const from = day('2023-09-14');
    const rungDays = [...new Set(obligations(state, ground).map(({ day: on }) => on))]
      .filter((on) => on > from)
      .toSorted();
    const seen: string[] = [];
    for (let next = nextAgendaDay(state, from, ground); next && daysBetween(from, next) < 60; ) {
      seen.push(next);
      next = nextAgendaDay(state, next, ground);
    }
    expect(seen.filter((on) => rungDays.some((rung) => rung === on))).toEqual(
      rungDays.filter((on) => daysBetween(from, on) < 60),
    );
    expect(seen).toEqual([...new Set(seen)].toSorted());
  });
});

describe('given days that were missed', () => {
  const all = obligations(given.mediating().state, ground).filter(({ clock }) => clock.kind === 'DL-M');

  it('raises the latest rung of a clock, and those before it are stale', () => {
    const { live, superseded } = dueBetween(all, day('2023-09-20'), day('2023-09-25'));
    expect(live.map(({ rung }) => rung)).toEqual(['-1']);
    expect(superseded.map(({ rung }) => rung)).toEqual(['-3']);
  });
});

describe('given a due day', () => {
  const mediating = given.mediating();

  it('is looked at on the day after, and every day that it still stands', () => {
    expect(nextAgendaDay(mediating.state, day('2023-09-26'), ground)).toBe('2023-09-27');
    expect(nextAgendaDay(mediating.state, day('2023-10-02'), ground)).toBe('2023-10-03');
  });

  it.each([
    ['informing', 'DL-04'],
    ['mediating', 'DL-M'],
    ['agreed', 'DL-06'],
    ['effective', 'DL-07'],
    ['docketed', 'DL-09'],
    ['failed', 'DL-11'],
    ['fast-track', 'DL-11'],
  ] as const)('of %s is passed the day after, by its clock %s', (stage, clock) => {
    const { state } = given[stage]();
    const deadline = deadlineOf(state);
    expect(deadline?.clock).toBe(clock);
    if (!deadline) return;
    expect(deadlinePassed(state, deadline.dueOn)).toBeUndefined();
    expect(deadlinePassed(state, addDays(deadline.dueOn, 1))).toEqual(deadline);
  });

  it('of a court is looked at no more once it has been flagged', () => {
    const failed = given.failed();
    const flagged = having(failed, commands.expire, { at: pastDue(failed) });
    expect(nextAgendaDay(flagged.state, day('2023-12-01'), ground)).toBeUndefined();
    expect(deadlinePassed(flagged.state, day('2023-12-01'))).toBeUndefined();
  });

  it('has none where a case is closed and its file as well', () => {
    const closed = given.closed();
    expect(deadlineOf(closed.state)).toBeUndefined();
    // DL-19: two working days before the tenth (T50)
    expect(nextAgendaDay(closed.state, day('2023-09-15'), ground)).toBe('2023-09-27');
    const told = having(closed, commands.notice);
    const archived = having(told, archiving(told));
    expect(nextAgendaDay(archived.state, day('2023-09-15'), ground)).toBeUndefined();
  });
});
