import { Expert, ExpertBody, ExpertPerson, evaluatorOf } from '../../../shared/domain/assignment/expert.ts';
import experts from '../../../shared/jurisdictions/qiandongnan/experts.json' with { type: 'json' };

const [first] = experts;
const expert = Expert.parse(first);
const tied = (kind: string) => ({ ...first, ties: [{ institutionId: 'rural-522626', kind }] });

describe('O-18 §4.7: given an expert of the pool', () => {
  it.each(['EMPLOYED', 'ADVISED', 'REPRESENTED', 'INVESTED', 'RELATED'])('may be tied as one %s', (kind) => {
    expect(Expert.parse(tied(kind)).ties).toEqual([{ institutionId: 'rural-522626', kind }]);
  });

  it('may be tied in no other way', () => {
    expect(Expert.safeParse(tied('')).success).toBe(false);
  });

  it('is registered apart from who it is', () => {
    const { id: _id, name, email, ...body } = expert;
    expect(ExpertBody.parse(body)).toEqual(body);
    expect(ExpertPerson.parse({ name, email })).toEqual({ name, email });
    for (const schema of [ExpertBody, ExpertPerson]) expect(schema.safeParse(first).success).toBe(false);
  });

  it('decides by its ties, whatever kind they are, and by whether it mediates as well', () => {
    const { id, active } = expert;
    const { mediatorId: _mediatorId, ...alone } = { ...expert, ...Expert.parse(tied('ADVISED')) };
    expect(evaluatorOf(alone)).toEqual({ id, active, ties: [{ institutionId: 'rural-522626' }] });
    expect(evaluatorOf({ ...alone, mediatorId: 'mediator-522626-2' as never })).toEqual({
      id,
      active,
      ties: [{ institutionId: 'rural-522626' }],
      mediatorId: 'mediator-522626-2',
    });
  });
});
