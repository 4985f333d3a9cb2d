import { type KnownPerson, likeTo } from '../../../shared/domain/case/people/same-person.ts';

const ID = '52263119851231452X';
const OTHER = '522601199001010010';
const wu: KnownPerson = { role: 'PARTY', id: 'p2', name: '吴 某', idNo: ID };
const agent: KnownPerson = { role: 'AGENT', id: 'g1', name: '潘某' };

describe('§5: given somebody who comes to a case', () => {
  it.each([
    ['the same document, written otherwise', { name: '吴某某', idNo: '52263119851231452x ' }, [['p2', 'DOCUMENT']]],
    ['another document under the same name', { name: '吴某', idNo: OTHER }, []],
    ['no document, and the name', { name: '吴某' }, [['p2', 'NAME']]],
    ['a document where the known one has none', { name: '潘 某', idNo: OTHER }, [['g1', 'NAME']]],
    ['a passport beside the known identity card', { name: '吴某', idNo: 'E12345678' }, [['p2', 'NAME']]],
    ['a permit that ends like an identity card', { name: '吴某', idNo: `P${OTHER}` }, [['p2', 'NAME']]],
    ['a permit that begins like one', { name: '吴某', idNo: `${OTHER}1` }, [['p2', 'NAME']]],
    ['a passport under another name', { name: '石某', idNo: 'E12345678' }, []],
    ['neither in common', { name: '石某' }, []],
  ] as const)('%s', (_what, person, expected) => {
    expect(likeTo(person, [wu, agent]).map(({ id, by }) => [id, by])).toEqual(expected);
  });
});
