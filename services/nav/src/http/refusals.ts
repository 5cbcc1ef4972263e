import type { ProblemKind } from '@overgang/http-service';
import type { NavRefusal } from '../domain/why-impossible.ts';

/** What cannot be true of what NAV arranges, in words. */
export const refusals: Readonly<Record<NavRefusal, ProblemKind>> = {
  'slutter-for-start': {
    status: 422,
    title: 'Botilbudet slutter før det starter',
    titleEn: 'The temporary home ends before it begins',
  },
};
