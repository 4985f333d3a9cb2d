import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Assembly, type AwsAnswer, type AwsService, NotModelled } from '../parts.ts';
import type { Email } from './message.ts';
import { refuseUnmodelled } from './refuse-unmodelled.ts';

const Part = z.strictObject({ Data: z.string(), Charset: z.literal('UTF-8').optional() });
const Addresses = z.array(z.string().includes('@')).default([]);

const SendEmail = z.strictObject({
  FromEmailAddress: z.string().includes('@'),
  FromEmailAddressIdentityArn: z.string().optional(),
  Destination: z.strictObject({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses }),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: Part,
      Body: z.strictObject({ Text: Part.optional(), Html: Part.optional() }),
    }),
  }),
  // Taken and not acted on: nothing is delivered, answered to or counted.
  ReplyToAddresses: Addresses.optional(),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).optional(),
});

type Place = Pick<Assembly, 'partition' | 'region' | 'account'>;

/** SES version 2, whose one operation here is to send a simple message. */
export const emailService = (place: Place, keep: (email: Omit<Email, 'at'>) => Promise<void>): AwsService => ({
  needs: ({ operation, body }) => {
    if (operation !== 'SendEmail') throw new NotModelled(`ses:${operation}`);
    return [{ action: 'ses:SendEmail', resource: identityOf(place, body) }];
  },
  answer: async ({ body }): Promise<AwsAnswer> => {
    const read = SendEmail.safeParse(body);
    if (!read.success) {
      refuseUnmodelled('ses:SendEmail', read.error);
      return badRequest(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    }
    const { FromEmailAddress: from, Destination, Content } = read.data;
    const { ToAddresses: to, CcAddresses, BccAddresses } = Destination;
    const copies = [...CcAddresses, ...BccAddresses];
    if (to.length + copies.length === 0) return badRequest('Missing final recipient');
    const { Subject, Body } = Content.Simple;
    if (!Body.Text && !Body.Html) return badRequest('Missing body');
    const messageId = `01${randomUUID()}-000000`;
    await keep({
      channel: 'email',
      messageId,
      from,
      to,
      copies,
      subject: Subject.Data,
      ...(Body.Text ? { text: Body.Text.Data } : {}),
      ...(Body.Html ? { html: Body.Html.Data } : {}),
    });
    return { status: 200, body: { MessageId: messageId } };
  },
});

// An identity is an address or its domain; this host takes the domain for the verified one.
const identityOf = ({ partition, region, account }: Place, body: Readonly<Record<string, unknown>>): string => {
  const { FromEmailAddressIdentityArn: arn, FromEmailAddress: from } = body;
  if (typeof arn === 'string') return arn;
  const domain = /@([^@>\s]+)>?\s*$/.exec(typeof from === 'string' ? from : '')?.[1] ?? '';
  return `arn:${partition}:ses:${region}:${account}:identity/${domain}`;
};

const badRequest = (message: string): AwsAnswer => ({ status: 400, body: { __type: 'BadRequestException', message } });
