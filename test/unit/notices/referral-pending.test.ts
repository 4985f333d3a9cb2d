import { sha256 } from '../../../shared/digest.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { rungTelling } from '../../../shared/domain/notices/rung-tellings.ts';
import { askedOn } from '../../support/asked-late.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  calendar,
  day,
  entrusted,
  having,
  jurisdiction,
  pastDue,
  tenOn,
  type Walk,
} from '../../support/case-scenario.ts';

const voice = { jurisdiction, digest: sha256 };
const ground = { calendar, jurisdiction };

const lastTold = ({ state, events }: Walk): readonly string[] => {
  const [event] = events.slice(-1);
  if (!event) throw new Error('something happened');
  return announcements(event, state, voice).map(({ recipient }) => recipientKey(recipient));
};

describe('given a referral whose clocks run while its parties are asked (A-30)', () => {
  const { state } = askedOn('2023-09-18');
  const raised = obligations(state, ground)
    .filter(({ clock }) => clock.kind === 'DL-M' || clock.kind === 'DL-L')
    .flatMap((obligation) => obligation.recipients.map((recipient) => ({ obligation, recipient })));

  it('§4.4: officer, head and court hear of them; the parties by the day of their answer', () => {
    expect(new Set(raised.map(({ recipient }) => recipient.kind))).toEqual(
      new Set(['officer', 'court-contact', 'committee-head']),
    );
  });

  it.each(
    raised.map(
      ({ obligation, recipient }) => [`${obligation.clock.kind} ${obligation.rung}`, obligation, recipient] as const,
    ),
  )('PML 17: rung %s speaks of the consents that are missing, not of mediation', (_rung, obligation, recipient) => {
    const { text } = rungTelling(obligation, recipient, state, voice);
    expect(text).toContain('尚未全部同意调解');
    expect(text).not.toMatch(/指派|延长|促成/);
    expect(text).toContain('A-30');
  });

  it('A-40: its parties are reminded of the day without the prefecture’s holiday, and on the legal end', () => {
    // 15 days end on 24 July, the second of the founding days; the answers would be due on the 26th
    const filed = given.filed(entrusted('ORDINARY', '2023-07-09'));
    const asked = having(filed, commands.inform, { at: tenOn(day('2023-07-18')), by: actors.county });
    const answers = obligations(asked.state, ground).filter(({ clock }) => clock.kind === 'DL-04');
    expect(answers.map(({ rung, day: on, clock }) => [rung, on, clock.alertOn, clock.dueOn])).toEqual([
      ['-2', '2023-07-20', '2023-07-24', '2023-07-25'],
      ['0', '2023-07-24', '2023-07-24', '2023-07-25'],
      ['last', '2023-07-25', '2023-07-24', '2023-07-25'],
    ]);
  });
});

describe('T08, PML 26: given a referral that its clock sends back (A-30)', () => {
  it('before anybody was asked, only who applied hears of it, and the court', () => {
    expect(lastTold(askedOn('2023-09-25'))).toEqual(['party:p1', 'court-contact:court-2626']);
  });

  it('after all were asked, all hear of it, and the court', () => {
    const asked = askedOn('2023-09-18');
    const over = having(asked, commands.expire, { at: pastDue(asked), by: actors.time });
    expect(lastTold(over)).toEqual(['party:p1', 'party:p2', 'party:p3', 'court-contact:court-2626']);
  });
});
