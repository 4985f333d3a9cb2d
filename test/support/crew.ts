import { parentPort, Worker } from 'node:worker_threads';

/** Work shared out among threads: whoever is free takes the next piece. */

type Message<R> = { readonly result: R } | { readonly progress: number };

/** In the thread: does each piece, and says how far it is. Pieces and results are plain data. */
export const workOn = <P, R>(piece: (piece: P, onProgress: (n: number) => void) => Promise<R>): void => {
  const port = parentPort;
  if (!port) throw new Error('not in a thread');
  port.on('message', (next: P) => {
    piece(next, (progress) => port.postMessage({ progress })).then(
      (result) => port.postMessage({ result }),
      (error: unknown) => {
        // the thread ends with it, and the crew hears of it
        throw error;
      },
    );
  });
};

export interface Crew<P, R> {
  readonly code: URL;
  readonly threads: number;
  readonly pieces: readonly P[];
  readonly onResult: (result: R, piece: P) => void;
  readonly onProgress: (n: number, piece: P) => void;
}

/** Until all pieces are done; rejects where a thread dies of its piece. */
export const share = async <P, R>({ code, threads, pieces, onResult, onProgress }: Crew<P, R>): Promise<void> => {
  const left = [...pieces];
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(code);
      let at: P | undefined;
      const next = (): void => {
        at = left.shift();
        if (at === undefined) thread.terminate().then(() => resolve(), reject);
        else thread.postMessage(at);
      };
      thread.on('error', reject);
      thread.on('message', (message: Message<R>) => {
        if (at === undefined) return;
        if ('progress' in message) {
          onProgress(message.progress, at);
          return;
        }
        onResult(message.result, at);
        next();
      });
      next();
    });
  await Promise.all(Array.from({ length: threads }, one));
};
