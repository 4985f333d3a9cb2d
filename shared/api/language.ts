/** The languages the API answers in; Chinese unless the caller prefers English. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

const preference = (range: string): { readonly tag: string; readonly weight: number } => {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag: tag.split('-')[0] ?? '', weight: Number.isNaN(weight) ? 0 : weight };
};

/** The best of our languages for an Accept-Language header (RFC 9110 12.5.4); the first named wins a tie. */
export const languageFor = (acceptLanguage: string | undefined): Language => {
  const [best] = (acceptLanguage ?? '')
    .split(',')
    .map(preference)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
    .filter(isLanguage);
  return best ?? 'zh';
};
