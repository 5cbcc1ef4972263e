/**
 * Why a text is not accepted as an identity number: a closed list, each with the sentence that a sender may be shown.
 * No sentence repeats what was sent.
 */
export const identityNumberRefusals = {
  'ikke-bare-siffer': 'Et fødselsnummer, D-nummer eller FH-nummer har bare siffer.',
  'feil-lengde': 'Et fødselsnummer, D-nummer eller FH-nummer har elleve siffer.',
  'mistet-ledende-null': 'Nummeret har ti siffer og ser ut til å ha mistet nullen foran. Send det som tekst.',
  'dato-finnes-ikke': 'De seks første sifrene er ikke en dato som finnes.',
  'feil-kontrollsiffer': 'Kontrollsifrene stemmer ikke. Se etter en tastefeil.',
  'internt-hjelpenummer':
    'Nummeret er et hjelpenummer som bare gjelder i én virksomhet. Send fødselsnummer, D-nummer eller FH-nummer.',
  'syntetisk-ikke-godtatt': 'Nummeret er et syntetisk testnummer, og de er ikke godtatt her.',
  'ekte-ikke-godtatt': 'Her er bare syntetiske testnumre godtatt. Send aldri ekte numre til et testmiljø.',
} as const;

export type IdentityNumberRefusal = keyof typeof identityNumberRefusals;
