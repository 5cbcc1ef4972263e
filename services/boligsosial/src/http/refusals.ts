import type { ProblemKind } from '@overgang/http-service';
import type { HousingRefusal } from '../domain/why-impossible.ts';

/** What a housing office cannot report, in its own words. */
export const refusals: Readonly<Record<HousingRefusal, ProblemKind>> = {
  'bolig-slutter-for-start': {
    status: 422,
    title: 'Boligen slutter før den starter',
    titleEn: 'The home ends before it begins',
  },
};
