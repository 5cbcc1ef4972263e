import { addressesOf, type Caller, isAddressedTo } from '@overgang/access';
import type { Etat } from '@overgang/contracts';
import { lesVarsel, lesVarsler } from '@overgang/contracts/http';
import type { Tx } from '@overgang/database';
import { type BoundRoute, bind, problem, reply } from '@overgang/http-service';
import type { Notice, NoticeInbox } from '@overgang/notice-inbox';
import { doorProblem } from '../http/door-problems.ts';
import { readAnswersGiven } from './answers-given.ts';
import { toVarsel } from './to-varsel.ts';

/** What reading notices needs. */
export interface NoticeRoutesPorts {
  readonly etat: Etat;
  readonly db: Tx;
  readonly inbox: NoticeInbox;
}

const sourcesOf = (caller: Caller): readonly string[] => caller.enheter.map((orgnr) => `urn:orgnr:${orgnr}`);

/** The feed and the single notice. Only what is addressed to the caller's agency, municipality or unit is there. */
export const noticeRoutes = ({ etat, db, inbox }: NoticeRoutesPorts): readonly BoundRoute[] => {
  const withAnswers = async (notices: readonly Notice[], caller: Caller) => {
    const ids = notices.map(({ ordered }) => ordered.data.varselId);
    const given = ids.length === 0 ? new Map() : await readAnswersGiven(db, ids, sourcesOf(caller));
    return notices.map((notice) => toVarsel(notice, given.get(notice.ordered.data.varselId) ?? {}));
  };
  return [
    bind(lesVarsler, async ({ query, caller, signal }) => {
      if (caller.etat !== etat) return problem('feil-etat');
      const after = Number(query.etter ?? '0');
      if (!Number.isSafeInteger(after) || after < 0) return doorProblem('ukjent-markor');
      const page = { after, limit: query.antall };
      const notices = await inbox.read(addressesOf(caller), page, { waitMs: query.vent * 1000, signal });
      const neste = String(notices.at(-1)?.position ?? after);
      return reply(200, { varsler: await withAnswers(notices, caller), neste });
    }),
    bind(lesVarsel, async ({ params, caller }) => {
      if (caller.etat !== etat) return problem('feil-etat');
      const notice = await inbox.find(params.varselId);
      if (notice === undefined || !isAddressedTo(caller, notice.ordered.data.mottaker))
        return doorProblem('varsel-finnes-ikke');
      const [varsel] = await withAnswers([notice], caller);
      return varsel === undefined ? doorProblem('varsel-finnes-ikke') : reply(200, varsel);
    }),
  ];
};
