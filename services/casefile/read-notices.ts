import { type CaseId, Day, EventId } from '../../events/primitives.ts';
import { look } from '../../shared/act.ts';
import { type Commit, envelopesOf } from '../../shared/commit.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { mayReadClock } from '../../shared/domain/confidential.ts';
import { ok } from '../../shared/domain/result.ts';
import type { CaseStore, Notice, NoticeStore } from '../../shared/ports.ts';

export interface NoticePorts {
  readonly cases: CaseStore;
  readonly notices: Pick<NoticeStore, 'notices'>;
}

interface Request {
  readonly principal: Viewer;
  readonly path: { readonly caseId: CaseId };
}

interface About {
  readonly about: string;
  readonly rung: string;
  readonly dueOn?: Day;
}

const typeOf = (eventId: string, history: readonly Commit[]): string => {
  const [, sequence] = EventId.parse(eventId).split(':');
  const commit = history[Number(sequence) - 1];
  const envelope = commit && envelopesOf(commit).find((each) => each.eventId === eventId);
  return envelope?.data.type ?? 'event';
};

/** A notice's key says what it is about: a rung of a clock, an event, or a request to telephone about either. */
const aboutOf = (key: string, history: readonly Commit[]): About => {
  const [kind = '', second = '', , dueOn] = key.split('#');
  if (kind === 'phone') return { ...aboutOf(key.slice('phone#'.length), history), rung: 'phone' };
  if (kind === 'event') return { about: typeOf(second, history), rung: 'event' };
  return { about: kind, rung: second, ...(dueOn ? { dueOn: Day.parse(dueOn) } : {}) };
};

const shown = ({ at, recipient, key, state, channel, reason, messageId }: Notice, history: readonly Commit[]) => ({
  at,
  recipient,
  audience: recipient.split(':')[0] ?? '',
  ...aboutOf(key, history),
  state,
  ...(channel ? { channel } : {}),
  ...(reason ? { reason } : {}),
  ...(messageId ? { messageId } : {}),
});

/** Who was told what in a case, in the order of time. */
export const readNotices =
  ({ cases, notices }: NoticePorts) =>
  async ({ principal, path: { caseId } }: Request) => {
    const seen = await look(cases)(caseId, principal);
    if (!seen.ok) return seen;
    const held = await notices.notices(caseId);
    const told = held
      .map((notice) => shown(notice, seen.value.history))
      .filter(({ about }) => mayReadClock(about, principal));
    return ok({ body: { caseId, notices: told.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))) } });
  };
