import { isAt } from '../../../shared/domain/case/state.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, signatures, terms } from '../../support/case-commands.ts';
import { actors, answer, at, bank, day, having, lawyer, narrowed, own, wu, yang } from '../../support/case-scenario.ts';
import { disclosure } from '../../support/people-commands.ts';

describe('given a text that all agree to (T14)', () => {
  it('is locked by its digest, and the signatures have three working days', () => {
    const { state } = given.agreed();
    expect(state.agreement).toMatchObject({ agreementId: 'a1', version: 1, on: '2023-09-15', marks: [] });
    expect(state.clocks['DL-06']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-09-20' });
  });

  it('takes a claim without a schedule, and a first instalment on the very day', () => {
    const walk = given.mediating();
    expect(answer(walk, terms(walk, { schedule: [] }))).toEqual(['agreement.reached.v1']);
    const today = [{ dueOn: day('2023-09-15'), amount: walk.state.claim.total }];
    expect(answer(walk, terms(walk, { schedule: today }))).toEqual(['agreement.reached.v1']);
  });

  it('may settle for less than was claimed', () => {
    const walk = given.mediating();
    const less = fen(9_000_000);
    expect(answer(walk, terms(walk, { total: less, schedule: [{ dueOn: day('2023-12-15'), amount: less }] }))).toEqual([
      'agreement.reached.v1',
    ]);
  });

  it('leaves a guarantor out who does not take part, where all know that the guarantee stays as it was', () => {
    const walk = given.mediating({ guarantor: true });
    const knowing = { bound: [bank, wu, yang], acknowledged: ['GUARANTEE_UNCHANGED'] } as const;
    expect(answer(walk, terms(walk, knowing))).toEqual(['agreement.reached.v1']);
  });

  it('is effective at once where it is oral (PML 30)', () => {
    const walk = given.mediating();
    const oral = having(walk, terms(walk, { form: 'ORAL' }));
    expect(oral.events.slice(-1)).toMatchObject([
      { type: 'agreement.effective.v1', effectiveOn: '2023-09-15', partiesSignedOn: '2023-09-15', outOfTime: false },
    ]);
    expect(oral.state).toMatchObject({ stage: 'effective' });
    expect(oral.state.clocks['DL-06']).toBeUndefined();
  });
});

describe('given marks that come one by one (T15, PML 29)', () => {
  const walk = given.agreed();
  const all = signatures(walk);
  const part = (...indices: readonly number[]) => ({
    ...all,
    marks: all.marks.filter((_mark, i) => indices.includes(i)),
  });

  it.each([
    ['a party', [1, 2, 3, 4]],
    ['the mediator', [0, 1, 2, 4]],
    ['the seal', [0, 1, 2, 3]],
  ])('waits for %s', (_missing, present) => {
    expect(answer(walk, part(...present))).toEqual(['agreement.signed.v1']);
  });

  it('takes effect with the last, in whatever order', () => {
    const most = having(having(walk, part(4, 3)), part(2, 0));
    expect(most.state.stage).toBe('agreed');
    expect(answer(most, part(1))).toEqual(['agreement.signed.v1', 'agreement.effective.v1']);
  });

  it('lets a bank sign for itself', () => {
    expect(answer(walk, part(0), { by: actors.bank })).toEqual(['agreement.signed.v1']);
  });

  it('takes the signature of any of its mediators', () => {
    const complex = given.agreed({ ...own, total: 100_000_000 });
    expect(complex.state.mediators).toHaveLength(2);
    const [, second = lawyer] = complex.state.mediators;
    const signed = having(complex, disclosure(), { by: { kind: 'mediator', id: second } });
    const marks = signatures(complex).marks.map((mark) =>
      mark.by === 'MEDIATOR' ? { ...mark, mediatorId: second } : mark,
    );
    expect(answer(complex, { ...signatures(complex), marks })).toBe('disclosure-missing');
    expect(answer(signed, { ...signatures(complex), marks })).toContain('agreement.effective.v1');
    const both = marks.concat(signatures(complex).marks.filter(({ by }) => by === 'MEDIATOR'));
    expect(answer(signed, { ...signatures(complex), marks: both })).toContain('agreement.effective.v1');
  });
});

describe('given an agreement that takes effect, its two days (A-20)', () => {
  it('counts both from one day where all marks fall on it', () => {
    const { state } = given.effective();
    expect(state.clocks['DL-07']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-10-16' });
    expect(state.clocks['DL-07']).not.toHaveProperty('alertStartedOn');
  });

  it('counts alerts from the parties’ last signature, the limit from the seal', () => {
    const walk = given.agreed();
    const sealed = having(walk, signatures(walk, { seal: at('2023-09-18 09:00') }), { at: at('2023-09-18 10:00') });
    expect(sealed.events.at(-1)).toMatchObject({ effectiveOn: '2023-09-18', partiesSignedOn: '2023-09-15' });
    expect(sealed.state.clocks['DL-07']).toMatchObject({
      startedOn: '2023-09-18',
      alertStartedOn: '2023-09-15',
      alertOn: '2023-10-16',
      dueOn: '2023-10-18',
    });
  });

  it('is of the day of the last mark, not of its recording', () => {
    const walk = given.agreed();
    const recorded = having(walk, signatures(walk), { at: at('2023-09-18 10:00') });
    expect(recorded.events.at(-1)).toMatchObject({ effectiveOn: '2023-09-15', partiesSignedOn: '2023-09-15' });
  });

  it('is out of time where the last mark came after the last day of mediation (A-09)', () => {
    const mediating = given.mediating();
    const ten = at('2023-09-26 10:00');
    const agreed = having(mediating, terms(mediating), { at: ten });
    const sealedAt = (time: string) => {
      const marks = signatures(agreed, { parties: ten, mediator: ten, seal: at(time) });
      return having(agreed, marks, { at: at('2023-09-27 00:00') }).events.at(-1);
    };
    expect(sealedAt('2023-09-26 23:59')).toMatchObject({ outOfTime: false });
    expect(sealedAt('2023-09-27 00:00')).toMatchObject({ outOfTime: true });
  });
});

describe('given thirty days to apply (DL-07, mechanism.md §8.6)', () => {
  it.each([
    ['2026-09-18', '2026-10-19'],
    ['2025-09-26', '2025-10-27'],
  ])('an agreement effective on %s is taken until midnight of %s', (effectiveOn, lastDay) => {
    const walk = given.effective({ ...own, on: day(effectiveOn) });
    expect(walk.state.clocks['DL-07']?.dueOn).toBe(lastDay);
    expect(answer(walk, application(walk), { at: at(`${lastDay} 23:59`) })).toEqual(['confirmation.applied.v1']);
    const after24 = at(`${lastDay.slice(0, 8)}${Number(lastDay.slice(8)) + 1} 00:00`);
    expect(answer(walk, application(walk), { at: after24 })).toBe('deadline-passed');
    expect(answer(walk, commands.expire, { at: after24 })).toEqual(['confirmation.lapsed.v1']);
  });
});

describe('given a second text after the first lapsed (T16)', () => {
  const lapsed = narrowed(having(given.agreed(), { type: 'fail', reason: 'NOT_SIGNED' }), 'mediating');

  it('forgets the first, and numbers the second', () => {
    expect(lapsed.state).not.toHaveProperty('agreement');
    const again = having(lapsed, terms(lapsed));
    expect(isAt(again.state, ['agreed']) && again.state.agreement).toMatchObject({ agreementId: 'a2', version: 2 });
  });

  it('refuses marks on the first', () => {
    const again = having(lapsed, terms(lapsed));
    expect(answer(again, { ...signatures(again), agreementId: 'a1' })).toBe('agreement-unknown');
  });

  it('is forgotten too when mediation fails', () => {
    expect(having(given.agreed(), commands.fail).state).not.toHaveProperty('agreement');
  });
});
