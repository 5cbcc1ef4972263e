import { pick } from './pick.ts';
import { helping, type Readers, stayInTsb } from './told.ts';

const toldMunicipality = ({ kommuneVarslet }: { readonly kommuneVarslet?: string | undefined }) =>
  kommuneVarslet === undefined ? {} : { kommuneVarslet: Date.parse(kommuneVarslet) };

/** What TSB says of its own stays. */
export const fromTsb: Readers<'tsb'> = {
  'no.overgang.tsb.innlagt.v1': (event, told) => {
    const { data } = event;
    const alder = data.alder ?? (data.under18 === true ? ('under-18' as const) : undefined);
    return {
      ...told,
      kind: 'opphold-startet',
      ...stayInTsb(event),
      slag: data.oppholdstype,
      ...(alder === undefined ? {} : { alder }),
      ...(data.henvisendeEnhet === undefined ? {} : { henviser: data.henvisendeEnhet }),
      ...toldMunicipality(data),
      ...helping(data),
      ...pick(data, 'kommune', 'bydel', 'kommunaltBehov', 'behov', 'lar'),
    };
  },
  'no.overgang.tsb.utskrivning-planlagt.v1': (event, told) => ({
    ...told,
    kind: 'utgang-planlagt',
    ...stayInTsb(event),
    periode: pick(event.data.utskrivning, 'tidligst', 'sannsynlig', 'senest', 'visshet'),
    ...helping(event.data),
    ...pick(event.data, 'kommune', 'bydel', 'behov', 'egenskaper', 'barn', 'lar'),
  }),
  'no.overgang.tsb.utskrivning-trukket.v1': (event, told) => ({ ...told, kind: 'plan-trukket', ...stayInTsb(event) }),
  'no.overgang.tsb.utskrivningsklar.v1': (event, told) => ({
    ...told,
    kind: 'utskrivningsklar',
    ...stayInTsb(event),
    ...toldMunicipality(event.data),
    ...pick(event.data, 'kommune', 'bydel', 'behov', 'vurdertAv'),
    ...pick(event.data, 'punkterDokumentert', 'samarbeidspartnereInnkalt', 'poliklinikkKontaktet'),
  }),
  'no.overgang.tsb.utskrivningsklar-avmeldt.v1': (event, told) => ({
    ...told,
    kind: 'utskrivningsklar-avmeldt',
    ...stayInTsb(event),
  }),
  'no.overgang.tsb.overfort.v1': (event, told) => {
    const slag = event.data.tilOppholdstype;
    const moved = slag === undefined ? {} : { slag };
    return { ...told, kind: 'overfort', ...stayInTsb(event), ...pick(event.data, 'tilEnhet'), ...moved };
  },
  'no.overgang.tsb.utskrevet.v1': (event, told) => ({
    ...told,
    kind: 'ut',
    ...stayInTsb(event),
    mate: 'utskrevet',
    ...pick(event.data, 'til', 'kommune', 'bydel'),
  }),
  'no.overgang.tsb.avbrutt-behandling.v1': (event, told) => ({
    ...told,
    kind: 'ut',
    ...stayInTsb(event),
    mate: 'avbrutt',
    ...pick(event.data, 'til', 'arsak', 'kommune', 'bydel'),
  }),
  'no.overgang.tsb.fastlege-orientert.v1': (event, told) => ({
    ...told,
    kind: 'fastlege-orientert',
    ...stayInTsb(event),
  }),
  'no.overgang.tsb.behandlingsplass-tilbudt.v1': (event, told) => {
    const { oppholdId, oppholdstype, fra } = event.data;
    const stay = oppholdId === undefined ? {} : { names: stayInTsb({ ...event, data: { oppholdId } }).stay };
    return { ...told, kind: 'behandlingsplass-tilbudt', ...stay, slag: oppholdstype, fra };
  },
};
