import type { StayClash } from '@overgang/event-door';
import type { ProblemKind } from '@overgang/http-service';
import type { TsbRefusal } from '../domain/why-impossible.ts';

/** What a clinic cannot report, in its own words. */
export const refusals: Readonly<Record<TsbRefusal | StayClash, ProblemKind>> = {
  'alder-stemmer-ikke': {
    status: 422,
    title: 'Aldersgruppen stemmer ikke med at pasienten er under eller over 18 år',
    titleEn: 'The age group does not fit the patient being under or over 18',
  },
  'inngang-alt-meldt': {
    status: 409,
    title: 'Innleggelsen er meldt med et annet tidspunkt. Trekk den meldingen først hvis den var feil',
    titleEn: 'The admission was reported at another time. Retract that report first if it was wrong',
  },
  'utgang-alt-meldt': {
    status: 409,
    title: 'Oppholdet er alt meldt avsluttet. Trekk den meldingen først hvis den var feil',
    titleEn: 'The stay has been reported as ended already. Retract that report first if it was wrong',
  },
  'utgang-for-inngang': {
    status: 422,
    title: 'Utskrivningen er før innleggelsen',
    titleEn: 'The discharge is before the admission',
  },
  'hendelse-for-inngang': {
    status: 422,
    title: 'Pasienten var ikke innlagt ennå',
    titleEn: 'The patient had not been admitted yet',
  },
  'hendelse-etter-utgang': {
    status: 422,
    title: 'Pasienten var ikke innlagt lenger',
    titleEn: 'The patient had left already',
  },
  'plan-for-inngang': {
    status: 422,
    title: 'Den planlagte utskrivningen er før innleggelsen',
    titleEn: 'The planned discharge is before the admission',
  },
};
