import { randomBytes } from 'node:crypto';
import type { HostStore, Write } from '../parts.ts';
import type { Execution } from './execution.ts';
import type { HistoryEvent, Moved } from './history.ts';

/** Where the runner keeps what it must not forget. */
const SECRET = 'flow/secret';
const EXECUTIONS = 'flow/execution/';
const definitionKey = (digest: string): string => `flow/definition/${digest}`;
const executionKey = (arn: string): string => `${EXECUTIONS}${arn}`;
const eventKey = (arn: string, id: number): string => `flow/history/${arn}/${String(id).padStart(5, '0')}`;

export interface Records {
  executions(): Promise<readonly Execution[]>;
  /** The execution and the history it adds, in one write; `instead` forgets an earlier execution of that name. */
  keep(moved: Moved, instead?: Execution): Promise<void>;
  forget(execution: Execution): Promise<void>;
  event(arn: string, id: number): Promise<HistoryEvent>;
  definition(digest: string): Promise<string>;
  keepDefinition(digest: string, text: string): Promise<void>;
  /** Made once for each store: the seal of its task tokens. */
  secret(): Promise<string>;
}

const forgetting = ({ arn, events }: Execution): Write[] => [
  { key: executionKey(arn) },
  ...Array.from({ length: events }, (_, i) => ({ key: eventKey(arn, i + 1) })),
];

const keeping = ({ execution, events }: Moved): Write[] => [
  { key: executionKey(execution.arn), value: execution },
  ...events.map((event) => ({ key: eventKey(execution.arn, event.id), value: event })),
];

/** One write a key: what is kept takes the place of what is forgotten. */
const replacing = (old: Execution, moved: Moved): Write[] => [
  ...new Map([...forgetting(old), ...keeping(moved)].map((write) => [write.key, write])).values(),
];

export const openRecords = (store: HostStore): Records => {
  const demanded = async <T>(key: string): Promise<T> => {
    const value = await store.get<T>(key);
    if (value === undefined) throw new Error(`the host's store has lost ${key}`);
    return value;
  };
  return {
    executions: async () => {
      const all: Execution[] = [];
      for await (const [, execution] of store.list<Execution>(EXECUTIONS)) all.push(execution);
      return all;
    },
    keep: (moved, instead) => store.write(instead === undefined ? keeping(moved) : replacing(instead, moved)),
    forget: (execution) => store.write(forgetting(execution)),
    event: (arn, id) => demanded(eventKey(arn, id)),
    definition: (digest) => demanded(definitionKey(digest)),
    keepDefinition: async (digest, text) => {
      if ((await store.get(definitionKey(digest))) === undefined)
        await store.write([{ key: definitionKey(digest), value: text }]);
    },
    secret: async () => {
      const known = await store.get<string>(SECRET);
      if (known !== undefined) return known;
      const fresh = randomBytes(32).toString('base64url');
      await store.write([{ key: SECRET, value: fresh }]);
      return fresh;
    },
  };
};
