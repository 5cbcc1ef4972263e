import type { ProblemKind } from '@overgang/http-service';
import type { NavRefusal } from '../domain/why-impossible.ts';

/** What NAV cannot report, in its own words. */
export const refusals: Readonly<Record<NavRefusal, ProblemKind>> = {
  'botilbud-slutter-for-start': {
    status: 422,
    title: 'Botilbudet slutter før det starter',
    titleEn: 'The temporary home ends before it begins',
  },
};
