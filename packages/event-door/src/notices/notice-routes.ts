import { addressesOf, isAddressedTo } from '@overgang/access';
import { lesVarsel, lesVarsler } from '@overgang/contracts/http';
import type { Tx } from '@overgang/database';
import { type BoundRoute, bind, reply } from '@overgang/http-service';
import type { Notice, NoticeInbox } from '@overgang/notice-inbox';
import { doorProblem } from '../http/door-problems.ts';
import { readAnswersGiven } from './answers-given.ts';
import { toVarsel } from './to-varsel.ts';

/** What reading notices needs. */
export interface NoticeRoutesPorts {
  readonly db: Tx;
  readonly inbox: NoticeInbox;
}

/** The feed and the single notice. Only what is addressed to the caller's agency, municipality or unit is there. */
export const noticeRoutes = ({ db, inbox }: NoticeRoutesPorts): readonly BoundRoute[] => {
  const asRead = async (notices: readonly Notice[]) => {
    const idOf = ({ ordered }: Notice) => ordered.data.varselId;
    const givenTo = await readAnswersGiven(db, notices.map(idOf));
    return notices.map((notice) => toVarsel(notice, givenTo(idOf(notice))));
  };
  return [
    bind(lesVarsler, async ({ query, caller, signal }) => {
      const after = Number(query.etter ?? '0');
      if (!Number.isSafeInteger(after) || after < 0) return doorProblem('ukjent-markor');
      const page = { after, limit: query.antall };
      const notices = await inbox.read(addressesOf(caller), page, { waitMs: query.vent * 1000, signal });
      const neste = String(notices.at(-1)?.position ?? after);
      return reply(200, { varsler: await asRead(notices), neste });
    }),
    bind(lesVarsel, async ({ params, caller }) => {
      const notice = await inbox.find(params.varselId);
      const mine = notice !== undefined && isAddressedTo(caller, notice.ordered.data.mottaker) ? [notice] : [];
      const [varsel] = await asRead(mine);
      return varsel === undefined ? doorProblem('varsel-finnes-ikke') : reply(200, varsel);
    }),
  ];
};
