import { type Office, officeStory, type ReadNotice } from '../simulate/answering-office.ts';
import type { Chance } from '../simulate/chance.ts';
import { hour, type Step, timeOf } from '../simulate/step.ts';

/** What an alert is about that an office acts on by seeing the person. */
const seen: ReadonlySet<string> = new Set(['borte', 'ut-uten-tak', 'ut-uten-plan', 'avbrudd-uten-oppfolging']);

/** What it acts on by arranging something. Notices that nobody has taken or answered wait for the notice itself. */
const arranged: ReadonlySet<string> = new Set([
  'bolig-mangler',
  'bolig-for-sent',
  'bolig-uegnet',
  'bolig-tapt',
  'midlertidig-utloper',
  'oppfolging-mangler',
  'ansvarlig-mangler',
  'moteplikt-mangler',
]);

const contact = ({ who, etat }: Office, { varselId, personRef, overgangId }: ReadNotice, at: number): Step => ({
  at,
  toldAt: at,
  call: {
    who,
    etat,
    method: 'POST',
    path: '/v1/personer/kontakt',
    body: {
      overgangId,
      person: { personRef },
      sted: 'hos-venner',
      skjedde: timeOf(at),
      meldingId: `${varselId}-kontakt`,
    },
  },
});

/** What an office does about an alert: half are acted on, as the simulation's offices do when they are asked for something. */
export const actOnAlert = (office: Office, notice: ReadNotice, chance: Chance): readonly Step[] => {
  const { forventning = '' } = notice.innhold.mangel ?? {};
  if (seen.has(forventning) && office.etat === 'nav') {
    const at = Date.parse(notice.sendt) + chance.between(8, 72) * hour;
    return chance.happens(0.5) ? [contact(office, notice, at)] : [];
  }
  if (!arranged.has(forventning)) return [];
  const asked: ReadNotice = { ...notice, innhold: { ...notice.innhold, krever: 'kvittering' } };
  return officeStory(office, asked, chance).filter(({ call }) => !call.path.endsWith('/kvittering'));
};
