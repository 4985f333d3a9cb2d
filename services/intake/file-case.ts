import { CommandId } from '../../events/primitives.ts';
import type { Done } from '../../shared/act.ts';
import type { Filing } from '../../shared/api/filing.ts';
import { channelsOf } from '../../shared/domain/access.ts';
import { file } from '../../shared/domain/case/intake/filing.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import type { Result } from '../../shared/domain/result.ts';
import { fileCommand } from './filing.ts';
import { type TakeInPorts, type TakeInRequest, takeIn } from './taking-in.ts';

/** Files a dispute, by a channel that is open to who brings it. */
export const fileCase = (ports: TakeInPorts) => {
  const take = takeIn<Filing, ReturnType<typeof fileCommand>>(ports, {
    commandId: CommandId.parse('file'),
    commandOf: (caseId, body, parties, { today }) => fileCommand(caseId, body, parties, today),
    decide: file,
  });
  return async (request: TakeInRequest<Filing>): Promise<Result<Done, Rejection>> =>
    channelsOf(request.principal.kind).includes(request.body.channel)
      ? await take(request)
      : { ok: false, error: { code: 'channel-not-yours', field: 'channel' } };
};
