const weightOf = (parameters: readonly string[]): number => {
  const quality = parameters.map((each) => each.trim().toLowerCase()).find((each) => each.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return Number.isNaN(weight) ? 0 : weight;
};

/**
 * Whether an Accept header (RFC 9110 12.5.1) asks for HTML by its name and for JSON no more than that, as browsers do.
 * Whoever takes anything is a program and gets JSON.
 */
export const prefersHtml = (accept: string | undefined): boolean => {
  const best = { html: 0, json: 0 };
  for (const range of (accept ?? '').split(',')) {
    const [type = '', ...parameters] = range.split(';');
    const named = type.trim().toLowerCase();
    const weight = weightOf(parameters);
    if (named === 'text/html') best.html = Math.max(best.html, weight);
    if (/^application\/(?:json|\w+\+json)$/.test(named)) best.json = Math.max(best.json, weight);
  }
  return best.html > 0 && best.html >= best.json;
};
