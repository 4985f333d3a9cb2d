import type { CountyLinks } from '../../../events/intake.ts';
import { CountyCode, CourtId } from '../../../events/primitives.ts';
import { mayAct, maySee, type Viewer } from '../../../shared/domain/access.ts';
import { bestLink, withLink } from '../../../shared/domain/case/intake/county-link.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent, withdrawal } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  calendar,
  having,
  jurisdiction,
  own,
  pastDue,
  type Walk,
} from '../../support/case-scenario.ts';

const [cengong, kaili, liping] = ['522626', '522601', '522631'].map((code) => CountyCode.parse(code)) as [
  CountyCode,
  CountyCode,
  CountyCode,
];
const monday = { at: at('2023-09-18 10:00') };

describe('given what links a dispute with counties (A-08)', () => {
  const all: CountyLinks = { loanBranch: kaili, respondent: liping, performance: cengong };
  const referral = { courtId: CourtId.parse('court-2626') };
  const { loanBranch: _branch, ...withoutBranch } = all;

  it.each<readonly [string, Parameters<typeof bestLink>[0], unknown]>([
    ['the referring court', { referral, links: all }, { link: 'COURT', county: cengong }],
    ['the lending branch', { links: all }, { link: 'LOAN_BRANCH', county: kaili }],
    ['the respondent’s domicile', { links: withoutBranch }, { link: 'RESPONDENT', county: liping }],
    ['performance', { links: { performance: cengong } }, { link: 'PERFORMANCE', county: cengong }],
    [
      'the branch where the intermediate court, of no county, referred it',
      { referral: { courtId: CourtId.parse('court-26') }, links: all },
      { link: 'LOAN_BRANCH', county: kaili },
    ],
    ['nothing where nothing is known', {}, undefined],
  ])('A-08: %s decides', (_what, question, best) => {
    expect(bestLink(question, jurisdiction)).toEqual(best);
  });
});

describe('given a link that was found to be with a county (A-08)', () => {
  it('is one of the dispute’s, but for the referring court, which nobody has to find', () => {
    expect(withLink({ loanBranch: kaili }, 'RESPONDENT', liping)).toEqual({ loanBranch: kaili, respondent: liping });
    expect(withLink({ loanBranch: kaili }, 'COURT', cengong)).toEqual({ loanBranch: kaili });
  });
});

/** A case of the parties', whose filing says this of its links. */
const linked = (links: CountyLinks): Walk => given.filed({ ...own, dispute: { links } });

describe('given a case that another county has the better link with (T05)', () => {
  const walk = having(given.supplement(own), commands.transfer, monday);

  it('T05: is the same case, under review there from that day on', () => {
    expect(walk.state).toMatchObject({
      id: given.filed(own).state.id,
      stage: 'filed',
      competentCounty: kaili,
      committeeId: 'committee-522601',
      transferredFrom: cengong,
      overdue: [],
    });
    expect(walk.state.clocks['DL-01']).toMatchObject({ startedOn: '2023-09-18', dueOn: '2023-09-21' });
    expect(openClocks(walk.state)).toEqual(['DL-01']);
    expect(responsibleFor(walk.state)).toEqual({ role: 'officer', id: 'committee-522601' });
    expect(Object.keys(walk.state)).not.toContain('missing');
  });

  it('T05: the new desk is reminded, and nobody else', () => {
    const told = obligations(walk.state, { calendar, jurisdiction }).flatMap(({ recipients }) => recipients);
    expect(new Set(told.map(recipientKey))).toEqual(
      new Set(['officer:committee-522601', 'committee-head:committee-522601']),
    );
  });

  it('T05: it is transferred once', () => {
    expect(answer(walk, { ...commands.transfer, to: liping }, monday)).toBe('transferred-before');
  });

  it('T05: who had consented is asked anew, since the committee is another', () => {
    const asked = given.informing(own);
    const half = having(asked, consent(asked, { consents: consent(asked).consents.slice(0, 2) }), monday);
    const moved = having(half, commands.transfer, monday);
    expect(moved.state).toMatchObject({ stage: 'filed', consents: new Map() });
    expect(Object.keys(moved.state)).not.toContain('informedOn');
    const again = having(having(moved, commands.inform, monday), consent(asked, { nextNumber: 7 }), monday);
    expect(again.state).toMatchObject({ stage: 'assigning', caseNo: '（2023）凯金调字第0007号' });
  });

  it('T05, T18: the days to answer that ran in the first county end nothing in the other', () => {
    const moved = having(given.informing(own), commands.transfer);
    const later = { at: at('2023-10-09 10:00') };
    expect(answer(moved, { ...commands.transfer, to: liping }, later)).toBe('transferred-before');
    expect(answer(moved, withdrawal(moved), later)).toEqual(['case.withdrawn.v1', 'case.closed.v1']);
  });

  it('A-08: the first county goes on seeing it and acts no more; the other does both', () => {
    const desk = (county: CountyCode): Viewer => ({ kind: 'county', id: `county-${county}`, counties: [county] });
    const seen = [cengong, kaili, liping].map((each) => [
      maySee(desk(each), walk.state, actors.court),
      mayAct(desk(each), walk.state),
    ]);
    expect(seen).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
  });
});

describe('given what the officer found against what was filed (A-08)', () => {
  it.each<readonly [string, CountyLinks, string | readonly string[]]>([
    ['nothing was filed', {}, ['case.transferred.v1']],
    ['a weaker link with this county', { respondent: cengong }, ['case.transferred.v1']],
    ['the same link, filed wrongly', { loanBranch: cengong }, ['case.transferred.v1']],
  ])('T05: a transfer for the lending branch, where %s', (_what, links, answered) => {
    expect(answer(linked(links), commands.transfer)).toEqual(answered);
  });

  it('T05: a stronger link with this county stands against it', () => {
    const walk = linked({ loanBranch: cengong });
    expect(answer(walk, { ...commands.transfer, link: 'RESPONDENT' })).toBe('link-not-better');
  });

  it('T05: the referring court’s county is nobody’s to find', () => {
    expect(answer(given.filed(own), { ...commands.transfer, link: 'COURT' })).toBe('link-not-better');
    expect(answer(given.filed(), commands.transfer)).toBe('link-not-better');
  });

  it.each([
    ['the better link there is', { loanBranch: cengong }, 'RESPONDENT', kaili, '放贷网点 (lending branch)'],
    ['the domicile', { respondent: cengong }, 'PERFORMANCE', kaili, '被申请人住所 (respondent’s domicile)'],
    [
      'the very link, with the county that has the case',
      {},
      'PERFORMANCE',
      cengong,
      '合同履行地 (place of performance)',
    ],
    ['a court’s, where no link is known', {}, 'COURT', kaili, '移送法院 (referring court)'],
  ] as const)('T05: the refusal names %s', (_what, links, link, to, words) => {
    expect(ask(linked(links), { ...commands.transfer, to, link })).toMatchObject({
      error: { code: 'link-not-better', field: 'link', params: { county: cengong, link: words } },
    });
  });

  it('T05: to the county that has it already, there is nothing to transfer', () => {
    expect(answer(given.filed(own), { ...commands.transfer, to: cengong })).toBe('link-not-better');
  });

  it.each(['supplement', 'informing'] as const)('T05: after the last day of %s it is too late', (stage) => {
    const walk = given[stage](own);
    expect(answer(walk, commands.transfer, { at: pastDue(walk) })).toBe('deadline-passed');
  });
});
