import type { EventOfAgency } from '@overgang/contracts/events';

type InPrison = EventOfAgency<'kriminalomsorg'>['type'];

/** What the prison service's events say of a stay. Home detention and a treatment institution are still parts of it. */
export const stay = {
  begins: ['no.overgang.kriminalomsorg.innsatt.v1'],
  ends: ['no.overgang.kriminalomsorg.loslatelse.v1'],
  during: [
    'no.overgang.kriminalomsorg.overfort-fengsel.v1',
    'no.overgang.kriminalomsorg.overfort-til-institusjon.v1',
    'no.overgang.kriminalomsorg.gjennomforing-endret.v1',
    'no.overgang.kriminalomsorg.straffavbrudd.v1',
    'no.overgang.kriminalomsorg.unnveket.v1',
  ],
  plans: { type: 'no.overgang.kriminalomsorg.loslatelse-planlagt.v1', days: 'loslatelse' },
  whenever: [
    'no.overgang.kriminalomsorg.loslatelse-trukket.v1',
    'no.overgang.kriminalomsorg.moteplikt-fastsatt.v1',
    'no.overgang.kriminalomsorg.samordning-startet.v1',
  ],
} as const satisfies Record<'begins' | 'ends' | 'during' | 'whenever', readonly InPrison[]> & {
  readonly plans: { readonly type: InPrison; readonly days: string };
};
