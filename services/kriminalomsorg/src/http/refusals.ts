import type { RefusalWords, StayClash } from '@overgang/event-door';
import type { ProblemKind } from '@overgang/http-service';
import type { PrisonRefusal } from '../domain/why-impossible.ts';

/** What the prison service cannot report by itself. */
export const refusals: Readonly<Record<PrisonRefusal, ProblemKind>> = {
  'avbrudd-slutter-for-start': {
    status: 422,
    title: 'Straffavbruddet slutter før det starter',
    titleEn: 'The interruption ends before it begins',
  },
  'straff-uten-dom': {
    status: 422,
    title: 'Varetekt og forvaring har ingen straff med fast lengde. Utelat straff, eller rett hjemmel',
    titleEn: 'Remand and forvaring have no sentence of a fixed length. Leave out straff, or correct hjemmel',
  },
};

/** What cannot be true of a stay, in the prison service's words. */
export const words: Readonly<Record<StayClash, RefusalWords>> = {
  'inngang-alt-meldt': {
    title: 'Innsettelsen er meldt med et annet tidspunkt. Trekk den meldingen først hvis den var feil',
    titleEn: 'The imprisonment was reported at another time. Retract that report first if it was wrong',
  },
  'utgang-alt-meldt': {
    title: 'Løslatelsen er alt meldt. Trekk den meldingen først hvis den var feil',
    titleEn: 'The release has been reported already. Retract that report first if it was wrong',
  },
  'utgang-for-inngang': {
    title: 'Løslatelsen er før innsettelsen',
    titleEn: 'The release is before the imprisonment',
  },
  'hendelse-for-inngang': {
    title: 'Personen var ikke satt inn ennå',
    titleEn: 'The person had not been imprisoned yet',
  },
  'hendelse-etter-utgang': {
    title: 'Personen var alt løslatt',
    titleEn: 'The person had been released already',
  },
  'plan-for-inngang': {
    title: 'Den planlagte løslatelsen er før innsettelsen',
    titleEn: 'The planned release is before the imprisonment',
  },
};
