import { addDays } from '../../../shared/domain/calendar/day.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey, recipientsOf } from '../../../shared/domain/notices/recipients.ts';
import { given } from '../../support/case-builder.ts';
import { commands, signatures, terms } from '../../support/case-commands.ts';
import { calendar, day, entrusted, having, jurisdiction, own, type Walk } from '../../support/case-scenario.ts';
import { ledByTwo, secondMediator } from '../../support/eventful-walks.ts';
import { choice, recusal } from '../../support/people-commands.ts';
import { open } from '../../support/split-builder.ts';

const ground = { calendar, jurisdiction };
const ALL = ['party:p1', 'party:p2', 'party:p3'];

const raised = ({ state }: Walk, kind: string) =>
  obligations(state, ground)
    .filter(({ clock }) => clock.kind === kind)
    .map(({ rung, day: on, recipients }) => [rung, on, recipients.map(recipientKey)] as const);

/** The parties that each rung of a clock reaches. */
const reached = (walk: Walk, kind: string) =>
  raised(walk, kind).map(([, , keys]) => keys.filter((key) => key.startsWith('party:')));

describe('given an audience that a case does not have', () => {
  it.each([
    ['expert', given.filed()],
    ['expert', given.mediating()],
    ['judge', given.filed(own)],
    ['court-contact', given.mediating(own)],
    ['unsigned-parties', given.filed()],
    ['unsigned-parties', given.failed()],
    ['debtor', given.mediating()],
  ] as const)('of %s, tells nobody', (audience, { state }) => {
    expect(recipientsOf(audience, state, jurisdiction)).toEqual([]);
  });
});

describe('given the desks of a court', () => {
  it.each(['court-contact', 'judge', 'court-president'] as const)(
    'its %s is of the court that has the case',
    (desk) => {
      const told = (walk: Walk) => recipientsOf(desk, walk.state, jurisdiction).map(recipientKey);
      expect([told(given.failed()), told(given.applied(own)), told(given['fast-track'](own))]).toEqual(
        Array.from({ length: 3 }, () => [`${desk}:court-2626`]),
      );
    },
  );
});

describe('DL-15, C-26: given two mediators of whom one is paused', () => {
  it('the other is told, and the officer where it is the lead that rests', () => {
    const { lead } = given.mediating(own).state;
    const told = (mediatorId: typeof secondMediator) =>
      recipientsOf('mediator', having(ledByTwo, recusal(ledByTwo, { mediatorId })).state, jurisdiction).map(
        recipientKey,
      );
    expect(told(secondMediator)).toEqual([`mediator:${lead}`]);
    expect(told(lead)).toEqual(['officer:committee-522626', `mediator:${secondMediator}`]);
  });
});

describe('PML 17: given who stands on the other side', () => {
  it('is everybody but who applied, guarantors among them', () => {
    const { state } = given.mediating({ guarantor: true });
    const keys = (audience: 'respondent' | 'applicant' | 'parties') =>
      recipientsOf(audience, state, jurisdiction).map(recipientKey);
    expect(keys('respondent')).toEqual(['party:p2', 'party:p3', 'party:p4']);
    expect(keys('applicant')).toEqual(['party:p1']);
    expect(keys('parties')).toEqual(['party:p1', 'party:p2', 'party:p3', 'party:p4']);
  });
});

describe('A-11: given an agreement that binds some of the parties', () => {
  const agreed = having(given.mediating(), terms(given.mediating(), open));
  const signed = having(agreed, signatures(agreed));

  it('concerns all of them until it is in force, and those whom it binds from then on', () => {
    expect(reached(agreed, 'DL-M')).toEqual([ALL, ALL, ALL]);
    expect(reached(signed, 'DL-07').every((keys) => keys.join() === 'party:p1,party:p2')).toBe(true);
    expect(reached(signed, 'DL-07')).toHaveLength(5);
    const keys = (audience: 'parties' | 'debtor', { state }: Walk) =>
      recipientsOf(audience, state, jurisdiction).map(recipientKey);
    expect([keys('parties', agreed), keys('parties', signed)]).toEqual([ALL, ['party:p1', 'party:p2']]);
    expect(keys('debtor', signed)).toEqual(['party:p2']);
  });
});

