import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { at, having, own } from '../../support/case-scenario.ts';
import { laterCalendar, recountedBy } from '../../support/later-calendar.ts';
import { rowOf } from '../../support/ledger-rows.ts';

const open = given.mediating(own);

describe('A-19: given a calendar that was published anew', () => {
  it('A-30: shows no period while the consents to a referral are pending', () => {
    const by = laterCalendar('2023', { off: ['2023-09-25'] });
    const pending = recountedBy(given.informing(), at('2023-09-18 09:00'), by);
    expect(pending.events.at(-1)?.type).toBe('clocks.recounted.v1');
    expect(rowOf(pending).facts).not.toHaveProperty('dueOn');
  });
});

describe('A-24, A-41: given mediation that rested twice', () => {
  it('counts the working day between, and none of either rest', () => {
    // accepted on Friday 15 September
    const on = (date: string) => ({ at: at(`${date} 10:00`) });
    const once = having(having(open, commands.hold, on('2023-09-18')), commands.resume, on('2023-09-19'));
    const twice = having(having(once, commands.hold, on('2023-09-20')), commands.resume, on('2023-09-21'));
    const failed = having(twice, commands.fail, on('2023-09-21'));
    expect(rowOf(failed).facts.workingDaysUsed).toBe(2);
  });
});
