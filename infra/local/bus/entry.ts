import * as z from 'zod';
import type { Json } from '../parts.ts';

/** An entry of PutEvents, with the field names of the call. */
export type Entry = z.output<typeof EntryShape>;

const EntryShape = z.strictObject({
  // Epoch seconds, as the JSON protocol writes an instant.
  Time: z.number().optional(),
  Source: z.string().optional(),
  Resources: z.array(z.string()).optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().optional(),
  // X-Ray's mark; nothing on the host traces.
  TraceHeader: z.string().optional(),
});

export const PutEventsShape = z.strictObject({ Entries: z.array(EntryShape).min(1).max(10) });

/** 256 KB for all entries of a call together. */
export const MAX_REQUEST_BYTES = 262_144;

/** The size as EventBridge reckons it (user guide, "Calculating PutEvents event entry size"). */
export const sizeOf = ({ Time, Source = '', DetailType = '', Detail = '', Resources = [] }: Entry): number =>
  [Source, DetailType, Detail, ...Resources].reduce((sum, text) => sum + Buffer.byteLength(text), 0) +
  (Time === undefined ? 0 : 14);

export interface EntryFault {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

/** What a rule and its consumers see. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: { readonly [key: string]: Json };
}

export interface Origin {
  readonly id: string;
  readonly now: number;
  readonly account: string;
  readonly region: string;
}

const missing = (name: string): EntryFault => ({
  ErrorCode: 'InvalidArgument',
  ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
});

/** The event of an entry, or the fault that EventBridge answers for it. */
export const eventOf = (entry: Entry, { id, now, account, region }: Origin): BusEvent | EntryFault => {
  if (!entry.Source) return missing('Source');
  if (!entry.DetailType) return missing('DetailType');
  if (!entry.Detail) return missing('Detail');
  if (entry.Source.startsWith('aws.'))
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
  const detail = objectIn(entry.Detail);
  if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  return {
    version: '0',
    id,
    'detail-type': entry.DetailType,
    source: entry.Source,
    account,
    time: `${new Date(entry.Time === undefined ? now : entry.Time * 1000).toISOString().slice(0, 19)}Z`,
    region,
    resources: entry.Resources ?? [],
    detail,
  };
};

const Detail = z.record(z.string(), z.json());

const objectIn = (text: string): z.output<typeof Detail> | undefined => {
  try {
    return Detail.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
