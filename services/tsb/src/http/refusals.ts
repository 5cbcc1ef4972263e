import type { ProblemKind } from '@overgang/http-service';
import type { TsbRefusal } from '../domain/why-impossible.ts';

/** What cannot be true of a stay in a clinic, in words. */
export const refusals: Readonly<Record<TsbRefusal, ProblemKind>> = {
  'utskrivning-for-innleggelse': {
    status: 422,
    title: 'Utskrivningen er før innleggelsen',
    titleEn: 'The discharge is before the admission',
  },
  'innleggelse-etter-utskrivning': {
    status: 422,
    title: 'Innleggelsen er etter utskrivningen av samme opphold',
    titleEn: 'The admission is after the discharge from the same stay',
  },
  'allerede-innlagt': {
    status: 409,
    title: 'Innleggelsen er meldt med et annet tidspunkt. Trekk den meldingen først',
    titleEn: 'The admission was reported at another time. Retract that report first',
  },
  'allerede-utskrevet': {
    status: 409,
    title: 'Oppholdet er alt avsluttet. Trekk den meldingen først hvis den var feil',
    titleEn: 'The stay has ended already. Retract that report first if it was wrong',
  },
  'plan-etter-utskrivning': {
    status: 422,
    title: 'Planen er lagt etter at pasienten var ute',
    titleEn: 'The plan was made after the patient had left',
  },
  'periode-for-innleggelse': {
    status: 422,
    title: 'Den planlagte utskrivningen er før innleggelsen',
    titleEn: 'The planned discharge is before the admission',
  },
};
