import type { ProblemKind } from '@overgang/http-service';
import type { PrisonRefusal } from '../domain/why-impossible.ts';

/** What cannot be true of a stay in prison, in words. */
export const refusals: Readonly<Record<PrisonRefusal, ProblemKind>> = {
  'loslatelse-for-innsettelse': {
    status: 422,
    title: 'Løslatelsen er før innsettelsen',
    titleEn: 'The release is before the imprisonment',
  },
  'innsettelse-etter-loslatelse': {
    status: 422,
    title: 'Innsettelsen er etter løslatelsen fra samme opphold',
    titleEn: 'The imprisonment is after the release from the same stay',
  },
  'allerede-innsatt': {
    status: 409,
    title: 'Innsettelsen er meldt med et annet tidspunkt. Trekk den meldingen først',
    titleEn: 'The imprisonment was reported at another time. Retract that report first',
  },
  'allerede-loslatt': {
    status: 409,
    title: 'Løslatelsen er alt meldt. Trekk den meldingen først hvis den var feil',
    titleEn: 'The release has been reported already. Retract that report first if it was wrong',
  },
  'plan-etter-loslatelse': {
    status: 422,
    title: 'Planen er lagt etter at personen var løslatt',
    titleEn: 'The plan was made after the release',
  },
  'periode-for-innsettelse': {
    status: 422,
    title: 'Den planlagte løslatelsen er før innsettelsen',
    titleEn: 'The planned release is before the imprisonment',
  },
  'slutter-for-start': {
    status: 422,
    title: 'Slutten er før starten',
    titleEn: 'The end is before the beginning',
  },
};
