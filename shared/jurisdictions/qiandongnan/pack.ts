import { parseJurisdiction } from '../../domain/jurisdiction.ts';
import causes from './causes.json' with { type: 'json' };
import clocks from './clocks.json' with { type: 'json' };
import committees from './committees.json' with { type: 'json' };
import contacts from './contacts.json' with { type: 'json' };
import counties from './counties.json' with { type: 'json' };
import courts from './courts.json' with { type: 'json' };
import institutions from './institutions.json' with { type: 'json' };
import mediators from './mediators.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };

/** 黔东南州: parsed once, so that a fault in the pack stops the start. */
export const qiandongnan = parseJurisdiction({
  ...names,
  causes,
  clocks,
  committees,
  contacts,
  counties,
  courts,
  institutions,
  mediators,
  rules,
  units,
});
