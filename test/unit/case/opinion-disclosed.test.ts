import { CountyCode } from '../../../events/primitives.ts';
import type { Viewer } from '../../../shared/domain/access.ts';
import { disclosedOpinion } from '../../../shared/domain/case/mechanism/disclosing.ts';
import { given } from '../../support/case-builder.ts';
import { own } from '../../support/case-scenario.ts';
import { smallFast } from '../../support/mechanism-builder.ts';

const here = CountyCode.parse('522626');
const walk = smallFast.opined();
const issued = walk.events.at(-1);
if (issued?.type !== 'opinion.issued.v1') throw new Error('it was issued last');
const event = { ...issued, terms: {}, guarantorConsents: [] };
const lead = 'lead' in walk.state ? walk.state.lead : undefined;
const TERMS = ['clauses', 'guarantorConsents', 'schedule', 'terms', 'textDigest', 'total'];

const termsFor = (kind: Viewer['kind'], id: string, counties = [here], state = walk.state): readonly string[] => {
  const shown = disclosedOpinion(event, { kind, id, counties }, state);
  expect(shown).toMatchObject({ type: 'opinion.issued.v1', on: event.on });
  return TERMS.filter((name) => name in shown);
};

describe('§4.6, INT 107: given the mediators’ opinion', () => {
  it('has terms to hide', () => {
    expect(Object.keys(event)).toEqual(expect.arrayContaining(TERMS));
  });

  it.each<readonly [string, Viewer['kind'], string]>([
    ['the institution at the table', 'institution', 'rural-522626'],
    ['a mediator of the case', 'mediator', String(lead)],
    ['its county', 'county', 'county-522626'],
    ['the system', 'system', 'flow'],
  ])('%s reads what it says', (_who, kind, id) => {
    expect(termsFor(kind, id)).toEqual(TERMS);
  });

  it.each<readonly [string, Viewer['kind'], string]>([
    ['another institution', 'institution', 'ccb-qdn'],
    ['another mediator', 'mediator', 'mediator-522626-9'],
    ['a court', 'court', 'court-2626'],
    ['a regulator', 'regulator', 'nfra'],
    ['the governance platform', 'governance', 'governance-platform'],
    ['an expert', 'expert', 'expert-1'],
    ['a township', 'township', 'unit-522626-police'],
    ['the prefecture', 'prefecture', 'prefecture'],
    ['a party by its code', 'party', 'p2'],
  ])('%s reads that it was given, and no more', (_who, kind, id) => {
    expect(termsFor(kind, id)).toEqual([]);
  });

  it('another county reads no more either, nor a mediator of a case that nobody mediates yet', () => {
    expect(termsFor('county', 'county-522601', [CountyCode.parse('522601')])).toEqual([]);
    expect(termsFor('mediator', String(lead), [here], given.assigning(own).state)).toEqual([]);
  });
});
