import { CountyCode } from '../../../events/primitives.ts';
import type { Viewer } from '../../../shared/domain/access.ts';
import { disclosedOpinion, mayReadOpinion } from '../../../shared/domain/case/mechanism/disclosing.ts';
import { smallFast } from '../../support/mechanism-builder.ts';

const { state, events } = smallFast.refused();
const here = CountyCode.parse('522626');
const elsewhere = CountyCode.parse('522601');
const viewer = (kind: Viewer['kind'], id: string, ...counties: readonly CountyCode[]): Viewer => ({
  kind,
  id,
  counties,
});

const issued = events.find(({ type }) => type === 'opinion.issued.v1');
if (issued?.type !== 'opinion.issued.v1') throw new Error('an opinion was issued');

describe('C-02: given an opinion that was refused, and who reads the history', () => {
  it.each<readonly [string, Viewer, boolean]>([
    ['the bank that is a party', viewer('institution', 'rural-522626'), true],
    ['another bank', viewer('institution', 'ccb-qdn'), false],
    ['its mediator', viewer('mediator', 'mediator-522626-3'), true],
    ['another mediator', viewer('mediator', 'mediator-522626-1'), false],
    ['its committee', viewer('county', 'county-522626', here), true],
    ['another county', viewer('county', 'county-522601', elsewhere), false],
    ['the system', viewer('system', 'flow'), true],
    ['the court that may hear the suit', viewer('court', 'court-2626', here), false],
    ['the regulator', viewer('regulator', 'pboc', here), false],
    ['the governance platform', viewer('governance', 'platform', here), false],
    ['the unit that helped', viewer('township', 'unit-522626-police', here), false],
    ['the prefecture', viewer('prefecture', 'prefecture', here), false],
    ['an expert', viewer('expert', 'expert-1', here), false],
    ['a party, who has no account', viewer('party', 'p2', here), false],
  ])('%s', (_who, by, may) => {
    expect(mayReadOpinion(by, state)).toBe(may);
    const read = disclosedOpinion(issued, by, state);
    expect(Object.keys(read)).toEqual(expect.arrayContaining(['type', 'mediators', 'on', 'clock']));
    expect('total' in read && 'clauses' in read && 'schedule' in read && 'textDigest' in read).toBe(may);
    expect('total' in read || 'clauses' in read || 'schedule' in read || 'textDigest' in read).toBe(may);
  });
});
