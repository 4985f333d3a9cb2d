import { type Move, stepped, without } from './going.ts';
import { type Ground, joined } from './steps.ts';
import type { Standing } from './world.ts';
import { taskName, type World } from './world.ts';

type Read = 'history' | 'record';
const isRead = (port: string): port is Read => port === 'history' || port === 'record';

/** What a step, of a process or of the world, may change of what others read. Time and the calendar are read with it. */
const changes: Readonly<Record<string, readonly Read[]>> = {
  append: ['history'],
  takeRun: ['record'],
  keepToken: ['record'],
  time: ['history', 'record'],
  calendar: ['history'],
};

/** What the process may have read by now that the step ahead changes; at last nothing. */
const readings = async (
  ground: Ground,
  world: World,
  process: Standing,
  what: string,
): Promise<readonly Standing[]> => {
  const found: Standing[] = [];
  let at = process;
  let alone: World = { ...world, processes: [process] };
  while (isRead(at.call.port)) {
    const read = at.call.port;
    const { to, now } = await stepped(ground, alone, at);
    if (!now) break;
    // an append that will come too late is a read to be done again
    if (changes[what]?.includes(read) && !(what === 'append' && now.call.port === 'append')) found.push(now);
    at = now;
    alone = to;
  }
  return found;
};

/** The worlds in which each of the others has or has not just read what a step is about to change. */
export const having = async (ground: Ground, world: World, what: string, but?: Standing): Promise<readonly Move[]> => {
  let worlds: readonly Move[] = [{ said: '', to: world }];
  if (!changes[what]) return worlds;
  const others = but ? without(world, but).processes : world.processes;
  for (const process of others) {
    const found = await readings(ground, world, process, what);
    if (found.length === 0) continue;
    worlds = worlds.flatMap(({ said, to }) => [
      { said, to },
      ...found.map((now) => ({
        said: `${said}${taskName(process.task)} has read, ${now.call.port} is next; `,
        to: joined(without(to, process), now),
      })),
    ]);
  }
  return worlds;
};

/** The process reads, if that is what it does next, and goes on at once with what it does then. */
export const processSteps = async (ground: Ground, from: World, process: Standing): Promise<readonly Move[]> => {
  let world = from;
  let at = process;
  let read = '';
  while (isRead(at.call.port)) {
    const { said, to, now } = await stepped(ground, world, at);
    if (!now) return [{ said: read + said, to }];
    read = `${read}${said}; `;
    world = to;
    at = now;
  }
  const moves: Move[] = [];
  for (const { said, to } of await having(ground, world, at.call.port, at)) {
    const move = await stepped(ground, to, at);
    moves.push({ said: said + read + move.said, to: move.to });
  }
  return moves;
};
