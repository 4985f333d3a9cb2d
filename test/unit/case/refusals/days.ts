import { given, speaking } from '../../../support/case-builder.ts';
import { application, commands, consent, extension, signatures, summons } from '../../../support/case-commands.ts';
import { at, entrusted, own, pastDue } from '../../../support/case-scenario.ts';
import { evaluation, opinion, replying, smallFast } from '../../../support/mechanism-builder.ts';
import { choice, interpreter } from '../../../support/people-commands.ts';
import { agreed, asked, effective, mediating, reserved, type Situations, supplement } from './wrong-walks.ts';

const shui = given.mediating(speaking(own));

/** What comes after its last day, or says so before. */
export const daySituations: Situations = {
  'deadline-passed': [
    ['an extension after the last day', () => asked(mediating, extension(mediating), { at: pastDue(mediating) })],
    ['a failure declared after the last day', () => asked(mediating, commands.fail, { at: pastDue(mediating) })],
    [
      'a session after the last day',
      () => asked(mediating, summons(mediating, { sessionAt: at('2023-09-27 09:00') })),
      'sessionAt',
    ],
    [
      'an opinion after its two days',
      () => asked(smallFast.entered(), opinion(smallFast.entered()), { at: at('2023-09-20 10:00') }),
    ],
    ['signatures after their three days', () => asked(agreed, signatures(agreed), { at: at('2023-09-21 10:00') })],
    [
      'an answer to an evaluation after its three days',
      () => asked(evaluation.reported(), replying('ACCEPTED'), { at: at('2023-09-21 10:00') }),
    ],
    ['an interpreter after the last day', () => asked(shui, interpreter(), { at: pastDue(shui) })],
    ['materials after DL-02', () => asked(supplement, commands.supply, { at: pastDue(supplement) })],
    ['a choice of the mediator after DL-05', () => asked(reserved, choice(reserved), { at: at('2023-09-20 00:00') })],
    ['an application after thirty days', () => asked(effective, application(effective), { at: pastDue(effective) })],
    [
      'a consent after the referral’s clock',
      () => {
        const walk = given.informing(entrusted('SUMMARY', '2026-02-06'));
        return asked(walk, consent(walk), { at: at('2026-02-14 00:00') });
      },
    ],
  ],
  'deadline-not-reached': [
    ['on the last day itself', () => asked(mediating, commands.expire, { at: at('2023-09-26 23:59') })],
    ['where what runs is an instalment', () => asked(given.confirmed(), commands.expire)],
    ['where nothing runs', () => asked(given.failed(own), commands.expire)],
  ],
};
