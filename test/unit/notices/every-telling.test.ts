import { sha256 } from '../../../shared/digest.ts';
import { fold } from '../../../shared/domain/case/evolve.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { rungTelling } from '../../../shared/domain/notices/rung-tellings.ts';
import type { Telling } from '../../../shared/domain/notices/telling.ts';
import { given } from '../../support/case-builder.ts';
import { actors, calendar, entrusted, having, jurisdiction, type Walk } from '../../support/case-scenario.ts';
import { eventfulWalks } from '../../support/eventful-walks.ts';
import { smallFast } from '../../support/mechanism-builder.ts';
import { recusal, recusalDecision } from '../../support/people-commands.ts';

const voice = { jurisdiction, digest: sha256 };

const mediating = given.mediating();
const recused = having(mediating, recusal(mediating));
const walks: readonly Walk[] = [
  ...eventfulWalks,
  smallFast.accepted(),
  smallFast.refused(),
  given.effective(entrusted('SUMMARY', '2023-09-15')),
  having(recused, recusalDecision({ result: 'REJECTED' }), { by: actors.county }),
];

/** Every telling of these lives, by what is told: `case.filed.v1 officer`, `DL-M -3 mediator`. */
const tellings = new Map<string, Telling>();
for (const { events, state: end } of walks) {
  for (const [i, event] of events.entries()) {
    const state = fold(events.slice(0, i + 1), end.id);
    if (!state) throw new Error('a walk has a case');
    for (const [n, telling] of announcements(event, state, voice).entries())
      tellings.set(`${event.type} ${n} ${telling.recipient.kind} ${telling.subject}`, telling);
  }
  for (const each of obligations(end, { calendar, jurisdiction }))
    for (const recipient of each.recipients)
      tellings.set(`${each.clock.kind} ${each.rung} ${recipient.kind}`, rungTelling(each, recipient, end, voice));
}
const told = [...tellings];

const NUMBER = '(?:编号\\d{6}-[a-z]+|（2023）岑金调字第0001号(?:之一)?)';
const OPENING = '【\\p{Script=Han}+】';
const PHONE = '\\d{4}-\\d{7,8}';
const DAY = '\\d{4}年\\d{1,2}月\\d{1,2}日';

describe('A-45: given everything that parties are told in these lives', () => {
  const toParties = told.filter(([, { recipient }]) => recipient.kind === 'party');

  it.each(toParties)(
    '%s: is signed, says what it is about, and can be checked',
    (_what, { subject, text, sms, checkCode }) => {
      expect(subject).toMatch(new RegExp(`^${OPENING}[\\p{Script=Han}，]{3,} ${NUMBER}$`, 'u'));
      expect(text).toMatch(
        new RegExp(
          `^[\\p{Script=Han}\\d].+。\\n\\n案号：${NUMBER}\\n核验码：${checkCode}\\n\\p{Script=Han}+：${PHONE}$`,
          'u',
        ),
      );
      expect(sms).toMatch(new RegExp(`^${OPENING}[\\p{Script=Han}\\d].+。核验码${checkCode}$`, 'u'));
    },
  );
});

describe('§4.4: given everything that staff are told in these lives', () => {
  const toStaff = told.filter(([, { recipient }]) => recipient.kind !== 'party');

  it.each(toStaff)('%s: is signed, and says of which case, what to do and on what basis', (_what, telling) => {
    expect(telling.subject).toMatch(
      new RegExp(`^${OPENING}${NUMBER} \\p{Script=Han}[\\p{Script=Han}，、\\d]{1,}$`, 'u'),
    );
    expect(telling.text).toMatch(
      new RegExp(
        `^案号：${NUMBER}\\n(?:期限：\\p{Script=Han}[^\\n]+（DL-\\w+），自${DAY}起算\\n届满日：${DAY}\\n)?` +
          '请办理：\\p{Script=Han}[^\\n]{3,}\\n依据：(?:《|金调规则 [A-Z§])[^\\n]+$',
        'u',
      ),
    );
    expect([telling.sms, telling.checkCode]).toEqual([undefined, undefined]);
  });
});
