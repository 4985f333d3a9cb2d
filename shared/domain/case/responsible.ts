import { isLeadPaused } from './people/pausing.ts';
import { BINDING, type Case, isAt } from './state.ts';

/** One named person or desk at every moment (C-26): who, and in which role. */
export interface Responsible {
  readonly role: 'officer' | 'mediator' | 'court' | 'archive';
  readonly id: string;
}

/** Whose hands the case is in now. The officer is the committee's own; the court is its contact. */
export const responsibleFor = (state: Case): Responsible => {
  if (isAt(state, BINDING) && state.enforcement) return { role: 'court', id: state.enforcement.court };
  switch (state.stage) {
    case 'filed':
    case 'supplement':
    case 'informing':
    case 'assigning':
      return { role: 'officer', id: state.committeeId };
    case 'mediating':
    case 'agreed':
      // DL-15: while the lead is paused the case is the officer's
      return isLeadPaused(state) ? { role: 'officer', id: state.committeeId } : { role: 'mediator', id: state.lead };
    case 'effective':
    case 'confirmed':
    case 'dismissed':
    case 'unconfirmed':
    case 'court-statement':
    case 'suit-withdrawn':
    case 'not-admitted':
      return { role: 'mediator', id: state.lead };
    case 'applied':
    case 'docketed':
    case 'court-review':
    case 'fast-track':
    case 'converted':
      return { role: 'court', id: state.court };
    case 'refused':
    case 'failed':
      return state.returnedTo ? { role: 'court', id: state.returnedTo } : { role: 'officer', id: state.committeeId };
    case 'closed':
      return { role: 'archive', id: state.committeeId };
  }
};
