import type { CaseEvent } from '../../../events/catalogue.ts';
import { sha256 } from '../../../shared/digest.ts';
import type { Case } from '../../../shared/domain/case/state.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { given } from '../../support/case-builder.ts';
import { jurisdiction } from '../../support/case-scenario.ts';

describe('given words that name what the case does not have', () => {
  const { state, events } = given.unconfirmed();
  const declined = { type: 'confirmation.declined.v1', consents: [], on: state.receivedOn } as never;
  const say =
    (event: CaseEvent, of: Case, over: object = {}) =>
    () =>
      announcements(event, of, { jurisdiction: { ...jurisdiction, ...over }, digest: sha256 });
  const [filed] = events;
  if (!filed) throw new Error('a walk has its filing');

  it('are no words: a clock or a committee that is missing is a fault, and says which', () => {
    expect(say(declined, { ...state, clocks: {} })).toThrow('a case at stage unconfirmed has DL-07');
    expect(say(filed, { ...given.filed().state, clocks: {} })).toThrow('a case at stage filed has DL-01');
    expect(say(filed, given.filed().state, { committees: [] })).toThrow('no committee committee-522626 in the pack');
  });
});
