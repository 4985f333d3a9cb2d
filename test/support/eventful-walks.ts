import { MediatorId } from '../../events/primitives.ts';
import { missed } from './absence-builder.ts';
import { after } from './after-builder.ts';
import { agreedLate, given } from './case-builder.ts';
import { commands, extension, payment, reopening, undisputedFacts, unwanted, withdrawal } from './case-commands.ts';
import { actors, bank, caseId, having, own, pastDue, tenOn, type Walk } from './case-scenario.ts';
import { laterCalendar, recountedBy } from './later-calendar.ts';
import { evaluation, smallFast } from './mechanism-builder.ts';
import {
  addition,
  agency,
  choice,
  declining,
  disclosure,
  grouping,
  leaving,
  modelJudgment,
  recusal,
  recusalDecision,
  replacement,
} from './people-commands.ts';
import { childOf, splitFrom } from './split-builder.ts';

/** A case of the committee's own with two mediators, at a party's request. */
export const ledByTwo = having(given.mediating(own), addition());
export const secondMediator =
  ('mediators' in ledByTwo.state && ledByTwo.state.mediators[1]) || MediatorId.parse('none');
export const leftByOne = having(
  ledByTwo,
  replacement(ledByTwo, { mediatorId: secondMediator, withoutSuccessor: true }),
);

const mediating = given.mediating();
const agreed = given.agreed();
const reserved = given.assigning({ ...own, reserved: true });

/** Walks that meet, between them, nearly every type of event. */
export const eventfulWalks: readonly Walk[] = [
  given.confirmed(),
  having(mediating, agency()),
  having(given.failed(), undisputedFacts(given.failed())),
  given.closed(),
  agreedLate(),
  having(having(mediating, commands.hold), commands.resume),
  having(mediating, commands.terminate, { by: actors.county }),
  having(mediating, commands.changeTrack),
  given.dismissed(),
  given.unconfirmed(),
  having(given.informing(), commands.refuse),
  having(given.informing(), commands.attempt),
  having(given.filed(), commands.reject),
  having(given.supplement(), commands.supply),
  having(given.filed(own), commands.transfer),
  having(mediating, withdrawal(mediating)),
  having(mediating, extension(mediating)),
  having(given.docketed(), commands.expire, { at: pastDue(given.docketed()) }),
  having(agreed, commands.expire, { at: pastDue(agreed) }),
  given['court-statement'](),
  given['not-admitted'](),
  having(given.applied(), commands.deemWithdrawn, { by: actors.court }),
  having(given.confirmed(), commands.revoke, { by: actors.court }),
  having(given.docketed(), commands.extendRuling, { by: actors.court }),
  having(given.dismissed(), reopening(given.dismissed())),
  having(given.converted(), commands.endTrial, { by: actors.court }),
  given['suit-withdrawn'](),
  having(given.effective(), unwanted(given.effective())),
  having(given.confirmed(), payment(given.confirmed())),
  evaluation.accepted(),
  having(smallFast.accepted(), { type: 'fail', reason: 'INSTITUTION_BREACH' }),
  recountedBy(mediating, tenOn(mediating.scenario.on), laterCalendar('2023', { off: ['2023-09-25'] })),
  having(having(mediating, recusal(mediating)), recusalDecision(), { by: actors.county }),
  having(mediating, declining()),
  having(mediating, disclosure()),
  leftByOne,
  having(reserved, choice(reserved)),
  having(reserved, commands.expire, { at: pastDue(reserved) }),
  missed(mediating, '2023-09-18', bank),
  having(having(mediating, commands.lose), commands.succeed),
  childOf(splitFrom(mediating)),
  splitFrom(mediating),
  having(having(mediating, grouping()), leaving),
  having(having(mediating, grouping({ groupCaseId: caseId })), modelJudgment()),
  ...Object.values(after),
];
