import type { Day } from '../../../events/primitives.ts';
import type { Case } from '../case/state.ts';
import type { Committee, Jurisdiction } from '../jurisdiction.ts';
import { sourceOf } from '../sources/citation.ts';
import { checkCodeOf } from './check-code.ts';
import { type Recipient, recipientKey } from './recipients.ts';

/** What one recipient is told, in the words of each channel. */
export interface Telling {
  readonly recipient: Recipient;
  readonly subject: string;
  readonly text: string;
  /** parties alone: one part of seventy characters */
  readonly sms?: string;
  /** parties alone: by which the public page knows it as ours */
  readonly checkCode?: string;
}

/** What words are made with. */
export interface Voice {
  readonly jurisdiction: Jurisdiction;
  /** of a text, hexadecimal */
  readonly digest: (text: string) => string;
}

export const committeeOf = (state: Case, { committees }: Jurisdiction): Committee => {
  const committee = committees.find(({ id }) => id === state.committeeId);
  if (!committee) throw new Error(`no committee ${state.committeeId} in the pack`);
  return committee;
};

/** a text opens with the committee's registered short name, never with a court's. */
const signatureOf = (state: Case, { jurisdiction }: Voice): string =>
  jurisdiction.wording.signature.replace('{committee}', committeeOf(state, jurisdiction).shortName);

/** `9月26日` */
export const monthDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** `2023年9月26日` */
export const fullDay = (day: Day): string => `${day.slice(0, 4)}年${monthDay(day)}`;

/** As staff and institutions know the case: by its number, before acceptance by its key. */
const caseNameOf = (state: Case): string => ('caseNo' in state && state.caseNo ? state.caseNo : `编号${state.id}`);

const written = (lines: readonly (readonly [label: string, value: string])[]): string =>
  lines.map(([label, value]) => `${label}：${value}`).join('\n');

/** To a party: one sentence, no amount, no bank, no link; with the code that proves it ours. */
export const toParty = (
  recipient: Recipient,
  { subject, sentence }: { readonly subject: string; readonly sentence: string },
  state: Case,
  voice: Voice,
): Telling => {
  const signature = signatureOf(state, voice);
  const code = checkCodeOf(state.id, recipient, voice.digest);
  const { name, phone } = committeeOf(state, voice.jurisdiction);
  return {
    recipient,
    subject: `${signature}${subject} ${caseNameOf(state)}`,
    text: `${sentence}\n\n${written([
      ['案号', caseNameOf(state)],
      ['核验码', code],
      [name, phone],
    ])}`,
    sms: `${signature}${sentence}核验码${code}`,
    checkCode: code,
  };
};

export interface StaffWords {
  readonly subject: string;
  readonly toDo: string;
  readonly basis: string;
  /** the clock behind it, and its last day */
  readonly clock?: string;
  readonly lastDay?: string;
}

/** To a desk or a mediator: which case, which clock, until when, what to do, on what basis. Nothing of the debtor. */
export const toStaff = (recipient: Recipient, words: StaffWords, state: Case, voice: Voice): Telling => {
  const { subject, toDo, basis, clock, lastDay } = words;
  return {
    recipient,
    subject: `${signatureOf(state, voice)}${caseNameOf(state)} ${subject}`,
    text: written([
      ['案号', caseNameOf(state)],
      ...(clock ? [['期限', clock] as const] : []),
      ...(lastDay ? [['届满日', lastDay] as const] : []),
      ['请办理', toDo],
      ['依据', sourceOf(basis, 'zh')],
    ]),
  };
};

/** Why a message did not go out. */
export type Unreached = 'no-address' | 'no-channel' | 'refused';

const WHY: Readonly<Record<Unreached, string>> = {
  'no-address': '没有可用的联系方式',
  'no-channel': '本平台没有对应的发送渠道',
  refused: '对方地址或号码被拒收',
};

const ROLES = { APPLICANT: '申请人', RESPONDENT: '被申请人', THIRD: '第三人', GUARANTOR: '担保人' } as const;

/** Without a name: the officer finds the person in the file. */
const rolesOf = (recipient: Recipient, { parties }: Case): string => {
  const party = parties.find(({ partyId }) => recipient.kind === 'party' && partyId === recipient.id);
  if (party) return `${ROLES[party.role]} ${party.partyId}`;
  return recipient.kind === 'source' ? `转送单位 ${recipient.id}` : recipientKey(recipient);
};

/** A message that did not go out: the desk reaches the person by telephone instead. */
export const askToPhone = (
  desk: Recipient,
  { telling, why }: { readonly telling: Telling; readonly why: Unreached },
  state: Case,
  voice: Voice,
): Telling =>
  toStaff(
    desk,
    {
      subject: '通知未能发出，请电话联系',
      toDo: `请以电话告知${rolesOf(telling.recipient, state)}（${WHY[why]}）：\n${telling.sms ?? telling.text}`,
      basis: '§4.4',
    },
    state,
    voice,
  );
