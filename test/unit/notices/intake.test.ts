import type { CaseEvent } from '../../../events/catalogue.ts';
import { sha256 } from '../../../shared/digest.ts';
import { file } from '../../../shared/domain/case/intake/filing.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { waysTo } from '../../../shared/domain/notices/reaching.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import type { Telling } from '../../../shared/domain/notices/telling.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent, withdrawal } from '../../support/case-commands.ts';
import {
  actors,
  bank,
  contextAt,
  day,
  entrusted,
  evidence,
  fileCommand,
  having,
  jurisdiction,
  own,
  pastDue,
  roster,
  type Scenario,
  tenOn,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';

const voice = { jurisdiction, digest: sha256 };

/** What the last event of this type says. */
const told = ({ events, state }: Walk, type: string): readonly Telling[] => {
  const event = events.findLast((each) => each.type === type);
  if (!event) throw new Error(`no ${type}`);
  return announcements(event, state, voice);
};
const toldTo = (walk: Walk, type: string) => told(walk, type).map(({ recipient }) => recipientKey(recipient));

const ALL = ['party:p1', 'party:p2', 'party:p3'];
const COURT = 'court-contact:court-2626';
const person = { ...own, applicantKind: 'NATURAL' } as const;

const unanswered = (over: Partial<Scenario>): Walk =>
  having(given.informing(over), commands.expire, { at: pastDue(given.informing(over)), by: actors.time });

describe.each<readonly [string, (over: Partial<Scenario>) => Walk]>([
  ['one of them refuses', (over) => having(given.informing(over), commands.refuse)],
  ['nobody answers', unanswered],
])('T08 PML 26: given parties who were asked, of whom %s', (_how, ended) => {
  it('all hear the end and the other ways, the person who applied among them', () => {
    const tellings = told(ended(person), 'case.refused.v1');
    expect(tellings.map(({ recipient }) => recipientKey(recipient))).toEqual(ALL);
    for (const { sms, text } of tellings) {
      expect(sms).toMatch(/仲裁.*行政机关.*起诉/);
      expect(text).toMatch(/仲裁.*行政机关.*起诉/);
    }
  });

  it('T40: of a court’s case the return is named, and its court told', () => {
    const walk = ended({ applicantKind: 'NATURAL' });
    expect(toldTo(walk, 'case.refused.v1')).toEqual([...ALL, COURT]);
    for (const { sms } of told(walk, 'case.refused.v1').slice(0, ALL.length)) expect(sms).toMatch(/退回法院.*仲裁/);
  });
});

describe.each([
  ['REGULATOR_TRANSFER', 'source:nfra'],
  ['GOVERNANCE_TRANSFER', 'source:governance-platform'],
] as const)('given a case that came by %s (C-08, C-09)', (channel, source) => {
  const sent = { channel, referral: undefined };

  it('T08: who sent it is told that it was refused', () => {
    const walk = having(given.informing(sent), commands.refuse);
    expect(toldTo(walk, 'case.refused.v1')).toEqual([...ALL, source]);
    expect(told(walk, 'case.refused.v1').at(-1)?.text).toContain('未全部同意');
  });

  it.each([
    [
      'T18: withdrawn',
      having(given.informing(sent), withdrawal(given.informing(sent), { reason: 'APPLICANT' })),
      'case.withdrawn.v1',
      '撤回',
    ],
    ['T17: failed', having(given.mediating(sent), commands.fail), 'mediation.failed.v1', '调解不成'],
    ['T16: settled', given.effective(sent), 'agreement.effective.v1', '已达成协议'],
  ] as const)('%s: who sent it is told how it ended', (_how, walk, type, words) => {
    const last = told(walk, type).at(-1);
    expect(last && recipientKey(last.recipient)).toBe(source);
    expect(last?.subject).toContain(words);
  });

  it('T04: who sent it has it back', () => {
    const walk = having(given.filed(sent), commands.reject);
    expect(toldTo(walk, 'case.not-accepted.v1')).toEqual(['party:p1', source]);
    expect(told(walk, 'case.not-accepted.v1').at(-1)?.text).toContain('案件退回贵单位');
  });

  it('is reached at the desk that the pack knows; the officer telephones one that it does not', () => {
    const { id } = told(having(given.filed(sent), commands.reject), 'case.not-accepted.v1').at(-1)?.recipient ?? {};
    expect(waysTo({ kind: 'source', id: id ?? '' }, {}, roster.contacts)).toEqual([
      { channel: 'email', to: `${id}-522600@example.com` },
    ]);
    expect(waysTo({ kind: 'source', id: 'unknown' }, {}, roster.contacts)).toEqual([]);
  });
});

describe('given a case that its applicant withdraws (T18)', () => {
  const by = (walk: Walk, reason: 'APPLICANT' | 'SELF_SETTLED' = 'APPLICANT') =>
    toldTo(having(walk, withdrawal(walk, { reason })), 'case.withdrawn.v1').filter((who) => who.startsWith('party:'));

  it('T18: all on the other side who were asked hear that it is over', () => {
    expect(by(given.informing(own))).toEqual(['party:p2', 'party:p3']);
    expect(by(given.mediating(own))).toEqual(['party:p2', 'party:p3']);
  });

  it('T18: nobody does who was never asked, nor where all settled among themselves', () => {
    expect(by(given.filed(own))).toEqual([]);
    expect(by(given.mediating(own), 'SELF_SETTLED')).toEqual([]);
  });

  it('T05: transferred, those who were asked hear that their answer is void', () => {
    const asked = having(given.informing(own), commands.transfer);
    const parties = (walk: Walk) => toldTo(walk, 'case.transferred.v1').filter((who) => who.startsWith('party:'));
    expect(parties(asked)).toEqual(['party:p1', 'party:p2', 'party:p3']);
    expect(told(asked, 'case.transferred.v1').find(({ recipient }) => recipient.id === 'p2')?.sms).toContain('作废');
    expect(parties(having(given.filed(own), commands.transfer))).toEqual(['party:p1']);
  });
});

describe('given what an officer is to do with a filing (DL-01)', () => {
  it.each<readonly [string, Walk, CaseEvent['type']]>([
    ['that is new', given.filed(), 'case.filed.v1'],
    ['whose materials are there', having(given.supplement(), commands.supply), 'supplement.supplied.v1'],
    ['that another county sent', having(given.filed(own), commands.transfer), 'case.transferred.v1'],
  ])('%s, it is the review and its decision', (_which, walk, type) => {
    const officer = told(walk, type).find(({ recipient }) => recipient.kind === 'officer');
    expect(officer?.text).toContain('请审查材料，决定征询当事人意见或者不予受理');
  });
});

describe('PML 19: given what an organisation hears of the acceptance', () => {
  it('is asked to choose a mediator where the choice is reserved, and not else', () => {
    const bankHears = (over: Partial<Scenario>) =>
      told(given.assigning({ ...own, ...over }), 'case.accepted.v1')[0]?.text;
    expect(bankHears({ reserved: true })).toContain('请各方最迟2023年9月19日共同选定调解员，逾期由调委会指定。');
    expect(bankHears({})).not.toContain('共同选定');
  });
});

it('C-08: given a regulator that files itself, it is the source', () => {
  const scenario = given.filed({ channel: 'REGULATOR_TRANSFER', referral: undefined }).scenario;
  const { sourceOrg: _named, ...command } = fileCommand(scenario);
  const decided = file(command, contextAt(tenOn(scenario.on), { kind: 'regulator', id: 'pboc' }));
  expect(decided).toMatchObject({ ok: true, value: [{ type: 'case.filed.v1', sourceOrg: 'pboc' }] });
});

describe('T07: given a suit accepted by order of its court', () => {
  const ordered = (over: Partial<Scenario> = {}): Walk => {
    const noticeServedOn = day('2023-09-15');
    const visit = { ...commands.attempt, means: 'VISIT', reached: true, noticeServedOn } as const;
    const asked = [wu, yang].reduce<Walk>(
      (walk, partyId) => having(walk, { ...visit, partyId }),
      given.informing({ ...entrusted('SUMMARY', '2023-09-15'), ...over }),
    );
    const consents = consent(asked).consents.filter(({ partyId }) => partyId === bank);
    return having(asked, consent(asked, { consents, orderEvidenceId: evidence }), { by: actors.county });
  };

  it('the people who said nothing hear that they are in mediation, and until when', () => {
    const tellings = told(ordered(), 'case.accepted.v1');
    expect(tellings.map(({ recipient }) => recipientKey(recipient))).toEqual([...ALL, 'officer:committee-522626']);
    expect(tellings[1]?.sms).toMatch(/法院决定.*调解.*最后一日为9月22日/);
  });

  it('who consented itself hears nothing of an order', () => {
    const noticeServedOn = day('2023-09-15');
    const asked = having(given.informing(entrusted('SUMMARY', '2023-09-15')), {
      ...commands.attempt,
      means: 'VISIT',
      reached: true,
      noticeServedOn,
      partyId: yang,
    });
    const consents = consent(asked).consents.filter(({ partyId }) => partyId !== yang);
    const walk = having(asked, consent(asked, { consents, orderEvidenceId: evidence }), { by: actors.county });
    expect(toldTo(walk, 'case.accepted.v1')).toEqual(['party:p1', 'party:p3', 'officer:committee-522626']);
  });

  it('DL-05: where the choice is reserved, everybody hears both at once', () => {
    const tellings = told(ordered({ reserved: true }), 'case.accepted.v1');
    expect(tellings.map(({ recipient }) => recipientKey(recipient))).toEqual([...ALL, 'officer:committee-522626']);
    for (const { text } of tellings.slice(0, ALL.length)) expect(text).toMatch(/受理.*共同选定调解员/);
  });
});