describe('CC 695: given an agreement in force beside which a guarantor stands', () => {
  const mediating = given.mediating({ guarantor: true });
  const bound = mediating.state.parties.filter(({ role }) => role !== 'GUARANTOR').map(({ partyId }) => partyId);
  const agreed = having(mediating, terms(mediating, { bound, acknowledged: ['GUARANTEE_UNCHANGED'] }));
  const keys = (audience: 'parties' | 'debtor', { state }: Walk) =>
    recipientsOf(audience, state, jurisdiction).map(recipientKey);

  it('concerns the guarantor until then, and owes it nothing and asks it for nothing afterwards', () => {
    const signed = having(agreed, signatures(agreed));
    expect(signed.state.parties).toHaveLength(4);
    expect(keys('parties', agreed)).toEqual([...ALL, 'party:p4']);
    expect([keys('parties', signed), keys('debtor', signed)]).toEqual([ALL, ['party:p2', 'party:p3']]);
  });
});

describe('DL-14: given a case with a guarantor in which nothing was agreed', () => {
  it('reminds the creditor of the guarantee all the same', () => {
    const failed = having(having(given.mediating({ guarantor: true }), commands.recordGuarantee), commands.fail);
    expect(reached(failed, 'DL-14')).toEqual([['party:p1'], ['party:p1'], ['party:p1']]);
  });
});

describe('T09, DL-05: given a party that has named its mediator', () => {
  const reserved = given.assigning({ ...own, reserved: true });
  const named = having(reserved, choice(reserved, { choices: choice(reserved).choices.slice(0, 1) }));

  it('is asked no more for that, and told of the last day of mediation like everybody', () => {
    expect(reached(named, 'DL-05')).toEqual([['party:p2', 'party:p3']]);
    const mediation = reached(named, 'DL-M');
    expect(mediation.length).toBeGreaterThan(0);
    expect(mediation).toEqual(mediation.map(() => ALL));
  });
});

const inForce = (dueOn: string, over = {}): Walk => {
  const mediating = given.mediating(over);
  const { total } = mediating.state.claim;
  const agreed = having(mediating, terms(mediating, { schedule: [{ dueOn: day(dueOn), amount: total }] }));
  return having(agreed, signatures(agreed));
};

describe('T31: given who says that it paid what falls due with the time to apply', () => {
  it('is urged no more to pay, and reminded of the application like everybody', () => {
    const effective = inForce('2023-10-16');
    const reported = having(effective, commands.reportPayment);
    expect(raised(effective, 'DL-07').at(-1)?.slice(0, 2)).toEqual(['0', '2023-10-16']);
    expect(reached(reported, 'DL-07')).toEqual([ALL, ALL, ALL, ALL, ALL]);
    expect(reached(effective, 'DL-P')[0]).toEqual(['party:p2', 'party:p3']);
    expect(raised(reported, 'DL-P').map(([rung]) => rung)).toEqual(['+1', '+7']);
  });
});

describe('DL-P: given an instalment that falls due within days of the agreement', () => {
  it('is reminded of from the day on which it binds, and of nothing before it', () => {
    const dueOn = day('2023-09-20');
    expect(addDays(dueOn, -7) < '2023-09-15').toBe(true);
    // three days before is a Sunday, whose message goes out on the Friday, when the agreement took effect
    expect(
      raised(inForce(dueOn), 'DL-P')
        .map(([rung, on]) => `${rung} ${on}`)
        .slice(0, 3),
    ).toEqual(['-3 2023-09-15', '-1 2023-09-19', '0 2023-09-20']);
  });
});

describe('A-39: given a suit that the court still reviews', () => {
  it('holds back what is told of the application alone: a guarantee has all its mornings', () => {
    const docketed = { ...entrusted('SUMMARY', '2023-09-15'), guarantor: true };
    const guaranteed = having(given.effective(docketed), commands.recordGuarantee);
    expect(raised(guaranteed, 'DL-14').map(([rung, , keys]) => [rung, keys])).toEqual(
      ['-60', '-30', '-7'].map((rung) => [rung, ['party:p1']]),
    );
    expect(raised(guaranteed, 'DL-07').map(([rung]) => rung)).toEqual(['-9', '-7', '-3', '-1', '0']);
  });
});
