import type { Commit } from '../../shared/commit.ts';
import type { Calendar } from '../../shared/domain/calendar/calendar.ts';
import { type Move, stepped } from './going.ts';
import type { Machine } from './machine.ts';
import { movesFrom } from './moves.ts';
import { codeOf, type Deed, type Flow, flow as own } from './product.ts';
import { openStandings } from './standing.ts';
import { conditions as adapters, begin, type Conditions, type Ground, type Moment } from './steps.ts';
import { openStories, Violation } from './stories.ts';
import { isPartOf, type Task, troubles, type World, worldKey } from './world.ts';

export interface Question {
  readonly machine: Machine;
  readonly moments: readonly Moment[];
  readonly calendars: readonly Calendar[];
  readonly deeds: ReadonlyMap<string, Deed>;
  readonly history: readonly Commit[];
  /** under way at first; it comes to rest before anything else happens where the question is of a settled case */
  readonly first: readonly Task[];
  readonly settled: boolean;
  /** then this begins */
  readonly asked: readonly Task[];
  /** so many troubles on one way, each once */
  readonly together: number;
}

/** A product with something broken in it. */
export interface Broken {
  readonly flow?: Partial<Flow>;
  readonly conditions?: Partial<Conditions>;
}

export interface Found {
  readonly states: number;
  readonly edges: number;
  /** worlds in which nothing more can happen */
  readonly ends: number;
  /** ways in which a process can stand, and processes that were run to tell them apart */
  readonly standings: number;
  readonly processes: number;
  /** what went wrong, and the shortest way there */
  readonly violation?: { readonly what: string; readonly way: readonly string[] };
}

interface Visit {
  readonly world: World;
  readonly said: string;
  readonly before: Visit | undefined;
}

/** The way from the beginning, in words. */
const wayTo = (visit: Visit): readonly string[] => {
  const said: string[] = [];
  for (let at: Visit | undefined = visit; at; at = at.before) said.unshift(at.said);
  return said;
};

const settle = async (ground: Ground, world: World): Promise<World> => {
  let at = world;
  for (let [process] = at.processes; process; [process] = at.processes) at = (await stepped(ground, at, process)).to;
  return at;
};

const grounded = (
  question: Question,
  { flow, conditions }: Broken,
  tries: number,
): { readonly ground: Ground; readonly empty: World } => {
  const { machine, moments, history, deeds, calendars, together } = question;
  const product = { deeds, calendars, instants: moments.map(({ at }) => at), flow: { ...own, ...flow } };
  const stories = openStories(product);
  const standings = openStandings(codeOf(product), tries);
  const empty: World = {
    story: stories.told(history),
    flow: undefined,
    executions: [],
    runs: [],
    processes: [],
    sent: new Map(),
    time: 0,
    calendar: 0,
    left: new Set(together > 0 ? troubles : []),
    together,
    warned: 'not yet',
  };
  return { ground: { machine, moments, stories, standings, conditions: { ...adapters, ...conditions } }, empty };
};

// a standing is that of thousands of processes; the small searches of the unit test try all of theirs
const TRIES = 2;

export interface Searching {
  readonly broken?: Broken;
  /** of the processes that are taken for one, how many are run */
  readonly tries?: number;
  readonly onProgress?: (states: number) => void;
}

/**
 * Every world that can be reached, each once: by steps of one process, one jump of time, one trouble. Stops at the first
 * that should not be: no way with fewer troubles leads to one, and with as many none that is shorter.
 */
export const search = async (
  question: Question,
  { broken = {}, tries = TRIES, onProgress }: Searching = {},
): Promise<Found> => {
  const { ground, empty } = grounded(question, broken, tries);
  const begun = begin(ground, empty, ...question.first);
  const world = begin(ground, question.settled ? await settle(ground, begun) : begun, ...question.asked);

  const seen = new Map<string, World[]>();
  /** Whether all that can happen to this world is tried already. */
  const isKnown = (each: World): boolean => {
    const key = worldKey(each);
    const known = seen.get(key);
    if (known?.some((other) => isPartOf(each, other))) return true;
    if (known) known.push(each);
    else seen.set(key, [each]);
    return false;
  };
  // by the number of troubles they have had: so a world with more of them ahead is known before its parts
  const toVisit: Visit[][] = [...troubles, undefined].map(() => []);
  let states = 0;
  let edges = 0;
  let ends = 0;
  const add = (visit: Visit): void => {
    if (isKnown(visit.world)) return;
    states += 1;
    if (states % 10_000 === 0) onProgress?.(states);
    toVisit[troubles.length - visit.world.left.size]?.push(visit);
  };
  const found = (): Found => ({ states, edges, ends, ...ground.standings.size() });
  add({ world, said: 'the beginning', before: undefined });
  // breadth first: what is added here is visited here
  for (const queue of toVisit)
    for (const visit of queue) {
      let moves: readonly Move[];
      try {
        moves = await movesFrom(ground, visit.world);
      } catch (error) {
        if (!(error instanceof Violation)) throw error;
        return { ...found(), violation: { what: error.message, way: wayTo(visit) } };
      }
      if (moves.length === 0) ends += 1;
      edges += moves.length;
      for (const { said, to } of moves) add({ world: to, said, before: visit });
    }
  return found();
};
