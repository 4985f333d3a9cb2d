import { CaseEvent } from '../../events/catalogue.ts';
import { sourceOf } from '../../shared/domain/sources/citation.ts';
import type { Message } from './messages.ts';
import type { Scenario } from './scenario.ts';
import { clockNames, sentenceOf, units } from './sentences.ts';
import type { ClockStory, Told } from './story.ts';

/** The story of a case for people who look rather than read: what happened, which clock ran, who was told, what it saved. */

const local = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
const dayOf = (instant: string): string => local(instant).slice(0, 10);
const timeOf = (instant: string): string => local(instant).slice(11);
const INDENT = ' '.repeat(9);

interface Moment {
  readonly at: string;
  readonly lines: readonly { readonly zh: string; readonly en: string }[];
}

/** What was stored, and what was asked and refused: that left no trace in the case. */
const momentsOf = ({ commits }: Told, { steps }: Scenario): readonly Moment[] => {
  const stored = commits.map(({ at, command, events }) => {
    const step = steps.find(
      (each) => !each.refused && Date.parse(each.at) === Date.parse(at) && operationOf[each.call] === command,
    );
    const told = events.flatMap((event) => sentenceOf(CaseEvent.parse(event)) ?? []);
    return { at, lines: [...(step ? [step.says] : []), ...told] };
  });
  const refused = steps.flatMap(({ at, says, refused: code }) =>
    code
      ? [{ at, lines: [says, { zh: `未予办理（${code}），案件不变`, en: `refused (${code}); nothing changed` }] }]
      : [],
  );
  return [...stored, ...refused].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
};

const happened = (told: Told, scenario: Scenario): readonly string[] => {
  let day = '';
  return momentsOf(told, scenario).flatMap(({ at, lines }) => {
    if (lines.length === 0) return [];
    const heading = dayOf(at) === day ? [] : ['', `  ${dayOf(at)}`];
    day = dayOf(at);
    return [
      ...heading,
      ...lines.map(({ zh, en }, i) => `    ${i === 0 ? timeOf(at) : '     '}  ${zh}\n${INDENT}  ${en}`),
    ];
  });
};

/** The commands by the operations that partners call. */
const operationOf: Readonly<Record<string, string>> = {
  fileCase: 'file',
  informParties: 'inform-parties',
  rejectFiling: 'reject-filing',
  giveConsents: 'give-consents',
  refuseMediation: 'refuse-mediation',
  withdrawCase: 'withdraw',
  assignMediator: 'assign',
  inviteCoMediator: 'invite-co-mediator',
  holdSession: 'hold-session',
  appointAgent: 'appoint-agent',
  recordAgreement: 'record-agreement',
  signAgreement: 'sign-agreement',
  extendMediation: 'extend',
  failMediation: 'fail',
  recordUndisputedFacts: 'record-undisputed-facts',
  serveTerminationNotice: 'serve-termination-notice',
  applyForConfirmation: 'apply-for-confirmation',
  docketConfirmation: 'docket-confirmation',
  ruleOnConfirmation: 'rule-on-confirmation',
  withdrawApplication: 'withdraw-application',
  notAdmitConfirmation: 'not-admit-confirmation',
  extendRuling: 'extend-ruling',
  revokeConfirmation: 'revoke-confirmation',
  reopenMediation: 'reopen-mediation',
  recordLitigation: 'record-litigation',
  convertFastTrack: 'convert-fast-track',
  submitForReview: 'submit-for-review',
  issueCourtStatement: 'issue-court-statement',
  recordSuitWithdrawal: 'record-suit-withdrawal',
  recordPayment: 'record-payment',
  reportPayment: 'report-payment',
  recordPerformance: 'record-performance',
  reportDefault: 'report-default',
  agreeAnew: 'agree-anew',
  fileEnforcement: 'file-enforcement',
  endEnforcement: 'end-enforcement',
  recordPreservation: 'record-preservation',
  endPreservation: 'end-preservation',
  recordGuarantee: 'record-guarantee',
  enterFastTrack: 'enter-fast-track',
  closeFastTrack: 'close-fast-track',
};

/** Working days by number, the days between by their reason; of a period in days only its end and what moved it. */
const reasons = ({ trace, unit, length }: ClockStory): string => {
  const shown = unit === 'wd' ? trace.slice(1) : trace.slice(trace.findIndex(({ counted }) => counted === length));
  return shown
    .map(({ day, counted, explanation }) =>
      counted === null
        ? `${day.slice(5)}（${explanation}）`
        : `${day.slice(5)}#${counted}${unit === 'wd' ? '' : `（${explanation}）`}`,
    )
    .join(' ');
};

const clockLines = (clock: ClockStory): readonly string[] => {
  const name = clockNames[clock.kind] ?? { zh: '', en: '' };
  const unit = units[clock.unit] ?? { zh: '', en: '' };
  const ended = clock.endedOn ? `，止于 ended ${clock.endedOn}` : '';
  return [
    `    ${clock.kind.padEnd(6)} ${name.zh} ${name.en}: ${clock.length}${unit.zh} ${unit.en}`,
    `${INDENT}  ${clock.startedOn} → ${clock.dueOn}${ended}（${sourceOf(clock.basis, 'zh')}）`,
    `${INDENT}  ${reasons(clock)}`,
  ];
};

const messageLine = ({ at, channel, recipient, about, text }: Message): string =>
  `    ${local(at).replace('T', ' ')}  ${channel === 'sms' ? '短信 SMS' : '邮件 mail'} → ${recipient}（${about}）\n${INDENT}  ${text}`;

/** One case as text. */
export const timeline = (told: Told, scenario: Scenario, messages: readonly Message[]): string => {
  const { story, clocks } = told;
  const saved =
    story.courtFee.avoided === '0.00'
      ? ['    调解不收费；本案未节省诉讼费 mediation is free; no court fee was saved here']
      : [
          `    诉讼费全额 ${story.courtFee.full} 元，调解节省 ${story.courtFee.avoided} 元；司法确认不收费`,
          `    full court fee ${story.courtFee.full} yuan, saved ${story.courtFee.avoided}; confirmation is free`,
        ];
  return [
    '',
    `━━ ${scenario.title.zh}`,
    `   ${scenario.title.en}`,
    `   ${story.caseNo} · ${story.county} · ${story.channel} · ${story.track}`,
    ...happened(told, scenario),
    '',
    '  期限 clocks: #n 为第 n 日 is the n-th day counted',
    ...clocks.flatMap(clockLines),
    '',
    '  告知 who was told',
    ...messages.map(messageLine),
    '',
    '  节省 what it saved',
    ...saved,
  ].join('\n');
};
