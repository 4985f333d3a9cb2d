/** The text that brings a party its code: how long it lasts, and that nobody else is to know it, not even us. */
export const partyCodeWords = (code: string) => ({
  subject: '办理验证码',
  sentence: `办理验证码${code}，十分钟内有效，切勿告诉任何人。`,
});
