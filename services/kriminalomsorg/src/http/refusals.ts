import type { StayClash } from '@overgang/event-door';
import type { ProblemKind } from '@overgang/http-service';
import type { PrisonRefusal } from '../domain/why-impossible.ts';

/** What the prison service cannot report, in its own words. */
export const refusals: Readonly<Record<PrisonRefusal | StayClash, ProblemKind>> = {
  'utgang-for-inngang': {
    status: 422,
    title: 'Løslatelsen er før innsettelsen',
    titleEn: 'The release is before the imprisonment',
  },
  'inngang-alt-meldt': {
    status: 409,
    title: 'Innsettelsen er meldt med et annet tidspunkt. Trekk den meldingen først hvis den var feil',
    titleEn: 'The imprisonment was reported at another time. Retract that report first if it was wrong',
  },
  'utgang-alt-meldt': {
    status: 409,
    title: 'Løslatelsen er alt meldt. Trekk den meldingen først hvis den var feil',
    titleEn: 'The release has been reported already. Retract that report first if it was wrong',
  },
  'hendelse-for-inngang': {
    status: 422,
    title: 'Personen var ikke satt inn ennå',
    titleEn: 'The person had not been imprisoned yet',
  },
  'hendelse-etter-utgang': {
    status: 422,
    title: 'Personen var alt løslatt',
    titleEn: 'The person had been released already',
  },
  'plan-for-inngang': {
    status: 422,
    title: 'Den planlagte løslatelsen er før innsettelsen',
    titleEn: 'The planned release is before the imprisonment',
  },
  'avbrudd-slutter-for-start': {
    status: 422,
    title: 'Straffavbruddet slutter før det starter',
    titleEn: 'The interruption ends before it begins',
  },
};
