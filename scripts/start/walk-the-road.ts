import { lesOvergang, lesOverganger } from '@overgang/contracts/board';
import { lesVarsler, Mottatt, type Varsel } from '@overgang/contracts/http';
import { someSyntheticNumbers } from '@overgang/person-ref';
import type { z } from 'zod';
import type { EmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { type CallAs, openSureCaller } from '../lib/call-as.ts';
import { eventually } from '../lib/eventually.ts';
import type { StepTimer } from './step-timer.ts';

const day = 86_400_000;

/** The synthetic identity number of the person who walks. */
export const provedNumber = someSyntheticNumbers(987_654, 1)[0]?.disclose() ?? '';

/** A road to walk: a system, and whom to call as. */
interface Walk {
  readonly urls: EmbeddedSystem['urls'];
  readonly call: (wanted: CallAs) => Promise<unknown>;
  /** Now, by the system's own clock. */
  readonly now: () => number;
}

const dateIn = (days: number, now: number): string => new Date(now + days * day).toISOString().slice(0, 10);

/** DPS Hamar admits somebody, who says yes to being told of, and posts the discharge date. The transition's id. */
const postPlan = async ({ urls, call, now }: Walk): Promise<string> => {
  const person = { identitetsnummer: provedNumber };
  const stay = `${urls.tsb}/v1/opphold/prove-1`;
  const common = { skjedde: new Date(now()).toISOString(), person };
  const behov = { bolig: 'ja', nav: 'ja' };
  const post = (method: 'PUT' | 'POST', url: string, data: object) =>
    call({ who: 'dps-hamar', method, url, body: { ...common, ...data } });
  await post('PUT', stay, { oppholdstype: 'korttid', kommune: '3403', kommunaltBehov: 'ja', behov });
  await post('POST', `${urls.tsb}/v1/personer/samtykke`, { til: ['nav', 'boligsosial'] });
  const [tidligst, sannsynlig, senest] = [dateIn(8, now()), dateIn(10, now()), dateIn(14, now())];
  const utskrivning = { tidligst, sannsynlig, senest, visshet: 'planlagt' };
  const answer = await post('PUT', `${stay}/utskrivningsplan`, { kommune: '3403', utskrivning, behov });
  const { overgangId } = Mottatt.parse(answer);
  if (overgangId === undefined) throw new Error('the door named no transition');
  return overgangId;
};

/** The expectations that are unmet, as the clinic's own board shows them; none when the transition is not there. */
const openGaps = async ({ urls, call }: Walk, overgangId: string): Promise<readonly string[]> => {
  const list = await call({ who: 'dps-hamar', url: `${urls.tracker}/v1/overganger?antall=200` });
  if (!lesOverganger.responses[200].parse(list).rader.some((row) => row.overgangId === overgangId)) return [];
  const one = await call({ who: 'dps-hamar', url: `${urls.tracker}/v1/overganger/${overgangId}` });
  return lesOvergang.responses[200].parse(one).mangler.map((gap) => gap.forventning);
};

const findNotice = async ({ urls, call }: Walk, overgangId: string): Promise<z.output<typeof Varsel> | undefined> => {
  const feed = await call({ who: 'boligsosial-hamar', url: `${urls.boligsosial}/v1/varsler?antall=500` });
  return lesVarsler.responses[200].parse(feed).varsler.find((one) => one.overgangId === overgangId);
};

/** The housing office takes the notice, answers that it can, and allocates a home from before the exit. */
const answerWithHome = async ({ urls, call, now }: Walk, notice: z.output<typeof Varsel>): Promise<void> => {
  const at = `${urls.boligsosial}/v1/varsler/${notice.varselId}`;
  const fra = dateIn(7, now());
  const post = (url: string, data: object) =>
    call({
      who: 'boligsosial-hamar',
      method: 'POST',
      url,
      body: { skjedde: new Date(now()).toISOString(), ...data },
    });
  await post(`${at}/kvittering`, {});
  await post(`${at}/svar`, { svar: 'kan', fra });
  const { personRef, overgangId } = notice;
  const home = { person: { personRef }, overgangId, boligId: 'prove-bolig', kommune: '3403', fra };
  await post(`${urls.boligsosial}/v1/boligtildelinger`, home);
};

/**
 * Walks the road once, through the same addresses that anybody uses: a clinic says when somebody leaves, the board shows
 * what is missing, the housing office is told and answers with a home, and the gap closes.
 */
export const walkTheRoad = async (system: EmbeddedSystem, { step }: Pick<StepTimer, 'step'>): Promise<void> => {
  const call = openSureCaller(system.issuer);
  const walk: Walk = { urls: system.urls, call, now: () => system.clock.now().getTime() };
  const overgangId = await step('DPS Hamar posts a discharge date', () => postPlan(walk));
  await step('the board shows the transition, and no home', () =>
    eventually('the gap bolig-mangler', async () =>
      (await openGaps(walk, overgangId)).includes('bolig-mangler') ? true : undefined,
    ),
  );
  const notice = await step('the housing office in Hamar has the notice', () =>
    eventually('the notice', () => findNotice(walk, overgangId)),
  );
  await step('it takes the notice, answers, and allocates a home', () => answerWithHome(walk, notice));
  await step('the gap is closed on the board', () =>
    eventually('the gap to close', async () =>
      (await openGaps(walk, overgangId)).includes('bolig-mangler') ? undefined : true,
    ),
  );
};
