import { CourtId } from '../../../../events/primitives.ts';
import type { Import } from '../../../../shared/domain/case/intake/commands.ts';
import { commands } from '../../../support/case-commands.ts';
import { actors, ask, day } from '../../../support/case-scenario.ts';
import { importCommand, imported, importing, settled } from '../../../support/past-builder.ts';
import type { Situations } from './wrong-walks.ts';

type Past = Import['past'];

const { acceptedOn: _accepted, ...unaccepted } = settled;
const { agreedAmount: _amount, ...unpriced } = settled;
const { confirmation, ...unconfirmed } = settled;
const { acceptedOn, endedOn } = settled;

const past = (change: Past) => () => importing({ past: change });
const ruled = (change: Partial<NonNullable<Past['confirmation']>>) =>
  past({ ...settled, confirmation: { ...confirmation, ...change } });
const { referral } = importCommand();

/** what the papers of a delegation that had ended cannot say. */
export const pastSituations: Situations = {
  'past-wrong': [
    ['settled and never accepted', past(unaccepted), 'past.acceptedOn'],
    ['failed and never accepted', past({ result: 'FAILED', endedOn }), 'past.acceptedOn'],
    ['refused after acceptance', past({ acceptedOn, result: 'REFUSED', endedOn }), 'past.acceptedOn'],
    ['accepted before it was handed over', past({ ...settled, acceptedOn: day('2023-09-14') }), 'past.acceptedOn'],
    ['ended before it was accepted', past({ ...settled, endedOn: day('2023-09-14') }), 'past.endedOn'],
    ['refused before it was handed over', past({ result: 'REFUSED', endedOn: day('2023-09-14') }), 'past.endedOn'],
    ['an end that has not come', past({ ...unconfirmed, endedOn: day('2025-06-04') }), 'past.endedOn'],
    ['settled for nobody knows how much', past(unpriced), 'past.agreedAmount'],
    [
      'an amount agreed on where it failed',
      past({ acceptedOn, result: 'FAILED', endedOn, agreedAmount: settled.agreedAmount }),
      'past.agreedAmount',
    ],
    [
      'a failure that a court confirmed',
      past({ acceptedOn, result: 'FAILED', endedOn, confirmation }),
      'past.confirmation',
    ],
    ['applied for before it was settled', ruled({ appliedOn: day('2023-09-19') }), 'past.confirmation.appliedOn'],
    ['ruled on before it was applied for', ruled({ ruledOn: day('2023-09-20') }), 'past.confirmation.ruledOn'],
    ['a ruling that has not come', ruled({ ruledOn: day('2025-06-04') }), 'past.confirmation.ruledOn'],
  ],
  'court-unknown': [
    [
      'a past ruling of a court of elsewhere',
      ruled({ courtId: CourtId.parse('court-0101') }),
      'past.confirmation.courtId',
    ],
  ],
  'court-case-no-invalid': [
    ['a past ruling without a number of a court', ruled({ rulingNo: '某号' }), 'past.confirmation.rulingNo'],
  ],
  'referral-wrong': [
    [
      'a past referral by a court of elsewhere',
      () => importing({ ...(referral ? { referral: { ...referral, courtId: CourtId.parse('court-0101') } } : {}) }),
      'referral.courtId',
    ],
  ],
  'channel-closed': [
    ['a past that began after the close', () => importing({ receivedOn: day('2025-01-02') }), 'channel'],
  ],
  archived: [['anything asked of a past case', () => ask(imported(), commands.litigate, { by: actors.county })]],
};
