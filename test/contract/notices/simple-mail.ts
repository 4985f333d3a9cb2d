import * as z from 'zod';

const Utf8 = z.strictObject({ Data: z.string(), Charset: z.literal('UTF-8') });

/** The body of SES's SendEmail as this product writes it, and nothing beside it. */
const SendEmail = z.strictObject({
  FromEmailAddress: z.literal('notice@example.com'),
  Destination: z.strictObject({ ToAddresses: z.tuple([z.string()]) }),
  Content: z.strictObject({ Simple: z.strictObject({ Subject: Utf8, Body: z.strictObject({ Text: Utf8 }) }) }),
});

export const simpleMail = (body: unknown) => {
  const { Destination, Content } = SendEmail.parse(body);
  const { Subject, Body } = Content.Simple;
  return { to: Destination.ToAddresses[0], subject: Subject.Data, text: Body.Text.Data };
};
