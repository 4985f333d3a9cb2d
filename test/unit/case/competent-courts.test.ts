import type { PartyFacts } from '../../../events/intake.ts';
import { CountyCode, CourtId, type PartyId } from '../../../events/primitives.ts';
import { competentCourts } from '../../../shared/domain/case/court/competent-courts.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  bank,
  entrusted,
  having,
  jurisdiction,
  own,
  partiesOf,
  type Scenario,
  scenarioOf,
  wu,
  yang,
} from '../../support/case-scenario.ts';

const seat = { courtId: 'court-2626', grounds: ['COMMITTEE_SEAT'] };

/** A case of the committee's own at Cengong whose parties live where they are said to. */
const living = (homes: Readonly<Record<PartyId, string>>, over: Partial<Scenario> = {}): Partial<Scenario> => ({
  ...own,
  ...over,
  dispute: {
    ...over.dispute,
    parties: partiesOf(scenarioOf({ ...own, ...over })).map(
      (party): PartyFacts =>
        homes[party.partyId] ? { ...party, domicile: CountyCode.parse(homes[party.partyId]) } : party,
    ),
  },
});
const lying = (county: string, immovable = false): Partial<Scenario> => ({
  ...own,
  dispute: { subjectMatter: { county: CountyCode.parse(county), immovable } },
});
const courtsOf = (over: Partial<Scenario>) => competentCourts(given.effective(over).state, jurisdiction);

describe('C-17: given the courts that may confirm (§4.5, CPL 205, T22)', () => {
  it.each<readonly [string, Partial<Scenario>, ReturnType<typeof courtsOf> | readonly object[]]>([
    ['the referring court alone', {}, [{ courtId: 'court-2626', grounds: ['REFERRING_COURT'] }]],
    ['the seat of the committee where nothing else is known', own, [seat]],
    [
      'the seat first, then each domicile once',
      living({ [bank]: '522626', [wu]: '522601', [yang]: '522601' }),
      [
        { courtId: 'court-2626', grounds: ['COMMITTEE_SEAT', 'DOMICILE'] },
        { courtId: 'court-2601', grounds: ['DOMICILE'] },
      ],
    ],
    ['no court for a domicile outside the prefecture', living({ [wu]: '520102' }), [seat]],
    ['the place of the subject matter', lying('522631'), [seat, { courtId: 'court-2631', grounds: ['SUBJECT_PLACE'] }]],
    [
      'the intermediate court for an immovable',
      lying('522631', true),
      [{ courtId: 'court-26', grounds: ['IMMOVABLE'] }],
    ],
    ['the basic court a fen below five hundred million', { ...own, total: 49_999_999_999 }, [seat]],
    [
      'the intermediate court from five hundred million',
      { ...own, total: 50_000_000_000 },
      [{ courtId: 'court-26', grounds: ['INTERMEDIATE_AMOUNT'] }],
    ],
    [
      'the intermediate court from one hundred million where a party lives outside the province',
      living({ [wu]: '110101' }, { total: 10_000_000_000 }),
      [{ courtId: 'court-26', grounds: ['INTERMEDIATE_AMOUNT'] }],
    ],
    ['the basic court below that', living({ [wu]: '110101' }, { total: 9_999_999_999 }), [seat]],
    [
      'the basic court for that amount inside the province',
      living({ [wu]: '520102' }, { total: 10_000_000_000 }),
      [seat],
    ],
  ])('names %s', (_what, over, courts) => {
    expect(courtsOf(over)).toEqual(courts);
  });

  it('refuses any other, and says which are competent', () => {
    const walk = given.effective(living({ [wu]: '522601' }));
    expect(ask(walk, application(walk, { courtId: CourtId.parse('court-2631') }))).toMatchObject({
      ok: false,
      error: { code: 'court-not-competent', field: 'courtId', params: { courts: 'court-2626, court-2601' } },
    });
    expect(answer(walk, application(walk, { courtId: CourtId.parse('court-2601') }))).toEqual([
      'confirmation.applied.v1',
    ]);
  });

  it('leaves a withdrawn suit with the court that had it (A-34, A-39)', () => {
    const { state } = given['suit-withdrawn'](entrusted('SUMMARY', '2023-09-15'));
    expect(competentCourts(state, jurisdiction)).toEqual([{ courtId: 'court-2626', grounds: ['REFERRING_COURT'] }]);
  });
});

describe('given a court that does not admit the application for want of jurisdiction (A-38)', () => {
  const wrong = { ...commands.notAdmit, ground: 'WRONG_COURT' } as const;
  const refusedBy = (
    over: Partial<Scenario>,
    command: typeof wrong & { readonly competentCourtId?: CourtId } = wrong,
  ) => having(given.applied(over), command, { by: actors.court });
  const kaili = CourtId.parse('court-2601');

  it('takes the application at another court, and not there again', () => {
    const walk = refusedBy(living({ [wu]: '522601' }));
    expect(competentCourts(walk.state, jurisdiction)).toEqual([{ courtId: 'court-2601', grounds: ['DOMICILE'] }]);
    expect(answer(walk, application(walk))).toBe('court-not-competent');
    expect(answer(walk, application(walk, { courtId: kaili }))).toEqual(['confirmation.applied.v1']);
  });

  it('takes it first at the court that the refusing one named', () => {
    const walk = refusedBy(living({ [yang]: '522631' }), { ...wrong, competentCourtId: kaili });
    expect(competentCourts(walk.state, jurisdiction)).toEqual([
      { courtId: 'court-2601', grounds: ['NAMED_BY_COURT'] },
      { courtId: 'court-2631', grounds: ['DOMICILE'] },
    ]);
  });

  it('names that court once, though a party lives there too, and has all its courts again once it is asked', () => {
    const walk = refusedBy(living({ [wu]: '522601' }), { ...wrong, competentCourtId: kaili });
    expect(competentCourts(walk.state, jurisdiction)).toEqual([{ courtId: 'court-2601', grounds: ['NAMED_BY_COURT'] }]);
    const again = having(walk, application(walk, { courtId: kaili }));
    expect(again.state.stage).toBe('applied');
    expect(competentCourts(again.state, jurisdiction)).toEqual([
      seat,
      { courtId: 'court-2601', grounds: ['DOMICILE'] },
    ]);
  });

  it('has none left where the only one refused itself and named no other', () => {
    expect(competentCourts(refusedBy(own).state, jurisdiction)).toEqual([]);
  });

  it('is back at the same court where papers alone were missing', () => {
    const walk = having(given.applied(own), commands.notAdmit, { by: actors.court });
    expect(competentCourts(walk.state, jurisdiction)).toEqual([seat]);
  });
});
