import type { Etat } from '@overgang/contracts';
import type { Varsel } from '@overgang/contracts/http';
import type { z } from 'zod';
import type { Chance } from './chance.ts';
import type { Home } from './places.ts';
import { dateOf, day, hour, type Step, timeOf } from './step.ts';

/** A notice as an office reads it in its feed. */
export type ReadNotice = z.output<typeof Varsel>;

/** An office that answers notices, each in its own tempo. */
export interface Office {
  readonly etat: Etat & ('nav' | 'boligsosial');
  readonly who: string;
  readonly home: Home;
}

/** What an office does about one notice: some at once, some late, some never. */
export const officeStory = (office: Office, notice: ReadNotice, chance: Chance): readonly Step[] => {
  if (notice.tilstand === 'tilbakekalt' || notice.innhold.krever === 'ingenting') return [];
  if (!chance.happens(0.9)) return [];
  const desk = openDesk(office, notice, chance);
  const seen =
    Date.parse(notice.sendt) + (chance.happens(0.75) ? chance.between(1, 20) * hour : chance.between(2, 6) * day);
  if (notice.slag === 'mangel') return [desk.receive(seen), ...desk.mend(seen + chance.between(4, 72) * hour)];
  if (!chance.happens(0.88)) return [desk.receive(seen)];
  const answered = seen + (chance.happens(0.7) ? chance.between(2, 40) * hour : chance.between(3, 8) * day);
  const svar = chance.weighed([
    ['kan', 42],
    ['under-arbeid', 34],
    ['venteliste', 12],
    ['kan-ikke', 7],
    ['ikke-ansvarlig', 5],
  ]);
  const arranged = answered + chance.between(6, 160) * hour;
  return [
    desk.receive(seen),
    desk.answer(answered, svar),
    ...(svar === 'kan' || (svar === 'under-arbeid' && chance.happens(0.6)) ? desk.arrange(arranged) : []),
  ];
};

/** An office's calls about one notice. */
const openDesk = ({ etat, who, home }: Office, notice: ReadNotice, chance: Chance) => {
  const { varselId, overgangId, personRef, innhold } = notice;
  const call = (at: number, path: string, data: object): Step => ({
    at,
    toldAt: at,
    call: {
      who,
      etat,
      method: 'POST',
      path,
      body: { ...data, skjedde: timeOf(at), meldingId: `${varselId}-${path.split('/').at(-1)}` },
    },
  });
  const about = (data: object) => ({ ...data, overgangId, person: { personRef } });
  const likely = innhold.periode === undefined ? undefined : Date.parse(innhold.periode.sannsynlig);
  const place = { kommune: home.kommune, ...(home.bydel === undefined ? {} : { bydel: home.bydel }) };

  const home_ = (at: number): Step => {
    const from = Math.max(at, (likely ?? at + 20 * day) + chance.between(-6, chance.happens(0.18) ? 16 : 0) * day);
    // Some offices do not say which transition the home is for: the tracker has to find out.
    const names = chance.happens(0.8) ? { overgangId } : {};
    return call(at, '/v1/boligtildelinger', {
      ...place,
      ...names,
      person: { personRef },
      boligId: `bolig-${varselId.slice(0, 13)}`,
      fra: dateOf(from),
    });
  };
  const meeting = (at: number): Step =>
    call(
      at,
      '/v1/personer/avtaler',
      about({ hos: 'nav', tidspunkt: timeOf((likely ?? at + 14 * day) + day + 10 * hour) }),
    );
  const responsible = (at: number): Step =>
    call(at, '/v1/personer/ansvarlig', about({ enhet: orgnrOf[who] ?? '310000035', rolle: 'koordinator' }));

  const arrange = (at: number): readonly Step[] => {
    if (etat === 'boligsosial') return chance.happens(0.75) ? [home_(at)] : [];
    return [
      ...(chance.happens(0.7) ? [responsible(at)] : []),
      ...(chance.happens(0.65) ? [meeting(at + chance.between(1, 90) * hour)] : []),
    ];
  };
  return {
    receive: (at: number): Step => call(at, `/v1/varsler/${varselId}/kvittering`, {}),
    answer: (at: number, svar: string): Step =>
      call(at, `/v1/varsler/${varselId}/svar`, {
        svar,
        ...(svar === 'kan' && likely !== undefined ? { fra: dateOf(likely) } : {}),
      }),
    arrange,
    /** Half of the alerts are acted on. */
    mend: (at: number): readonly Step[] => (chance.happens(0.5) ? arrange(at) : []),
  };
};

/** The units that are named as responsible. */
const orgnrOf: Readonly<Record<string, string>> = {
  'nav-hamar': '310000035',
  'nav-ringsaker': '310000108',
  'nav-stange': '310000116',
  'nav-gamle-oslo': '310000124',
  'nav-grunerlokka': '310000132',
};
