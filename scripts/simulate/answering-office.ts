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
  if (!chance.happens(0.94)) return [];
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

/** A call of an office about a notice. Its id follows from the notice, so the same story twice is told once. */
type Make = (at: number, path: string, data: object) => Step;

interface Case {
  readonly office: Office;
  readonly notice: ReadNotice;
  readonly chance: Chance;
  readonly make: Make;
  /** The likely exit, where the notice says one. */
  readonly likely: number | undefined;
}

const makerOf =
  ({ etat, who }: Office, { varselId }: ReadNotice): Make =>
  (at, path, data) => ({
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

/** A home, mostly from before the exit. Some offices do not say which transition it is for: the tracker has to find out. */
const allocateHome = ({ office, notice, chance, make, likely }: Case, at: number): Step => {
  const { home } = office;
  const { overgangId, personRef } = notice;
  const shift = chance.between(-6, chance.happens(0.18) ? 16 : 0) * day;
  return make(at, '/v1/boligtildelinger', {
    kommune: home.kommune,
    ...(home.bydel === undefined ? {} : { bydel: home.bydel }),
    ...(chance.happens(0.8) ? { overgangId } : {}),
    person: { personRef },
    boligId: `bolig-${overgangId.slice(0, 13)}`,
    fra: dateOf(Math.max(at, (likely ?? at + 20 * day) + shift)),
  });
};

const followUp = ({ office, notice, chance, make, likely }: Case, at: number): readonly Step[] => {
  const about = { overgangId: notice.overgangId, person: { personRef: notice.personRef } };
  const enhet = orgnrOf[office.who] ?? '310000035';
  const meeting = timeOf((likely ?? at + 14 * day) + day + 10 * hour);
  const later = at + chance.between(1, 90) * hour;
  return [
    ...(chance.happens(0.7) ? [make(at, '/v1/personer/ansvarlig', { ...about, enhet, rolle: 'koordinator' })] : []),
    ...(chance.happens(0.65)
      ? [make(later, '/v1/personer/avtaler', { ...about, hos: 'nav', tidspunkt: meeting })]
      : []),
  ];
};

/** An office's calls about one notice. */
const openDesk = (office: Office, notice: ReadNotice, chance: Chance) => {
  const make = makerOf(office, notice);
  const { periode } = notice.innhold;
  const likely = periode === undefined ? undefined : Date.parse(periode.sannsynlig);
  const one: Case = { office, notice, chance, make, likely };
  const at = `/v1/varsler/${notice.varselId}`;
  const arrange = (when: number): readonly Step[] => {
    if (office.etat === 'nav') return followUp(one, when);
    return chance.happens(0.75) ? [allocateHome(one, when)] : [];
  };
  return {
    receive: (when: number): Step => make(when, `${at}/kvittering`, {}),
    answer: (when: number, svar: string): Step =>
      make(when, `${at}/svar`, { svar, ...(svar === 'kan' && likely !== undefined ? { fra: dateOf(likely) } : {}) }),
    arrange,
    /** Half of the alerts are acted on. */
    mend: (when: number): readonly Step[] => (chance.happens(0.5) ? arrange(when) : []),
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
