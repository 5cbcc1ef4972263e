import { Ledd, type Mottaker, type OvergangId } from '@overgang/contracts';
import { type Audience, audienceOf, receiverIn } from '../disclosure/audience.ts';
import { type Disclosure, disclosureTo } from '../disclosure/disclosure.ts';
import type { Field } from '../disclosure/disclosure-bases.ts';
import { officeOf } from '../gaps/who-can-act.ts';
import type { Stay } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { needsFor } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';

/** What one audience may know of one transition. */
export interface Viewer {
  readonly audience: Audience;
  readonly etat: 'tsb' | 'kriminalomsorg' | 'nav' | 'boligsosial' | 'koordinator';
  /** The institution's own matter: it knows all of it. */
  readonly isOwn: boolean;
  readonly fields: ReadonlySet<Field>;
  /** Links whose state is shown. */
  readonly links: readonly Ledd[];
  /** Links whose fact is shown in words too: never health to whoever is not of the health service. */
  readonly words: readonly Ledd[];
}

const socialLinks: readonly Ledd[] = ['bolig', 'nav', 'ansvarlig', 'aktivitet'];

const linksShown: Readonly<Record<Viewer['etat'], Pick<Viewer, 'links' | 'words'>>> = {
  tsb: { links: Ledd.options, words: Ledd.options },
  kriminalomsorg: { links: Ledd.options, words: socialLinks },
  nav: { links: socialLinks, words: socialLinks },
  boligsosial: { links: ['bolig', 'nav', 'ansvarlig'], words: ['bolig'] },
  koordinator: { links: Ledd.options, words: socialLinks },
};

const everything: readonly Field[] = [
  'kommune',
  'bydel',
  'periode',
  'egenskaper',
  'barn',
  'bistandsgrunnlag',
  'behov',
  'mangel',
  'frist',
  'meldtKlar',
  'etat',
  'enhet',
  'mate',
];

const viewer = (audience: Audience, etat: Viewer['etat'], fields: readonly Field[]): Viewer => ({
  audience,
  etat,
  isOwn: false,
  fields: new Set(fields),
  ...linksShown[etat],
});

/** Those who made it by hand know what they said themselves. The institution has not told of it, and is not told. */
const makers = ({ av }: NonNullable<Stay['opprettet']>): readonly Viewer[] => {
  const own = viewer(receiverIn(av), av.etat, everything);
  if (av.enhet !== undefined) return [own];
  return [own, viewer(receiverIn({ ...av, etat: 'koordinator' }), 'koordinator', everything)];
};

const owners = ({ stay }: Survey): readonly Viewer[] =>
  [...new Set([stay.reporter, stay.unit])].map((unit) => ({
    ...viewer(`${stay.etat}:${unit}`, stay.etat, everything),
    isOwn: true,
  }));

const referrers = (s: Survey, now: Instant): readonly Viewer[] => {
  const { henviser, reporter, unit } = s.stay;
  if (henviser === undefined || henviser === reporter || henviser === unit) return [];
  const disclosure = disclosureTo(s, 'tsb', now);
  return disclosure.state === 'kan' ? [viewer(`tsb:${henviser}`, 'tsb', disclosure.basis.fields)] : [];
};

type Office = 'boligsosial' | 'nav';
type Told = Extract<Disclosure, { state: 'kan' }>;

const toldTo = (s: Survey, etat: Office, now: Instant): Told | undefined => {
  if (needsFor(s, etat).length === 0) return undefined;
  const disclosure = disclosureTo(s, etat, now);
  return disclosure.state === 'kan' ? disclosure : undefined;
};

/** The offices of the municipality that may know, and its coordinator, who knows what the best informed of them knows. */
const offices = (s: Survey, now: Instant): readonly Viewer[] => {
  const told = (['boligsosial', 'nav'] as const).flatMap((etat) => {
    const disclosure = toldTo(s, etat, now);
    return disclosure === undefined ? [] : [{ etat, fields: disclosure.basis.fields }];
  });
  const place = officeOf(s, 'nav');
  const [first, second] = told.toSorted((a, b) => b.fields.length - a.fields.length);
  if (first === undefined || place === undefined) return [];
  const all = [
    { etat: 'koordinator' as const, fields: first.fields },
    first,
    ...(second === undefined ? [] : [second]),
  ];
  return all.map(({ etat, fields }) => viewer(`${etat}:${place.bydel ?? place.kommune}`, etat, fields));
};

/**
 * Everybody who may see a transition on a board, and what of it. Nobody sees one that is over, settled, or of somebody
 * whose address is strictly confidential; an escape is seen by the prison alone.
 */
export const viewersOf = (s: Survey, closed: readonly OvergangId[], now: Instant): readonly Viewer[] => {
  if (s.over || s.journey.grad === 'strengt-fortrolig' || closed.includes(s.stay.id)) return [];
  if (s.stay.escaped !== undefined || s.profile === 'hjemme') return owners(s);
  if (s.stay.opprettet === undefined) return [...owners(s), ...referrers(s, now), ...offices(s, now)];
  const made = makers(s.stay.opprettet);
  const others = offices(s, now).filter(({ audience }) => !made.some((one) => one.audience === audience));
  return [...made, ...others];
};

/** Whether the party is the viewer. */
export const isViewer = ({ audience }: Viewer, party: Mottaker | undefined): boolean =>
  party !== undefined && audienceOf(party) === audience;
