import { hamar, prison, range } from '../tell.ts';
import { type Forteller, fortell, type Historie } from './fortelling.ts';
import { bolig, fengsel } from './vanlig.ts';

/** A year from 5 January 2026 without any remand: two thirds (244 days) on 6 September 2026, full time on 5 January 2027. */
const etAr = ({ skjer }: Forteller, hvem: string, bases: readonly string[] = []): void => {
  skjer('2026-01-05', `${hvem} begynner å sone en dom på ett år i Hamar fengsel. Fengselet melder dommen.`, [
    'opphold-startet',
    { ...prison, ...hamar, slag: 'dom-over-90-dager', behov: { bolig: 'ja' }, straff: { lengde: { ar: 1 } }, bases },
  ]);
};

const ingenDato = 'Ingen dato for utgangen er meldt.';

/** What is reckoned of a sentence while the prison has given no date, and what it is not. */
export const dommen: readonly Historie[] = [
  fortell('Dommen er meldt, men ingen dato', (f) => {
    etAr(f, 'Odd', ['straffegjennomføringsloven § 41']);
    f.ser('2026-01-20', fengsel, 'dato-mangler');
    f.forklaring(
      '2026-01-20',
      { av: fengsel, om: 'dato-mangler' },
      `${ingenDato} Regnet av dommen: ut mellom 6. september (2/3 tid, § 42) og 5. januar 2027 (full tid). Tidligst hjemme: 7. juli etter § 16, 6. mars etter § 16 a.`,
    );
    f.forklaring(
      '2026-01-20',
      { av: bolig, om: 'dato-mangler' },
      `${ingenDato} Regnet av dommen: ut mellom 6. september og 5. januar 2027.`,
    );
    f.skjer('2026-02-02', 'Fengselet melder at løslatelse ventes 7. september.', [
      'utgang-planlagt',
      { ...prison, ...hamar, periode: range('2026-09-07') },
    ]);
    f.ser('2026-02-03', fengsel);
  }),
  fortell('Tove var borte i ni dager, og alt flyttes med dem', (f) => {
    etAr(f, 'Tove');
    f.skjer('2026-03-02', 'Tove kommer ikke tilbake fra permisjon.', ['unnveket', { ...prison }]);
    f.ser('2026-03-05', fengsel);
    f.skjer('2026-03-11', 'Tove er tilbake i fengselet.', ['gjennomforing-endret', { ...prison, form: 'fengsel' }]);
    f.forklaring(
      '2026-03-12',
      { av: fengsel, om: 'dato-mangler' },
      `${ingenDato} Regnet av dommen: ut mellom 15. september (2/3 tid, § 42) og 14. januar 2027 (full tid). Tidligst hjemme: 16. juli etter § 16, 15. mars etter § 16 a.`,
    );
  }),
  fortell('Datoen som er meldt, stemmer ikke med dommen', (f) => {
    etAr(f, 'Harald');
    f.skjer('2026-02-02', 'Fengselet melder at løslatelse ventes 1. juli.', [
      'utgang-planlagt',
      { ...prison, ...hamar, periode: range('2026-07-01') },
    ]);
    f.ser('2026-02-02 13:00', fengsel, 'samtykke-uavklart', 'dato-utenfor-dommen');
    f.forklaring(
      '2026-02-03',
      { av: fengsel, om: 'dato-utenfor-dommen' },
      'Den sannsynlige dagen som er meldt, ligger utenfor det som er regnet ut av dommen. Ventes ut planlagt 1. juli. Regnet av dommen: ut mellom 6. september (2/3 tid, § 42) og 5. januar 2027 (full tid). Tidligst hjemme: 7. juli etter § 16, 6. mars etter § 16 a.',
    );
    f.grunnlag('2026-02-03', fengsel, 'dato-utenfor-dommen');
    f.skjer('2026-02-04', 'Fengselet retter dommen: 70 dager i varetekt skal trekkes fra.', [
      'gjennomforing-endret',
      { ...prison, form: 'fengsel', straff: { lengde: { ar: 1 }, varetektsfradrag: 70 } },
    ]);
    f.ser('2026-02-04 13:00', fengsel, 'samtykke-uavklart');
  }),
  fortell('Fra varetekt til dom', (f) => {
    f.skjer('2026-01-05', 'Ivar varetektsfengsles.', [
      'opphold-startet',
      { ...prison, ...hamar, slag: 'varetekt', behov: { bolig: 'ja' } },
    ]);
    f.ser('2026-01-20', fengsel, 'samtykke-uavklart', 'bolig-mangler');
    f.forklaring(
      '2026-01-20',
      { av: fengsel, om: 'bolig-mangler' },
      'Ingen varig bolig fra utgangsdagen er meldt. Varetekt: kan løslates samme dag.',
    );
    f.skjer('2026-03-02', 'Ivar begynner å sone en dom på ett år. 56 dager i varetekt trekkes fra.', [
      'gjennomforing-endret',
      { ...prison, form: 'fengsel', straff: { lengde: { ar: 1 }, varetektsfradrag: 56 } },
    ]);
    f.ser('2026-03-03', fengsel, 'samtykke-uavklart', 'dato-mangler');
    f.forklaring(
      '2026-03-03',
      { av: fengsel, om: 'dato-mangler' },
      `${ingenDato} Regnet av dommen: ut mellom 6. september (2/3 tid, § 42) og 5. januar 2027 (full tid). Tidligst hjemme: 7. juli etter § 16, 6. mars etter § 16 a.`,
    );
  }),
];
