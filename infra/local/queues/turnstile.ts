/** Lets one piece of work through at a time, in the order of asking. A failure of one does not hinder the next. */
export const turnstile = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
};
