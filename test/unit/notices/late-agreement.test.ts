import type { EventOf } from '../../../events/catalogue.ts';
import { sha256 } from '../../../shared/digest.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { isStillWanted } from '../../../shared/domain/notices/still-wanted.ts';
import { agreedLate, given } from '../../support/case-builder.ts';
import { commands, signatures } from '../../support/case-commands.ts';
import { actors, at, having, jurisdiction, own, pastDue, type Walk } from '../../support/case-scenario.ts';

const voice = { jurisdiction, digest: sha256 };
const failureOf = ({ events }: Walk): EventOf<'mediation.failed.v1'> => {
  const failure = events.find(({ type }) => type === 'mediation.failed.v1');
  if (failure?.type !== 'mediation.failed.v1') throw new Error('time ran out');
  return failure;
};
const told = ({ state, events }: Walk, type: string) =>
  events
    .filter((event) => event.type === type)
    .flatMap((event) => announcements(event, state, voice))
    .map(({ recipient }) => recipientKey(recipient));

describe('T51: given all who agree after the last day', () => {
  it('asks the officer to hold the notice back, and the court to hold the case', () => {
    expect(told(agreedLate(), 'late-agreement.admitted.v1')).toEqual([
      'officer:committee-522626',
      'court-contact:court-2626',
    ]);
    expect(told(agreedLate(own), 'late-agreement.admitted.v1')).toEqual(['officer:committee-522626']);
  });

  it('tells nobody of a failure that is written with the agreement', () => {
    expect(told(agreedLate({}, false), 'mediation.failed.v1')).toEqual([]);
  });

  it('tells of the later failure where it is not signed', () => {
    const late = agreedLate();
    const lapsed = having(late, commands.expire, { at: pastDue(late), by: actors.time });
    expect(told({ ...lapsed, events: lapsed.events.slice(-1) }, 'mediation.failed.v1')).toContain('party:p2');
  });
});

describe('T51: given the failure of midnight, whose messages wait for the morning', () => {
  const recipient = { kind: 'officer', id: 'committee-522626' } as const;
  const late = agreedLate(own);
  const time = at('2023-09-27 08:30');
  const signed = having(late, signatures(late, { parties: time, mediator: time, seal: time }), { at: time });

  it.each<readonly [string, Walk, boolean]>([
    ['while it stands', given.failed(own), true],
    ['after the case went to the court', given['fast-track'](), true],
    ['not when all have agreed meanwhile', late, false],
    ['nor when they have signed', signed, false],
  ])('they are wanted %s: %s', (_when, { state }, wanted) => {
    expect(isStillWanted(failureOf(late), recipient, state)).toBe(wanted);
  });
});
