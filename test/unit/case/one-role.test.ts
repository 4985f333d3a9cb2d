import { oneRoleFault } from '../../../shared/domain/case/people/one-role.ts';

const fields = { name: 'name', document: 'idNo' };

describe('§5, TY16 16: given somebody who has a role in the case already', () => {
  it.each([
    ['PARTY', '当事人 (party)'],
    ['AGENT', '代理人 (agent)'],
    ['INTERPRETER', '翻译 (interpreter)'],
  ] as const)('is told which, by its document or its name: %s', (role, words) => {
    const by = (how: 'DOCUMENT' | 'NAME') => oneRoleFault([{ role, id: 'x', by: how }], fields)?.error;
    expect(by('DOCUMENT')).toEqual({ code: 'one-person-one-role', field: 'name', params: { role: words } });
    expect(by('NAME')).toEqual({ code: 'person-not-told-apart', field: 'idNo', params: { role: words } });
  });

  it('is refused for what a document tells before what a name may', () => {
    const namesake = { role: 'AGENT', id: 'g1', by: 'NAME' } as const;
    const same = { role: 'PARTY', id: 'p1', by: 'DOCUMENT' } as const;
    expect(oneRoleFault([namesake, same], fields)?.error).toMatchObject({ params: { role: '当事人 (party)' } });
    expect(oneRoleFault([], fields)).toBeUndefined();
  });
});
