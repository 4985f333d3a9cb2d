import type { CourtCommand } from './court/commands.ts';
import type { Expire } from './expiring.ts';
import type { GroupCommand } from './group/commands.ts';
import type { File, Import, IntakeCommand } from './intake/commands.ts';
import type { MechanismCommand } from './mechanism/commands.ts';
import type { JoiningCommand, PeopleCommand } from './people/commands.ts';
import type { PerformanceCommand } from './performance/commands.ts';
import type { Recount } from './recounting.ts';
import type { AgreementCommand, RestingCommand, TableCommand } from './table/commands.ts';

/** Everything that may be asked of a case; each room of this folder knows its own. */
export type Command =
  | File
  | Import
  | IntakeCommand
  | PeopleCommand
  | GroupCommand
  | JoiningCommand
  | TableCommand
  | AgreementCommand
  | RestingCommand
  | MechanismCommand
  | CourtCommand
  | PerformanceCommand
  | Expire
  | Recount;

export type CommandOf<T extends Command['type']> = Extract<Command, { readonly type: T }>;
