import type { Unconfirmable } from '../../../events/agreement.ts';
import { statementsIn } from '../../../shared/domain/case/table/agreement-content.ts';
import type { RecordAgreement } from '../../../shared/domain/case/table/commands.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, reopening, terms } from '../../support/case-commands.ts';
import { answer, ask, having, own, scenarioOf } from '../../support/case-scenario.ts';

const mediating = given.mediating();
const reached = ['agreement.reached.v1'];
const oral = (over: Partial<RecordAgreement>, walk = mediating) => having(walk, terms(walk, { form: 'ORAL', ...over }));

describe('given the text of an agreement (PML 29, §3.5)', () => {
  it.each([
    ['各方自愿达成协议，责任在借款人。', ['FREE_WILL', 'RESPONSIBILITY']],
    ['各方自愿达成协议。', ['FREE_WILL']],
    ['责任在借款人。', ['RESPONSIBILITY']],
    ['分期偿还。', []],
  ])('finds in “%s” what it says of itself', (text, said) => {
    expect(statementsIn(text)).toEqual(said);
  });

  it.each(['WRITTEN', 'ORAL'] as const)('takes no %s agreement that leaves one of them unsaid', (form) => {
    expect(answer(mediating, terms(mediating, { form, states: ['RESPONSIBILITY'] }))).toBe('free-will-unsaid');
    expect(answer(mediating, terms(mediating, { form, states: ['FREE_WILL'] }))).toBe('responsibility-unsaid');
  });

  it('T14: takes none whose lawfulness was not looked at, and says what is open', () => {
    expect(ask(mediating, terms(mediating, { legalityChecked: ['PUBLIC_ORDER', 'NOT_VOLUNTARY'] }))).toMatchObject({
      error: {
        code: 'legality-unchecked',
        field: 'legalityChecked',
        params: { points: 'MANDATORY_LAW, THIRD_PARTY_RIGHTS, CONTENT_UNCLEAR' },
      },
    });
  });

  it('PML 28: a later version names the one before it, the first none', () => {
    const first = having(mediating, terms(mediating));
    expect(first.events.at(-1)).not.toHaveProperty('supersedes');
    const again = having(having(first, { type: 'fail', reason: 'NOT_SIGNED' }), terms(mediating));
    expect(again.events.at(-1)).toMatchObject({ agreementId: 'a2', version: 2, supersedes: 'a1' });
  });

  it('T27: so does the first of another round', () => {
    const walk = having(given.dismissed(), reopening(given.dismissed()));
    expect(having(walk, terms(walk)).events.at(-1)).toMatchObject({ agreementId: 'a2', supersedes: 'a1' });
  });
});

describe('given content that no court confirms (INT 355)', () => {
  it.each<Unconfirmable>(['TITLE_SETTLED', 'PERSONAL_STATUS', 'OTHER_PROCEDURE', 'NOT_FOR_COURTS'])(
    '%s: is agreed in the knowledge of it, and refused before it is sent (T22)',
    (ground) => {
      const content = { unconfirmable: [ground] };
      expect(answer(mediating, terms(mediating, content))).toBe('not-confirmable');
      const bound = oral({ ...content, acknowledged: ['NOT_CONFIRMABLE'] });
      expect(bound.state).toMatchObject({ agreement: { warnings: ['NOT_CONFIRMABLE'] } });
      expect(ask(bound, application(bound))).toMatchObject({
        error: { code: 'content-not-admissible', params: { ground } },
      });
    },
  );

  it('leaves the agreement a contract when the thirty days are over', () => {
    const bound = oral({ unconfirmable: ['TITLE_SETTLED'], acknowledged: ['NOT_CONFIRMABLE'] });
    expect(bound.state).toMatchObject({ stage: 'effective' });
    expect(answer(bound, commands.litigate)).toBe('stage-passed');
  });
});

describe('given an agreement about property (INT 354, §2.8)', () => {
  it.each<readonly [string, Partial<RecordAgreement>, Parameters<typeof given.mediating>[0]]>([
    ['security for the debt', { property: ['SECURITY'] }, {}],
    ['a thing in payment', { property: ['TRANSFER'], acknowledged: ['RIGHT_NOT_TRANSFERRED'] }, {}],
    ['title in dispute from the beginning', {}, { assessment: { ...scenarioOf().assessment, titleDisputed: true } }],
    ['land', {}, { ...own, dispute: { subjectMatter: { county: '522626' as never, immovable: true } } }],
  ])('%s: proof of the right goes with the application', (_what, content, over) => {
    const walk = given.mediating(over);
    const bound = oral(content, walk);
    const courtId = over?.dispute ? ('court-26' as never) : ('court-2626' as never);
    const without = application(bound, { courtId });
    expect(ask(bound, without)).toMatchObject({
      error: { code: 'materials-missing', params: { materials: 'PROPERTY_PROOF' } },
    });
    expect(answer(bound, { ...without, materials: [...without.materials, 'PROPERTY_PROOF'] })).toEqual([
      'confirmation.applied.v1',
    ]);
  });

  it('tells all that confirmation transfers no right', () => {
    expect(answer(mediating, terms(mediating, { property: ['TRANSFER'] }))).toBe('right-not-transferred');
    expect(
      answer(mediating, terms(mediating, { property: ['TRANSFER'], acknowledged: ['RIGHT_NOT_TRANSFERRED'] })),
    ).toEqual(reached);
  });
});
