import { CountyCode, PartyId } from '../../../events/primitives.ts';
import { fold } from '../../../shared/domain/case/evolve.ts';
import { continuationOf } from '../../../shared/domain/case/table/continuing.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import {
  application,
  commands,
  consent,
  openClaim,
  payment,
  reopening,
  signatures,
  terms,
} from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  bank,
  day,
  entrusted,
  having,
  own,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';
import { laterCalendar, recountedBy } from '../../support/later-calendar.ts';
import { assignment } from '../../support/people-commands.ts';
import { childId, childOf, isSplit, open, partial, splitFrom } from '../../support/split-builder.ts';

const byCourt = { by: actors.court };
const first = PartyId.parse('p4');

/** The rest of the walk's nth split, on a later day. */
const restOf = (walk: Walk, nth: number) => {
  const split = walk.events.filter(isSplit)[nth];
  if (!split) throw new Error('nothing stays open');
  return continuationOf({ id: walk.state.id, events: walk.events }, split, day('2023-09-20'));
};
const continued = (events: Walk['events']) => events.find(({ type }) => type === 'case.continued.v1');

describe('A-11: given a claim that stays open against the others', () => {
  it('is made of its parts, and may be as large as the whole', () => {
    const walk = given.mediating();
    const parts = {
      principal: fen(4_000_000),
      interest: fen(3_000_000),
      penalty: fen(2_000_000),
      other: fen(1_000_000),
    };
    const rest = { how: 'OPEN', claim: { ...parts, total: fen(10_000_000) } } as const;
    expect(answer(walk, terms(walk, { ...partial, rest }))).toEqual(['agreement.reached.v1']);
    const more = { how: 'OPEN', claim: openClaim(10_000_001) } as const;
    expect(answer(walk, terms(walk, { ...partial, rest: more }))).toBe('rest-exceeds-claim');
  });
});

describe('A-35: given what the rest takes over', () => {
  it('the clocks of mediation and no other', () => {
    for (const over of [own, entrusted('SUMMARY', '2023-09-15')])
      expect(continued(restOf(splitFrom(given.mediating(over)), 0))).toMatchObject({
        clocks: [{ kind: 'DL-M' }, { kind: 'DL-L' }],
      });
  });

  it('CC 692: the guarantee period that was recorded of a guarantor who is not bound', () => {
    const walk = having(given.mediating({ ...own, guarantor: true }), commands.recordGuarantee);
    const { state } = childOf(splitFrom(walk, { acknowledged: ['GUARANTEE_UNCHANGED'] }));
    expect(state.guarantees).toEqual(new Map([[first, { mainDueOn: '2023-06-30', months: 36 }]]));
  });

  it('T05: the county that had the case before, to which it never goes back', () => {
    const county = { by: { kind: 'county', id: 'county-522601' } } as const;
    let walk: Walk = having(given.filed(own), commands.transfer);
    for (const command of [commands.inform, consent(walk), assignment()]) walk = having(walk, command, county);
    const mediating = having(
      walk,
      { type: 'sign-disclosure', grounds: [], waivers: [], evidenceId: commands.hold.evidenceId },
      {
        by: { kind: 'mediator', id: 'lead' in walk.state ? `${walk.state.lead}` : '' },
      },
    );
    const agreed = having(mediating, terms(mediating, open), county);
    const child = childOf(having(agreed, signatures(agreed), county));
    expect(child.state.transferredFrom).toBe(CountyCode.parse('522626'));
  });

  it('CPL 104: each preservation with its own days, the one in force with those it had at the split', () => {
    const lifted = having(having(given.mediating(own), commands.recordPreservation), commands.endPreservation);
    const again = having(
      lifted,
      { ...commands.recordPreservation, executedOn: day('2023-09-18') },
      { at: at('2023-09-18 10:00') },
    );
    const recounted = recountedBy(again, at('2023-09-18 11:00'), laterCalendar('2023', { off: ['2023-10-18'] }));
    const before = again.events.flatMap((event) =>
      event.type === 'preservation.recorded.v1' ? [event.clock?.dueOn] : [],
    );
    const then = { at: at('2023-09-18 12:00') };
    const agreed = having(recounted, terms(recounted, open), then);
    const split = having(agreed, signatures(agreed, { parties: then.at, mediator: then.at, seal: then.at }), then);
    const kept = restOf(split, 0).flatMap((event) =>
      event.type === 'preservation.recorded.v1' ? [event.clock?.dueOn] : [],
    );
    expect(before).toEqual(['2023-10-16', '2023-10-18']);
    expect(kept).toEqual(['2023-10-16', '2023-10-19']);
  });

  it('is as it was when the agreement took effect, whatever has become of that since', () => {
    const parent = splitFrom(given.mediating(own));
    const applied = having(parent, application(parent));
    expect(restOf(applied, 0)).toEqual(restOf(parent, 0));
    expect(restOf(having(having(applied, commands.docket, byCourt), payment(applied)), 0)).toEqual(restOf(parent, 0));
  });
});

describe('A-35, T27: given a second rest, of another round', () => {
  const three = given.mediating({ ...own, respondents: 3 });
  const firstSplit = splitFrom(three, { bound: [bank, wu, yang], total: fen(6_000_000) });
  const applied = having(firstSplit, application(firstSplit));
  const dismissed = having(having(applied, commands.docket, byCourt), commands.dismiss, byCourt);
  const again = having(dismissed, reopening(dismissed));
  const agreed = having(again, terms(again, { ...open, rest: { how: 'OPEN', claim: openClaim(1_000_000) } }));
  const twice = having(agreed, signatures(agreed));

  it('is 之二, against whom the second agreement left out, with its own part of the claim', () => {
    const [one, two] = [restOf(twice, 0), restOf(twice, 1)];
    expect(continued(one)).toMatchObject({ caseNo: '（2023）岑金调字第0001号之一', round: 1 });
    expect(continued(two)).toMatchObject({ caseNo: '（2023）岑金调字第0001号之二', round: 2 });
    expect(fold(one, childId)?.parties.map(({ partyId }) => partyId)).toEqual([bank, first]);
    expect(fold(two, childId)).toMatchObject({
      claim: { total: 1_000_000 },
      parties: [{ partyId: bank }, { partyId: yang }],
    });
  });
});
