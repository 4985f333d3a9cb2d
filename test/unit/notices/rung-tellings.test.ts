import { sha256 } from '../../../shared/digest.ts';
import { type Obligation, obligations } from '../../../shared/domain/notices/obligations.ts';
import { rungTelling } from '../../../shared/domain/notices/rung-tellings.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { calendar, day, entrusted, having, jurisdiction, lawyer, type Walk } from '../../support/case-scenario.ts';

const voice = { jurisdiction, digest: sha256 };
const mediator = { kind: 'mediator', id: lawyer } as const;

const said = ({ state }: Walk, kind: string, over: Partial<Obligation> = {}): string => {
  const found = obligations(state, { calendar, jurisdiction }).find(({ clock }) => clock.kind === kind);
  if (!found) throw new Error(`${kind} runs`);
  return rungTelling({ ...found, ...over }, mediator, state, voice).text;
};

describe('A-39: given a rung of the time to apply', () => {
  const guaranteed = having(
    given.effective({ ...entrusted('SUMMARY', '2023-09-15'), guarantor: true }),
    commands.recordGuarantee,
  );

  it('while the court reviews, says to the mediator what a withdrawal would leave, and why', () => {
    const text = said(guaranteed, 'DL-07');
    expect(text).toContain('案件仍由法院审查，不能申请司法确认');
    expect(text).toMatch(/依据：金调规则 A-39（.+）$/);
  });

  it('where no court reviews, asks to remind the parties of it', () => {
    expect(said(given.effective(), 'DL-07')).toContain('请提示各方共同申请司法确认');
  });

  it('says nothing of the court’s review on the rung of another clock', () => {
    expect(said(guaranteed, 'DL-P')).toContain('请联系各方核实履行情况');
  });
});

describe('A-40: given a period with an end that people are told and a later legal end', () => {
  const { state } = given.effective();
  const [found] = obligations(state, { calendar, jurisdiction }).filter(({ clock }) => clock.kind === 'DL-07');
  if (!found) throw new Error('the time to apply runs');
  const clock = { ...found.clock, alertOn: day('2023-10-13'), dueOn: day('2023-10-16') };

  it.each([
    ['-1', '2023年10月13日'],
    ['0', '2023年10月13日'],
    ['last', '2023年10月16日'],
    ['+1', '2023年10月16日'],
  ] as const)('on rung %s speaks of %s', (rung, lastDay) => {
    expect(rungTelling({ ...found, clock, rung }, mediator, state, voice).text).toContain(`届满日：${lastDay}`);
  });
});
