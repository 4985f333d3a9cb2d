import type { CaseEvent } from '../../../events/catalogue.ts';
import type { Recipient } from '../../../shared/domain/notices/recipients.ts';
import { isStillWanted } from '../../../shared/domain/notices/still-wanted.ts';
import { agreedLate, given } from '../../support/case-builder.ts';
import { own, type Walk, wu } from '../../support/case-scenario.ts';
import { splitFrom } from '../../support/split-builder.ts';

const officer = { kind: 'officer', id: 'committee-522626' } as const satisfies Recipient;
const party = { kind: 'party', id: wu } as const satisfies Recipient;

const eventOf = ({ events }: Walk, type: CaseEvent['type']): CaseEvent => {
  const event = events.find((each) => each.type === type);
  if (!event) throw new Error(`no ${type}`);
  return event;
};

describe('given an announcement that waited for the morning', () => {
  const informed = eventOf(given.informing(), 'parties.informed.v1');

  it('T06: asks a party alone, and while the question stands', () => {
    const { state } = given.informing();
    expect([isStillWanted(informed, party, state), isStillWanted(informed, officer, state)]).toEqual([true, false]);
    expect(isStillWanted(informed, party, given.refused().state)).toBe(false);
  });

  it('T51: tells of no failure where some have agreed since (A-11)', () => {
    const failure = eventOf(agreedLate(own), 'mediation.failed.v1');
    expect(isStillWanted(failure, officer, given.failed(own).state)).toBe(true);
    expect(isStillWanted(failure, officer, splitFrom(given.mediating(own)).state)).toBe(false);
  });

  it('tells of everything else whenever the morning is', () => {
    expect(isStillWanted(eventOf(given.filed(), 'case.filed.v1'), officer, given.closed().state)).toBe(true);
  });
});
