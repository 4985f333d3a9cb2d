import type { CaseEvent } from '../../../events/catalogue.ts';
import type { Case } from '../case/state.ts';
import { type About, type Announcers, speaker } from './announcing/announcer.ts';
import { courtAnnouncements } from './announcing/court.ts';
import { intakeAnnouncements } from './announcing/intake.ts';
import { mechanismAnnouncements } from './announcing/mechanism.ts';
import { peopleAnnouncements } from './announcing/people.ts';
import { performanceAnnouncements } from './announcing/performance.ts';
import { tableAnnouncements } from './announcing/table.ts';
import type { Telling, Voice } from './telling.ts';

const nobody = (): readonly Telling[] => [];

/** Done by those whom it concerns, at the table or by their own hand. */
const untold = {
  // all who were in it knew how it ended long ago
  'case.imported.v1': nobody,
  'contact.attempted.v1': nobody,
  'consent.given.v1': nobody,
  'co-mediator.joined.v1': nobody,
  'disclosure.signed.v1': nobody,
  'undisputed-facts.recorded.v1': nobody,
  'agent.appointed.v1': nobody,
  // who leads it now is told by the change of mediators; a judgment is read with the case
  'case.grouped.v1': nobody,
  'case.ungrouped.v1': nobody,
  'model-judgment.recorded.v1': nobody,
  // who invites a person or names an interpreter calls it to the table
  'invitee.joined.v1': nobody,
  'interpreter.named.v1': nobody,
  'interpreter.left.v1': nobody,
  // its child says it to whom it concerns
  'case.split.v1': nobody,
  'agreement.reached.v1': nobody,
  'agreement.signed.v1': nobody,
  'confirmation.docketed.v1': nobody,
  'termination-notice.served.v1': nobody,
  'instalment.paid.v1': nobody,
  'ruling.extended.v1': nobody,
  'return-visit.recorded.v1': nobody,
  'case.archived.v1': nobody,
} satisfies Partial<Announcers>;

const announcers: Announcers = {
  ...intakeAnnouncements,
  ...peopleAnnouncements,
  ...tableAnnouncements,
  ...mechanismAnnouncements,
  ...courtAnnouncements,
  ...performanceAnnouncements,
  ...untold,
};

/**
 * What is told when something has happened, to whom.
 * Parties who are people hear by SMS only what they must answer or obey: the notice, the ruling, the end. Everybody else
 * reads e-mail (design, budgets: four SMS from filing to ruling).
 * @param state the case as the event left it
 */
export const announcements = (event: CaseEvent, state: Case, voice: Voice): readonly Telling[] => {
  // the table pairs each event with its own announcer; the compiler does not follow that through a union
  const announce = announcers[event.type] as (happened: CaseEvent, about: About) => readonly Telling[];
  return announce(event, { state, voice, to: speaker(state, voice) });
};
