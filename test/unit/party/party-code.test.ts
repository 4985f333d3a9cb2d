import { CommandId, Digest } from '../../../events/primitives.ts';
import { isStale, nextCode } from '../../../shared/domain/party-code.ts';
import { at } from '../../support/case-scenario.ts';

const made = {
  commandId: CommandId.parse(`cmd-${'a'.repeat(26)}`),
  salt: 'salt',
  digest: Digest.parse('0'.repeat(64)),
};
const asked = (requestId: string, time: string) => ({ requestId, at: at(`2023-09-15 ${time}`) });

describe('PML 23: given a party that asks for its code', () => {
  it('is stale after ten minutes, and not at them', () => {
    const request = asked('r1', '10:00');
    expect(['10:00', '10:10', '10:11'].map((time) => isStale(request, at(`2023-09-15 ${time}`)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('counts in the hour what is less than an hour old', () => {
    const before = ['10:00', '10:20', '10:40'].reduce<ReturnType<typeof nextCode>>(
      (code, time) => nextCode(code, asked(time, time), made, at(`2023-09-15 ${time}`)) ?? code,
      undefined,
    );
    expect(before?.requests.map(({ requestId }) => requestId)).toEqual(['10:00', '10:20', '10:40']);
    expect(nextCode(before, asked('again', '10:59'), made, at('2023-09-15 10:59'))).toBeUndefined();
    const next = nextCode(before, asked('again', '11:00'), made, at('2023-09-15 11:00'));
    expect(next?.requests.map(({ requestId }) => requestId)).toEqual(['10:20', '10:40', 'again']);
    expect(next).toMatchObject({ ...made, tries: 0, expiresAt: '2023-09-15T11:10:00.000+08:00' });
  });
});
