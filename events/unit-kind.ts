import * as z from 'zod/mini';

/** 派出所, 司法所, 村(居)委会, 妇联 …: the units of a township. */
export const UnitKind = z.enum(['POLICE_STATION', 'JUSTICE_OFFICE', 'VILLAGE_COMMITTEE', 'WOMENS_FEDERATION', 'OTHER']);
