import { PartyRecord } from '../../../shared/domain/party-record.ts';

const least = { partyId: 'p2', role: 'RESPONDENT', kind: 'NATURAL', language: 'zh-CN', name: '吴示' };

describe('§3.2: given a party as the Private table keeps it', () => {
  it('is read with everything that is personal', () => {
    const all = {
      ...least,
      institutionId: 'rural-522626',
      domicile: '522601',
      idType: 'RESIDENT_ID',
      idNo: '522601199001010010',
      uscc: '91522601MA6D111116',
      usccOverrideReason: '营业执照如此',
      mobile: '13000000001',
      landline: '0855-8000000',
      email: 'wu@example.com',
      address: '示例路1号',
      legalRepresentative: '吴父',
    };
    expect(PartyRecord.parse(all)).toEqual(all);
    expect(PartyRecord.parse(least)).toEqual(least);
  });

  it('has a name, and a document of a known kind', () => {
    const { name: _name, ...unnamed } = least;
    expect(PartyRecord.safeParse(unnamed).success).toBe(false);
    expect(PartyRecord.safeParse({ ...least, idType: 'OTHER' }).success).toBe(false);
  });
});
