import { EvidenceId, MediatorId } from '../../../events/primitives.ts';
import { missed } from '../../support/absence-builder.ts';
import { given, speaking } from '../../support/case-builder.ts';
import { commands, signatures, terms } from '../../support/case-commands.ts';
import { actors, at, bank, evidence, having, narrowed, own, type Walk, wu, yang } from '../../support/case-scenario.ts';
import { answering, evaluation, replying, smallFast } from '../../support/mechanism-builder.ts';
import { agency, choice, disclosure, interpreter, recusal, recusalDecision } from '../../support/people-commands.ts';

const when = { at: at('2023-09-20 10:00') };
/** Wu died, and somebody else is Wu's heir. */
const inherited = (walk: Walk): Walk => having(having(walk, commands.lose, when), commands.succeed, when);
const mechanismOf = ({ state }: Walk) => ('mechanism' in state ? state.mechanism : undefined);

describe('§4.3: given an heir, what its predecessor did is gone, and what the others did is not', () => {
  it('CPL 61: of the agents', () => {
    const agents = having(having(given.mediating(own), agency()), agency({ partyId: yang }));
    expect(inherited(agents).state.agents?.map(({ partyId }) => partyId)).toEqual([yang]);
    expect(inherited(given.mediating(own)).state).not.toHaveProperty('agents');
  });

  it('T17: of the absences', () => {
    const walk = missed(missed(given.mediating(own), '2023-09-18', wu), '2023-09-19', yang);
    const { state } = inherited(walk);
    expect('absences' in state && state.absences.get(wu)).toBe(0);
    expect('absences' in state && state.absences.get(yang)).toBe(1);
  });

  it('PML 19: of the choice of the mediator', () => {
    const assigning = given.assigning({ ...own, reserved: true });
    const chosen = having(assigning, choice(assigning));
    const by = { by: { kind: 'mediator', id: 'lead' in chosen.state ? `${chosen.state.lead}` : '' } } as const;
    const { state } = inherited(having(chosen, disclosure(), by));
    const lead = 'lead' in state ? state.lead : MediatorId.parse('none');
    expect('choices' in state && state.choices).toEqual(
      new Map([
        [bank, lead],
        [yang, lead],
      ]),
    );
  });

  it('DL-15: of the recusals that were rejected', () => {
    const county = { by: actors.county };
    let walk: Walk = given.mediating(own);
    for (const partyId of [wu, yang]) {
      walk = having(walk, recusal(walk, { partyId, ground: partyId === wu ? 'R1' : 'R4' }));
      walk = having(walk, recusalDecision({ result: 'REJECTED' }), county);
    }
    const { state } = inherited(walk);
    expect('rejectedRecusals' in state && state.rejectedRecusals).toMatchObject([{ partyId: yang, ground: 'R4' }]);
  });

  it('T09: the mediators sign their statements again, on whoever is there now', () => {
    const { state } = inherited(given.mediating(own));
    expect(state).toMatchObject({ disclosed: [], newcomers: [wu] });
  });

  it('§5: of what was read aloud, and of the marks on a text', () => {
    const shui = having(given.mediating(speaking(own)), interpreter());
    const oralReadings = [wu, yang].map((partyId) => ({ partyId, evidenceId: evidence }));
    const agreed = narrowed(having(shui, terms(shui, { oralReadings })), 'agreed');
    const { marks, ...text } = signatures(agreed);
    const signed = having(agreed, { ...text, marks: marks.slice(1) });
    const { state } = inherited(signed);
    expect(state).toMatchObject({ agreement: { oralReadings: [{ partyId: yang }], marks: marks.slice(2) } });
    const plain = inherited(given.agreed(own)).state;
    expect('agreement' in plain && plain.agreement).not.toHaveProperty('oralReadings');
  });
});

describe('DL-S, DL-E: given an heir of who had accepted an opinion or a report', () => {
  const both = having(smallFast.opined({ respondents: 2 }), answering('ACCEPTED'));
  const reported = having(
    having(evaluation.reported(own), replying('ACCEPTED')),
    replying('ACCEPTED', { partyId: yang }),
  );

  it('is asked anew, in the days that anybody has; what others accepted stands', () => {
    const opined = inherited(both);
    expect(mechanismOf(opined)?.smallFast?.opinion?.acceptedBy).toEqual([]);
    expect(opined.state.clocks['DL-S']).toMatchObject({ startedOn: '2023-09-20', variant: 'answer' });
    const evaluated = inherited(reported);
    expect(mechanismOf(evaluated)?.evaluation?.acceptedBy).toEqual([yang]);
    expect(evaluated.state.clocks['DL-E']).toMatchObject({ startedOn: '2023-09-20', variant: 'answer' });
  });

  it('keeps the commitment that was entered into, opinion or not, and its clock as it ran', () => {
    const monday = { at: at('2023-09-18 10:00') };
    const entered = having(having(smallFast.entered(), commands.lose, monday), commands.succeed, monday);
    expect(mechanismOf(entered)?.now).toBe('SMALL_FAST');
    expect(mechanismOf(entered)?.smallFast).toEqual({ commitmentId: 'commitment-rural-522626', committed: bank });
    expect(entered.state.clocks['DL-S']).toMatchObject({ startedOn: '2023-09-15', variant: 'opinion' });
    const silent = inherited(smallFast.opined());
    expect(mechanismOf(silent)?.smallFast?.opinion).toMatchObject({ total: 180_000, acceptedBy: [] });
    expect(silent.state.clocks['DL-S']).toMatchObject({ startedOn: '2023-09-15', variant: 'answer' });
  });

  it('A-37: of a text that all had accepted the institution’s day runs on, with what rested', () => {
    const once = { at: at('2023-09-18 10:00') };
    const text = having(having(smallFast.accepted(), commands.lose, once), commands.succeed, once);
    expect(text.state.clocks['DL-S']).toMatchObject({ startedOn: '2023-09-15', variant: 'signature' });
  });

  it('T11: of an evaluation that came to nothing nobody is asked again', () => {
    const rejected = having(
      having(evaluation.reported(own), replying('ACCEPTED')),
      replying('REJECTED', { partyId: yang }),
    );
    const { state } = inherited(rejected);
    expect(state.clocks['DL-E']).toMatchObject({ startedOn: '2023-09-15' });
    expect(state.clocks['DL-E']?.holds).toEqual([]);
  });

  it('holds no mechanism’s clock that was over before the table rested (T12)', () => {
    const accepted = having(evaluation.accepted(own), commands.hold);
    const resumed = having(accepted, { ...commands.resume, evidenceId: EvidenceId.parse('resumed') }, when);
    expect(resumed.state.clocks['DL-E']?.holds).toEqual([]);
  });
});
