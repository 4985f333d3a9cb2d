interface Sent {
  readonly messageId: string;
  /** The host's instant, in milliseconds. */
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
}

export interface Sms extends Sent {
  readonly channel: 'sms';
  readonly body: string;
  readonly parts: number;
}

export interface Email extends Sent {
  readonly channel: 'email';
  readonly copies: readonly string[];
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
}

/** What somebody was sent. */
export type Message = Sms | Email;

/**
 * Parts that a text is sent and paid in: 70 characters alone, 67 each in a chain, counted in UTF-16 units (UCS-2,
 * which any Chinese character makes of the whole text; GSM-7's longer parts are not counted).
 */
export const smsParts = (text: string): number => (text.length <= 70 ? 1 : Math.ceil(text.length / 67));

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The local day an instant falls on, `2023-09-15`. */
export const dayOf = (instant: number): string => DAY.format(instant);
