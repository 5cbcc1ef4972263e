const adjectives = [
  'Stille',
  'Lys',
  'Klar',
  'Blå',
  'Grå',
  'Grønn',
  'Gul',
  'Rød',
  'Hvit',
  'Gyllen',
  'Mild',
  'Rolig',
  'Varm',
  'Sval',
  'Frisk',
  'Rask',
  'Myk',
  'Rund',
  'Lang',
  'Høy',
  'Bred',
  'Dyp',
  'Fin',
  'God',
  'Jevn',
  'Trygg',
  'Sterk',
  'Våken',
  'Lett',
  'Nær',
  'Ny',
  'Stor',
  'Modig',
  'Munter',
  'Blid',
  'Kvikk',
  'Tidlig',
  'Fjern',
  'Åpen',
  'Solrik',
] as const;

const nouns = [
  'Bjørk',
  'Furu',
  'Gran',
  'Eik',
  'Osp',
  'Rogn',
  'Ask',
  'Elv',
  'Bekk',
  'Foss',
  'Fjord',
  'Vik',
  'Bukt',
  'Øy',
  'Holme',
  'Sjø',
  'Bre',
  'Dal',
  'Li',
  'Hei',
  'Myr',
  'Eng',
  'Stein',
  'Sti',
  'Vei',
  'Bro',
  'Bølge',
  'Sky',
  'Sol',
  'Måne',
  'Stjerne',
  'Vind',
  'Bris',
  'Morgen',
  'Kveld',
  'Måke',
  'Svale',
  'Trost',
  'Lerke',
  'Hare',
  'Elg',
  'Oter',
  'Lønn',
  'Selje',
] as const;

/** FNV-1a, 32 bits: spreads ids evenly, and is the same everywhere. It hides nothing; the id is no secret. */
const spread = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

const pick = (words: readonly string[], number: number): string => `${words[number % words.length]}`;

const firstNumber = 10;
const numbers = 90;

/**
 * A short readable name for one transition, the same every time: 'Stille Bjørk 27'. Of the transition and not of the
 * person, so that two boards cannot be laid side by side. One of 158,400; two transitions may share a name.
 */
export const pseudonymOf = (id: string): string => {
  const hash = spread(id);
  const rest = Math.floor(hash / adjectives.length);
  const number = firstNumber + (Math.floor(rest / nouns.length) % numbers);
  return `${pick(adjectives, hash)} ${pick(nouns, rest)} ${number}`;
};
