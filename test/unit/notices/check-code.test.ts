import { checkCodeOf, readCheckCode } from '../../../shared/domain/notices/check-code.ts';
import { partyRecipient } from '../../../shared/domain/notices/recipients.ts';
import { caseId, wu } from '../../support/case-scenario.ts';

describe('A-45: given what a person typed or pasted to ask whether a message is ours', () => {
  it.each([
    ['the code', 'HNFEM8UJ'],
    ['in small letters', 'hnfem8uj'],
    ['in full-width letters', 'ＨＮＦＥＭ８ＵＪ'],
    ['with spaces and hyphens between', ' hnfe-m8uj '],
    ['with a colon before it', '核验码：HNFEM8UJ'],
    ['the whole message', '【岑巩金调委】请按约履行。\n疑问请电0855-0000105。核验码HNFEM8UJ'],
    ['two messages, the later at the end', '核验码22222222 再次：核验码 HNFE M8UJ'],
  ])('%s is read', (_what, text) => {
    expect(readCheckCode(text)).toBe('HNFEM8UJ');
  });

  it.each([
    ['a letter too few', 'HNFEM8U'],
    ['a letter too many', 'HNFEM8UJJ'],
    ['a letter that no code has', 'HNFEM8UO'],
    ['a digit that no code has', 'HNFEM8U1'],
    ['a message without a code', '【岑巩金调委】请按约履行。'],
    ['words after the code', '核验码HNFEM8UJ是真的吗'],
    ['nothing', ''],
  ])('%s is no code', (_what, text) => {
    expect(readCheckCode(text)).toBeUndefined();
  });
});

describe('A-45: given a digest', () => {
  it('is written five bits a letter, the first forty of them', () => {
    const spelt = (digest: string) => checkCodeOf(caseId, partyRecipient(wu), () => digest);
    expect(spelt('0'.repeat(64))).toBe('22222222');
    expect(spelt('f'.repeat(64))).toBe('ZZZZZZZZ');
    // 00001 00010 00011 00100 00101 00110 00111 01000
    expect(spelt(`08864298e8${'f'.repeat(54)}`)).toBe('3456789A');
  });

  it('is taken of the case and the person together', () => {
    const asked: string[] = [];
    checkCodeOf(caseId, partyRecipient(wu), (text) => {
      asked.push(text);
      return '0'.repeat(10);
    });
    expect(asked).toEqual([`${caseId} party:p2`]);
  });
});
