import * as z from 'zod/mini';
import { define, list } from './define.ts';
import { Day } from './primitives.ts';

/**
 * What lies in a case file (mechanism.md §3.5), in its order: cover, the thirteen of the list, and after them what the
 * table of documents names besides: the letter of referral, the notice of termination, the written refusal, the closing
 * report.
 */
export const FileItem = z.enum([
  'COVER',
  'APPLICATION',
  'NOTICE',
  'IDENTITY',
  'AUTHORITY',
  'INVESTIGATION',
  'EVIDENCE',
  'MEDIATION_RECORD',
  'AGREEMENT',
  'PERFORMANCE_PROOF',
  'RETURN_VISIT',
  'CONFIRMATION',
  'FILE_NOTE',
  'BACK_COVER',
  'REFERRAL',
  'TERMINATION_NOTICE',
  'REFUSAL_LETTER',
  'CLOSING_REPORT',
]);
export type FileItem = z.infer<typeof FileItem>;

/** The file is complete and closed (T50); kept until `retainUntil`. `late`: after the ten working days of DL-19. */
export const CaseArchived = define('case.archived.v1', {
  fileNo: z.string(),
  items: list(FileItem),
  retainUntil: Day,
  late: z.boolean(),
  on: Day,
});

export const archiveEvents = [CaseArchived] as const;
