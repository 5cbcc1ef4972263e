import type { ProblemKind } from '@overgang/http-service';
import type { HousingRefusal } from '../domain/why-impossible.ts';

/** What cannot be true of a home, in words. */
export const refusals: Readonly<Record<HousingRefusal, ProblemKind>> = {
  'slutter-for-start': {
    status: 422,
    title: 'Boligen slutter før den starter',
    titleEn: 'The home ends before it begins',
  },
  'innflyttet-for-start': {
    status: 422,
    title: 'Innflyttingen er før boligen er ledig',
    titleEn: 'The person moves in before the home is available',
  },
  'tildeling-trukket': {
    status: 409,
    title: 'Tildelingen av boligen er trukket',
    titleEn: 'The allocation of the home has been withdrawn',
  },
};
