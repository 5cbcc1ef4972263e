import type { RefusalWords, StayClash } from '@overgang/event-door';
import type { ProblemKind } from '@overgang/http-service';
import type { TsbRefusal } from '../domain/why-impossible.ts';

/** What a clinic cannot report by itself. */
export const refusals: Readonly<Record<TsbRefusal, ProblemKind>> = {
  'alder-stemmer-ikke': {
    status: 422,
    title: 'Aldersgruppen stemmer ikke med at pasienten er under eller over 18 år',
    titleEn: 'The age group does not fit the patient being under or over 18',
  },
};

/** What cannot be true of a stay, in a clinic's words. */
export const words: Readonly<Record<StayClash, RefusalWords>> = {
  'inngang-alt-meldt': {
    title: 'Innleggelsen er meldt med et annet tidspunkt. Trekk den meldingen først hvis den var feil',
    titleEn: 'The admission was reported at another time. Retract that report first if it was wrong',
  },
  'utgang-alt-meldt': {
    title: 'Oppholdet er alt meldt avsluttet. Trekk den meldingen først hvis den var feil',
    titleEn: 'The stay has been reported as ended already. Retract that report first if it was wrong',
  },
  'utgang-for-inngang': {
    title: 'Utskrivningen er før innleggelsen',
    titleEn: 'The discharge is before the admission',
  },
  'hendelse-for-inngang': {
    title: 'Pasienten var ikke innlagt ennå',
    titleEn: 'The patient had not been admitted yet',
  },
  'hendelse-etter-utgang': {
    title: 'Pasienten var ikke innlagt lenger',
    titleEn: 'The patient had left already',
  },
  'plan-for-inngang': {
    title: 'Den planlagte utskrivningen er før innleggelsen',
    titleEn: 'The planned discharge is before the admission',
  },
};
