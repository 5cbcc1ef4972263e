import type { Overgangsprofil } from '@overgang/contracts';

/** The kinds of stay that rules tell apart, as people say them. */
export const profileInWords: Readonly<Record<Overgangsprofil, string>> = {
  'tsb-kort': 'avrusning, akutt og brukerstyrt opphold',
  'tsb-korttid': 'korttidsbehandling',
  'tsb-langtid': 'langtidsbehandling',
  'dom-over-90-dager': 'dom over 90 dager',
  'dom-inntil-90-dager': 'dom inntil 90 dager og bøtesoning',
  varetekt: 'varetekt',
  forvaring: 'forvaring',
  hjemme: 'soning hjemme',
  ukjent: 'opphold der slaget ikke er meldt',
};
