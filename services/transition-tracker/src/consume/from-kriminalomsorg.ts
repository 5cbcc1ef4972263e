import type { EventOfType, EventType } from '@overgang/contracts';
import { pick } from './pick.ts';
import { observed, stayInPrison, toldBy, type Understood } from './told.ts';

type PrisonEvent = EventOfType<Extract<EventType, `no.overgang.kriminalomsorg.${string}`>>;

/** What a prison says of its own stays. */
export const fromKriminalomsorg = (event: PrisonEvent): Understood => {
  const told = { ...toldBy(event, 'kriminalomsorg'), ...stayInPrison(event) };
  switch (event.type) {
    case 'no.overgang.kriminalomsorg.innsatt.v1':
      return observed({
        ...told,
        kind: 'opphold-startet',
        slag: event.data.hjemmel,
        alder: event.data.aldersgruppe,
        ...(event.data.bistandsgrunnlag === undefined ? {} : { bistand: event.data.bistandsgrunnlag }),
        ...pick(event.data, 'kommune', 'bydel', 'behov'),
      });
    case 'no.overgang.kriminalomsorg.loslatelse-planlagt.v1':
      return observed({
        ...told,
        kind: 'utgang-planlagt',
        periode: pick(event.data.loslatelse, 'tidligst', 'sannsynlig', 'senest', 'visshet'),
        ...(event.data.moteplikt === true ? { moteplikt: true as const } : {}),
        ...(event.data.bistandsgrunnlag === undefined ? {} : { bistand: event.data.bistandsgrunnlag }),
        ...pick(event.data, 'kommune', 'bydel', 'behov', 'egenskaper', 'barn'),
      });
    case 'no.overgang.kriminalomsorg.loslatelse-trukket.v1':
      return observed({ ...told, kind: 'plan-trukket' });
    case 'no.overgang.kriminalomsorg.loslatelse.v1': {
      const ended = event.data.avslutning ?? 'loslatt';
      return observed({ ...told, kind: 'ut', mate: ended, ...pick(event.data, 'til', 'kommune', 'bydel') });
    }
    case 'no.overgang.kriminalomsorg.overfort-fengsel.v1':
      return observed({ ...told, kind: 'overfort', ...pick(event.data, 'tilEnhet') });
    case 'no.overgang.kriminalomsorg.overfort-til-institusjon.v1':
      return observed({ ...told, kind: 'gjennomforing-endret', form: '§ 12', ...pick(event.data, 'tilEnhet') });
    case 'no.overgang.kriminalomsorg.gjennomforing-endret.v1':
      return observed({ ...told, kind: 'gjennomforing-endret', ...pick(event.data, 'form', 'fra') });
    case 'no.overgang.kriminalomsorg.straffavbrudd.v1':
      return observed({ ...told, kind: 'straffavbrudd', ...pick(event.data, 'til') });
    case 'no.overgang.kriminalomsorg.unnveket.v1':
      return observed({ ...told, kind: 'unnveket' });
    case 'no.overgang.kriminalomsorg.moteplikt-fastsatt.v1': {
      const { forsteMote } = event.data;
      const meeting = forsteMote === undefined ? {} : { forsteMote: Date.parse(forsteMote) };
      return observed({ ...told, kind: 'moteplikt-fastsatt', ...meeting });
    }
    case 'no.overgang.kriminalomsorg.samordning-startet.v1':
      return observed({ ...told, kind: 'samordning-startet' });
  }
};
