import fc from 'fast-check';
import { CaseEvent } from '../../../events/catalogue.ts';
import type { ClockKind } from '../../../events/clock.ts';
import { fold } from '../../../shared/domain/case/evolve.ts';
import { nextOf } from '../../../shared/domain/case/flow-stage.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import type { Case } from '../../../shared/domain/case/state.ts';
import { parseCaseNo } from '../../../shared/domain/identifiers/case-no.ts';
import { commands, stages } from '../../support/case-builder.ts';
import { actors, answer, caseId, having, jurisdiction, type Walk } from '../../support/case-scenario.ts';
import { live, lives, type Step } from './walking.ts';

const always = (holds: (step: Step) => void) =>
  fc.assert(
    fc.property(lives, (life) => {
      for (const step of live(life)) holds(step);
    }),
    { numRuns: 200 },
  );

const clocksOf = (state: Case): readonly ClockKind[] => {
  switch (state.stage) {
    case 'filed':
      return ['DL-01'];
    case 'supplement':
      return ['DL-01', 'DL-02'];
    case 'informing':
      return ['DL-03', 'DL-04', ...(state.referral ? (['DL-M', 'DL-L'] as const) : [])];
    case 'assigning':
      return ['DL-M', 'DL-L'];
    case 'mediating':
      return [
        'DL-M',
        'DL-L',
        ...(state.mechanism.now === 'SMALL_FAST' ? (['DL-S'] as const) : []),
        ...(state.mechanism.now === 'NEUTRAL_EVAL' ? (['DL-E'] as const) : []),
      ];
    case 'agreed':
      return ['DL-M', 'DL-L', 'DL-06'];
    case 'effective':
    case 'suit-withdrawn':
    case 'not-admitted':
      return ['DL-07'];
    case 'applied':
      return ['DL-07', 'DL-08'];
    case 'court-review':
      return ['DL-T'];
    case 'docketed':
      return ['DL-09'];
    case 'failed':
      if (state.returnedTo) return ['DL-11'];
      return state.noticeServedOn ? ['DL-S43'] : [];
    case 'refused':
    case 'fast-track':
      return ['DL-11'];
    case 'confirmed':
    case 'dismissed':
    case 'unconfirmed':
    case 'court-statement':
    case 'closed':
      return [];
  }
};

describe('given any life of a case', () => {
  it('folds back to the same state from its events, each as its schema knows it', () => {
    always(({ made, walk }) => {
      for (const event of made) expect(CaseEvent.parse(event)).toEqual(event);
      expect(fold(walk.events, caseId)).toEqual(walk.state);
    });
  });

  it('is over once it is closed: what is left is its file, and a visit that may come even later (T50, DL-18)', () => {
    always(({ before: { state }, made }) => {
      const types = made.map(({ type }) => type);
      if (state.stage !== 'closed') return;
      const added = ['return-visit.recorded.v1', 'credit-repair.requested.v1', 'credit-repair.answered.v1'];
      const left = state.archivedOn ? added : [...added, 'case.archived.v1'];
      expect(types.filter((type) => !left.includes(type))).toEqual([]);
    });
  });

  it('has somebody responsible at every moment, the archive at the end alone (C-26)', () => {
    always(({ walk: { state } }) => {
      const { role, id } = responsibleFor(state);
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(role === 'archive').toBe(state.stage === 'closed');
    });
  });

  it('has the clocks its stage needs', () => {
    always(({ walk: { state } }) => {
      expect(Object.keys(state.clocks)).toEqual(expect.arrayContaining([...clocksOf(state)]));
    });
  });

  it('always gives the flow at least one whole second', () => {
    always(({ walk: { state }, now }) => {
      const { seconds } = nextOf(state, now);
      expect(Number.isInteger(seconds) && seconds >= 1).toBe(true);
    });
  });

  it('answers an expiry by what passed or by “not yet”, and comes to rest', () => {
    always(({ walk, now }) => {
      let current: Walk = walk;
      const when = { at: now, by: actors.time };
      for (let round = 0; round < 4; round += 1) {
        const said = answer(current, commands.expire, when);
        // of an archived case nothing expires, so nobody may ask (T50)
        if (said === 'deadline-not-reached' || said === 'archived' || said.length === 0) return;
        current = having(current, commands.expire, when);
      }
      throw new Error(`never at rest: ${current.state.stage}`);
    });
  });

  it('is accepted with the consent of all, under the number it was given', () => {
    always(({ made, walk: { state } }) => {
      const accepted = made.find(({ type }) => type === 'case.accepted.v1');
      if (accepted?.type !== 'case.accepted.v1') return;
      expect([...state.consents.keys()].toSorted()).toEqual(state.parties.map(({ partyId }) => partyId));
      // of the county that accepts it, which a transfer may have made another (T05)
      const shortName = jurisdiction.counties.find(({ code }) => code === state.competentCounty)?.shortName;
      expect(parseCaseNo(accepted.caseNo)).toMatchObject({ value: { shortName, sequence: 12 } });
    });
  });

  it('never takes effect before it was agreed, nor fails after its last day', () => {
    always(({ made, before: { state } }) => {
      const [mechanism, legal] = [state.clocks['DL-M']?.dueOn ?? '', state.clocks['DL-L']?.dueOn ?? ''];
      const early = made.filter(
        (event) =>
          event.type === 'agreement.effective.v1' && state.stage === 'agreed' && event.effectiveOn < state.agreement.on,
      );
      // an agreement after the last day has days of its own to be signed (T51)
      const isLate = state.stage === 'agreed' && state.outOfTime;
      // on hold no day is the last, and a party may still go (T12)
      const isHeld = 'hold' in state && state.hold;
      const late = made.filter(
        (event) =>
          event.type === 'mediation.failed.v1' && !isLate && !isHeld && (event.on > mechanism || event.on > legal),
      );
      expect([...early, ...late]).toEqual([]);
    });
  });

  it('flags a court’s day once', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const flags = [...live(life)].flatMap(({ made }) =>
          made.flatMap((event) => (event.type === 'stage.overdue.v1' ? [`${event.clock} ${event.dueOn}`] : [])),
        );
        expect(new Set(flags).size).toBe(flags.length);
      }),
    );
  });
});

describe('given the lives tried here', () => {
  it('reach every stage', () => {
    const reached = new Set(
      fc
        .sample(lives, { numRuns: 600, seed: 1 })
        .flatMap((life) => [...live(life)].map(({ walk }) => walk.state.stage)),
    );
    expect([...reached].toSorted()).toEqual([...stages].toSorted());
  });
});
