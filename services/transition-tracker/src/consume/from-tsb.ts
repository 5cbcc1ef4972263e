import type { EventOfType, EventType } from '@overgang/contracts';
import { pick } from './pick.ts';
import { observed, stayInTsb, toldBy, type Understood } from './told.ts';

type TsbEvent = EventOfType<Extract<EventType, `no.overgang.tsb.${string}`>>;

/** What TSB says of its own stays. */
export const fromTsb = (event: TsbEvent): Understood => {
  const told = toldBy(event, 'tsb');
  switch (event.type) {
    case 'no.overgang.tsb.innlagt.v1': {
      const { data } = event;
      const alder = data.alder ?? (data.under18 === true ? ('under-18' as const) : undefined);
      return observed({
        ...told,
        kind: 'opphold-startet',
        ...stayInTsb(event),
        slag: data.oppholdstype,
        ...(alder === undefined ? {} : { alder }),
        ...(data.henvisendeEnhet === undefined ? {} : { henviser: data.henvisendeEnhet }),
        ...(data.bistandsgrunnlag === undefined ? {} : { bistand: data.bistandsgrunnlag }),
        ...pick(data, 'kommune', 'bydel', 'kommunaltBehov', 'behov'),
      });
    }
    case 'no.overgang.tsb.utskrivning-planlagt.v1': {
      const { data } = event;
      return observed({
        ...told,
        kind: 'utgang-planlagt',
        ...stayInTsb(event),
        periode: pick(data.utskrivning, 'tidligst', 'sannsynlig', 'senest', 'visshet'),
        ...(data.bistandsgrunnlag === undefined ? {} : { bistand: data.bistandsgrunnlag }),
        ...pick(data, 'kommune', 'bydel', 'behov', 'egenskaper', 'barn'),
      });
    }
    case 'no.overgang.tsb.utskrivning-trukket.v1':
      return observed({ ...told, kind: 'plan-trukket', ...stayInTsb(event) });
    case 'no.overgang.tsb.utskrivningsklar.v1':
      return observed({
        ...told,
        kind: 'utskrivningsklar',
        ...stayInTsb(event),
        ...pick(event.data, 'kommune', 'bydel', 'behov'),
      });
    case 'no.overgang.tsb.utskrivningsklar-avmeldt.v1':
      return observed({ ...told, kind: 'utskrivningsklar-avmeldt', ...stayInTsb(event) });
    case 'no.overgang.tsb.overfort.v1': {
      const slag = event.data.tilOppholdstype;
      return observed({
        ...told,
        kind: 'overfort',
        ...stayInTsb(event),
        ...pick(event.data, 'tilEnhet'),
        ...(slag === undefined ? {} : { slag }),
      });
    }
    case 'no.overgang.tsb.utskrevet.v1':
      return observed({
        ...told,
        kind: 'ut',
        ...stayInTsb(event),
        mate: 'utskrevet',
        ...pick(event.data, 'til', 'kommune', 'bydel'),
      });
    case 'no.overgang.tsb.avbrutt-behandling.v1':
      return observed({
        ...told,
        kind: 'ut',
        ...stayInTsb(event),
        mate: 'avbrutt',
        ...pick(event.data, 'til', 'arsak', 'kommune', 'bydel'),
      });
    case 'no.overgang.tsb.fastlege-orientert.v1':
      return observed({ ...told, kind: 'fastlege-orientert', ...stayInTsb(event) });
    case 'no.overgang.tsb.behandlingsplass-tilbudt.v1': {
      const { oppholdId, oppholdstype, fra } = event.data;
      const stay = oppholdId === undefined ? {} : { names: stayInTsb({ ...event, data: { oppholdId } }).stay };
      return observed({ ...told, kind: 'behandlingsplass-tilbudt', ...stay, slag: oppholdstype, fra });
    }
  }
};
