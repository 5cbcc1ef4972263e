import { officeStory } from '../simulate/answering-office.ts';
import type { Chance } from '../simulate/chance.ts';
import type { Office, ReadNotice } from '../simulate/office-case.ts';
import { hour, type Step, timeOf } from '../simulate/step.ts';

/** What an alert is about that an office acts on by seeing the person. */
const seen: ReadonlySet<string> = new Set(['borte', 'ut-uten-tak', 'ut-uten-plan', 'avbrudd-uten-oppfolging']);

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

/** What an office does about an alert: half of those about somebody out of sight end in contact, the others as the simulation has it. */
export const actOnAlert = (office: Office, notice: ReadNotice, chance: Chance): readonly Step[] => {
  const { forventning = '' } = notice.innhold.mangel ?? {};
  if (!seen.has(forventning) || office.etat !== 'nav') return officeStory(office, notice, chance);
  const at = Date.parse(notice.sendt) + chance.between(8, 72) * hour;
  return chance.happens(0.5) ? [contact(office, notice, at)] : [];
};
