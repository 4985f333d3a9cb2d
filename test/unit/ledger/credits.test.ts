import type { CaseEvent } from '../../../events/catalogue.ts';
import { MediatorId } from '../../../events/primitives.ts';
import { creditsOf, leadOf } from '../../../shared/domain/ledger/credits.ts';
import { given } from '../../support/case-builder.ts';
import { signatures, terms } from '../../support/case-commands.ts';
import { caseId, having, lawyer, own } from '../../support/case-scenario.ts';
import { grouping, replacement } from '../../support/people-commands.ts';

const open = given.mediating(own);
const lead = open.state.lead;
const settled = having(having(open, terms(open)), signatures(having(open, terms(open))));
const creditsFrom = (events: readonly CaseEvent[], seen: number) => creditsOf({ caseId, events }, seen);

describe('A-27: given what a case adds to what its mediators have done', () => {
  const all = [
    { mediatorId: lead, assignedOn: '2023-09-15' },
    { mediatorId: lead, settled: caseId, causeCode: 'FINANCIAL_LOAN' },
  ];

  it('counts an assignment and a settlement once, however often it is asked', () => {
    expect(creditsFrom(settled.events, 0)).toEqual(all);
    const assigned = settled.events.findIndex(({ type }) => type === 'mediator.assigned.v1');
    expect(creditsFrom(settled.events, assigned)).toEqual(all);
    expect(creditsFrom(settled.events, assigned + 1)).toEqual(all.slice(1));
    expect(creditsFrom(settled.events, settled.events.length)).toEqual([]);
  });

  it('is the settlement of who led when it took effect', () => {
    const replaced = having(open, replacement(open, { chosen: lawyer }));
    const taken = replaced.events.slice(open.events.length);
    expect(leadOf([...settled.events, ...taken])).toBe(lawyer);
    expect(creditsFrom([...settled.events, ...taken], 0)).toEqual([
      ...all,
      { mediatorId: lawyer, assignedOn: '2023-09-15' },
    ]);
  });
});

describe('§4.3: given a case that joins a group', () => {
  const joined = having(open, grouping({ lead: lawyer })).events.slice(open.events.length);
  const grouped = joined.filter(({ type }) => type === 'case.grouped.v1');

  it('is not led by the group’s lead who has no seat in it yet', () => {
    expect(grouped).toHaveLength(1);
    expect(leadOf([...open.events, ...grouped])).toBe(lead);
    expect(leadOf([...open.events, ...joined])).toBe(lawyer);
  });

  it('nor changes who leads by anything else that happens', () => {
    const other = { ...joined[0], type: 'case.ungrouped.v1', lead: MediatorId.parse('mediator-x') };
    expect(leadOf([...open.events, other as never])).toBe(lead);
  });
});
