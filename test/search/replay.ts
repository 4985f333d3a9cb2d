/**
 * The product's own asynchronous code as plain data. A process is its task and the answers it has had so far; what it does
 * next is found by running it from its beginning with those answers.
 */

export interface Call {
  readonly port: string;
  readonly args: readonly unknown[];
}

/** What a process can see of the world beside the answers of its ports. */
export interface Seen {
  readonly time: number;
  readonly calendar: number;
}

/** What the outside gave a process, and what it saw at that moment. */
export interface Answer {
  readonly port: string;
  readonly value: unknown;
  /** equal where the values are */
  readonly key: string;
  /** of a history where it stands for the flow, of its record what messages go by: equal for more values than `key` */
  readonly gist?: string;
  readonly seen: Seen;
}

export type Step = { readonly call: Call } | { readonly result: unknown } | { readonly thrown: unknown };

/** Asks a port, reads the clock and the calendar: all that a process may know of the world. */
export interface Outside {
  readonly ask: (port: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly time: () => number;
  /** read once, with the first call */
  readonly calendar: () => number;
}

export type Run = (outside: Outside) => Promise<unknown>;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const FIRST: Seen = { time: 0, calendar: 0 };

export const replayed = async (run: Run, answers: readonly Answer[]): Promise<Step> => {
  let had = 0;
  let step: Step | undefined;
  const outside: Outside = {
    ask: (port, ...args) => {
      const answer = answers[had];
      had += 1;
      if (answer?.port === port) return Promise.resolve(answer.value);
      if (answer) throw new Error(`${port} is asked where ${answer.port} was`);
      if (step) throw new Error(`two calls at once, the second to ${port}`);
      step = { call: { port, args } };
      // nobody answers: this run of the process is thrown away
      return new Promise(() => undefined);
    },
    // a process begins with its first call
    time: () => (answers[Math.max(had, 1) - 1]?.seen ?? FIRST).time,
    calendar: () => (answers[0]?.seen ?? FIRST).calendar,
  };
  run(outside).then(
    (result) => {
      step = { result };
    },
    (thrown: unknown) => {
      step = { thrown };
    },
  );
  // what a process does between two calls is done in one turn: it has nothing to wait for
  await turn();
  if (!step) throw new Error('a process that neither calls nor ends');
  return step;
};
