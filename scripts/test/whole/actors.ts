import { lesOvergang, lesOverganger, lesUkoblet, type Mangelforklaring } from '@overgang/contracts/board';
import { lesVarsler, Mottatt, type Varsel } from '@overgang/contracts/http';
import type { z } from 'zod';
import type { EmbeddedSystem } from '../../embedded/open-embedded-system.ts';
import { openCaller, openSureCaller } from '../../lib/call-as.ts';
import { eventually } from '../../lib/eventually.ts';

const day = 86_400_000;

/** A notice as an office reads it. */
export type Notice = z.output<typeof Varsel>;

/** The agencies of a story, each through its own door, over HTTP; and the board. */
export const openActors = (system: EmbeddedSystem) => {
  const call = openSureCaller(system.issuer);
  const { urls, clock } = system;
  const now = (): number => clock.now().getTime();
  const skjedde = (): string => new Date(now()).toISOString();
  const post =
    (base: string, who: string) =>
    async (method: 'PUT' | 'POST', path: string, data: object = {}): Promise<z.output<typeof Mottatt>> =>
      Mottatt.parse(await call({ who, method, url: `${base}${path}`, body: { skjedde: skjedde(), ...data } }));

  const notices = async (
    etat: 'nav' | 'boligsosial' | 'tsb' | 'kriminalomsorg',
    who: string,
  ): Promise<readonly Notice[]> =>
    lesVarsler.responses[200].parse(await call({ who, url: `${urls[etat]}/v1/varsler?antall=500` })).varsler;

  const gaps = async (overgangId: string, who = 'demo-leder'): Promise<readonly Mangelforklaring[]> => {
    const { status, body } = await openCaller(system.issuer)({
      who,
      url: `${urls.tracker}/v1/overganger/${overgangId}`,
    });
    return status === 404 ? [] : lesOvergang.responses[200].parse(body).mangler;
  };
  const hasGap = async (overgangId: string, forventning: string): Promise<boolean> =>
    (await gaps(overgangId)).some((gap) => gap.forventning === forventning);

  return {
    call,
    dateIn: (days: number): string => new Date(now() + days * day).toISOString().slice(0, 10),
    now,
    clinic: post(urls.tsb, 'dps-hamar'),
    prison: post(urls.kriminalomsorg, 'hamar-fengsel'),
    housing: post(urls.boligsosial, 'boligsosial-hamar'),
    nav: post(urls.nav, 'nav-hamar'),
    notices,
    gaps,
    untilGap: (overgangId: string, forventning: string) =>
      eventually(`the gap ${forventning}`, async () => ((await hasGap(overgangId, forventning)) ? true : undefined)),
    untilNoGap: (overgangId: string, forventning: string) =>
      eventually(`${forventning} to close`, async () => ((await hasGap(overgangId, forventning)) ? undefined : true)),
    /** What a receiver was told of the transition itself, oldest first: how many notices that is depends on when the tracker looked. */
    noticesAbout: async (overgangId: string, etat: 'nav' | 'boligsosial', who: string): Promise<readonly Notice[]> =>
      (await notices(etat, who)).filter(
        (one) => one.overgangId === overgangId && ['ny-overgang', 'endret-overgang'].includes(one.slag),
      ),
    board: async (who: string) =>
      lesOverganger.responses[200].parse(await call({ who, url: `${urls.tracker}/v1/overganger?antall=200` })).rader,
    transition: async (overgangId: string, who = 'demo-leder') =>
      lesOvergang.responses[200].parse(await call({ who, url: `${urls.tracker}/v1/overganger/${overgangId}` })),
    unmatched: async (who: string) =>
      lesUkoblet.responses[200].parse(await call({ who, url: `${urls.tracker}/v1/ukoblet` })).rader,
  };
};

/** The agencies of a story. */
export type Actors = ReturnType<typeof openActors>;
