import type { Mark } from '../../../events/agreement.ts';
import { InterpreterId, type MediatorId } from '../../../events/primitives.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { given, speaking } from '../../support/case-builder.ts';
import { extension, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  contextAt,
  evidence,
  having,
  jurisdiction,
  own,
  tenOn,
  type Walk,
  wu,
} from '../../support/case-scenario.ts';
import { addition, declining, interpreter, recusal, relative, replacement } from '../../support/people-commands.ts';

const byCounty = { by: actors.county };
const mediating = having(given.mediating(own), addition());
const [lead, second] = ('mediators' in mediating.state ? mediating.state.mediators : []) as [MediatorId, MediatorId];
const pausedIn = ({ state }: Walk) => ('paused' in state ? state.paused?.mediatorId : undefined);
const leaves = (walk: Walk) => replacement(walk, { mediatorId: second, withoutSuccessor: true });

describe('PML 23, DL-15: given a lead whom a party declined, and nobody to take the place', () => {
  const declined = having(mediating, declining({ candidates: [] }));

  it('T10: stays empty when the second mediator is replaced or leaves', () => {
    expect(pausedIn(declined)).toBe(lead);
    expect(pausedIn(having(declined, replacement(declined, { mediatorId: second }), byCounty))).toBe(lead);
    const left = having(declined, leaves(declined), byCounty);
    expect(left.state).toMatchObject({ lead, mediators: [lead] });
    expect(pausedIn(left)).toBe(lead);
  });

  it('keeps nobody back but the mediator itself, whatever id a desk bears', () => {
    const desk = (id: MediatorId) => ({ by: { kind: 'expert' as const, id } });
    expect(answer(declined, extension(declined), { by: { kind: 'mediator', id: lead } })).toBe('mediator-paused');
    expect(answer(declined, extension(declined), desk(lead))).toEqual(['mediation.extended.v1']);
    expect(answer(mediating, extension(mediating), { by: { kind: 'mediator', id: second } })).toBe(
      'disclosure-missing',
    );
    expect(answer(mediating, extension(mediating), desk(second))).toEqual(['mediation.extended.v1']);
  });

  it('T10: is empty no more when it is taken itself', () => {
    expect(pausedIn(having(declined, replacement(declined, { mediatorId: lead }), byCounty))).toBeUndefined();
  });
});

describe('DL-15: given the recusal of a mediator who heads another committee', () => {
  it('is decided on as any other: the head of this one is somebody else', () => {
    const committees = jurisdiction.committees.map((each) =>
      each.id === 'committee-522601' ? { ...each, head: lead } : each,
    );
    const context = { ...contextAt(tenOn(mediating.scenario.on)), jurisdiction: { ...jurisdiction, committees } };
    expect(decide(mediating.state, recusal(mediating), context)).toMatchObject({
      value: [{ type: 'recusal.requested.v1', clock: { variant: 'standard' } }],
    });
  });
});

describe('T10, §5: given a text that waits for signatures', () => {
  it('is left by a second mediator as the table is', () => {
    const agreed = having(mediating, terms(mediating));
    expect(having(agreed, leaves(agreed), byCounty).state).toMatchObject({ stage: 'agreed', mediators: [lead] });
  });

  it('may be interpreted by somebody new, and only who leaves has left', () => {
    const shui = given.mediating(speaking(own));
    const named = having(shui, interpreter());
    const agreed = having(named, terms(named, { oralReadings: [{ partyId: wu, evidenceId: evidence }] }));
    const two = having(agreed, interpreter());
    const gone = { type: 'release-interpreter', interpreterId: InterpreterId.parse('i1'), reason: 'ILLNESS' } as const;
    expect(having(two, gone).state).toMatchObject({
      stage: 'agreed',
      interpreters: [
        { interpreterId: 'i1', language: 'swi', left: true },
        { interpreterId: 'i2', language: 'swi' },
      ],
    });
    expect(JSON.stringify(having(two, gone).state.clocks)).toBe(JSON.stringify(two.state.clocks));
    expect(answer(having(two, gone), gone)).toBe('interpreter-unknown');
    expect(answer(having(two, gone), { ...gone, interpreterId: InterpreterId.parse('i2') })).toEqual([
      'interpreter.left.v1',
    ]);
  });

  it('may be followed by whom a party invites', () => {
    const agreed = given.agreed(own);
    expect(having(agreed, relative(agreed)).state).toMatchObject({ stage: 'agreed', invitees: 1 });
  });
});

describe('T15: given two mediators who both sign', () => {
  it('are two hands, and each signs once', () => {
    const disclosed = having(
      mediating,
      { type: 'sign-disclosure', grounds: [], waivers: [], evidenceId: evidence },
      {
        by: { kind: 'mediator', id: second },
      },
    );
    const agreed = having(disclosed, terms(disclosed));
    const command = signatures(agreed);
    const marks = command.marks.flatMap((mark): readonly Mark[] =>
      mark.by === 'MEDIATOR' ? [mark, { ...mark, mediatorId: second }] : [mark],
    );
    expect(answer(agreed, { ...command, marks })).toEqual(['agreement.signed.v1', 'agreement.effective.v1']);
    const twice = marks.map((mark): Mark => (mark.by === 'MEDIATOR' ? { ...mark, mediatorId: second } : mark));
    expect(answer(agreed, { ...command, marks: twice })).toBe('already-signed');
  });
});
