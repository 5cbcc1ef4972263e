/** What a code means: its HTTP status and its titles in bokmål and English. Titles never quote the request. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly titleEn: string;
}

const malformed = {
  'ugyldig-foresporsel': { status: 400, title: 'Forespørselen kan ikke leses', titleEn: 'The request cannot be read' },
  'ugyldig-json': { status: 400, title: 'Innholdet er ikke gyldig JSON', titleEn: 'The body is not valid JSON' },
  'for-dyp-json': { status: 400, title: 'JSON-en er for dyp', titleEn: 'The JSON is nested too deeply' },
  'duplikat-nokkel': { status: 400, title: 'Samme felt står to ganger', titleEn: 'The same field is given twice' },
  'ulovlig-nokkel': { status: 400, title: 'Feltnavnet er ikke tillatt', titleEn: 'The field name is not allowed' },
  'nul-tegn': { status: 400, title: 'Teksten har et NUL-tegn', titleEn: 'The text has a NUL character' },
  'ugyldige-tegn': { status: 400, title: 'Teksten er ikke gyldig UTF-8', titleEn: 'The text is not valid UTF-8' },
  'mangler-innhold': { status: 400, title: 'Innholdet mangler', titleEn: 'The body is missing' },
  'ugyldig-innhold': {
    status: 400,
    title: 'Noe i forespørselen er feil',
    titleEn: 'Something in the request is wrong',
  },
  'ukjent-adresse': { status: 404, title: 'Adressen finnes ikke', titleEn: 'There is nothing at this address' },
  'feil-metode': {
    status: 405,
    title: 'Adressen tar ikke imot denne metoden',
    titleEn: 'The method is not allowed here',
  },
  'for-sen': {
    status: 408,
    title: 'Forespørselen kom ikke fram i tide',
    titleEn: 'The request did not arrive in time',
  },
  'for-stort-innhold': { status: 413, title: 'Innholdet er for stort', titleEn: 'The body is too large' },
  'for-lang-adresse': { status: 414, title: 'Adressen er for lang', titleEn: 'The address is too long' },
  'feil-innholdstype': {
    status: 415,
    title: 'Innholdstypen støttes ikke',
    titleEn: 'The content type is not supported',
  },
  'for-store-hoder': { status: 431, title: 'Hodefeltene er for store', titleEn: 'The header fields are too large' },
} as const satisfies Record<string, ProblemKind>;

const access = {
  'token-mangler': { status: 401, title: 'Token mangler', titleEn: 'The token is missing' },
  'token-ugyldig': { status: 401, title: 'Tokenet er ikke gyldig', titleEn: 'The token is not valid' },
  'token-utlopt': { status: 401, title: 'Tokenet har løpt ut', titleEn: 'The token has expired' },
  'token-ikke-gyldig-enna': { status: 401, title: 'Tokenet gjelder ikke ennå', titleEn: 'The token is not valid yet' },
  'token-feil-utsteder': { status: 401, title: 'Tokenet har feil utsteder', titleEn: 'The token has another issuer' },
  'token-feil-mottaker': {
    status: 401,
    title: 'Tokenet gjelder et annet sted',
    titleEn: 'The token is for another audience',
  },
  'token-uten-organisasjon': {
    status: 401,
    title: 'Tokenet sier ikke hvilken organisasjon det gjelder',
    titleEn: 'The token names no organisation',
  },
  'organisasjon-ukjent': {
    status: 403,
    title: 'Organisasjonen har ikke tilgang til Overgang',
    titleEn: 'The organisation has no access to Overgang',
  },
  'mangler-tilgang': { status: 403, title: 'Tokenet gir ikke denne tilgangen', titleEn: 'The token lacks the scope' },
  'feil-etat': {
    status: 403,
    title: 'Denne tjenesten er for en annen etat',
    titleEn: 'This service is for another agency',
  },
  'annen-organisasjon': {
    status: 403,
    title: 'Dette hører til en annen organisasjon',
    titleEn: 'This belongs to another organisation',
  },
  'nokler-utilgjengelige': {
    status: 503,
    title: 'Tokenet kan ikke sjekkes akkurat nå',
    titleEn: 'The token cannot be checked right now',
  },
} as const satisfies Record<string, ProblemKind>;

const general = {
  'finnes-ikke': { status: 404, title: 'Finnes ikke', titleEn: 'Not found' },
  'id-brukt-for': {
    status: 409,
    title: 'Id-en er brukt før, med annet innhold',
    titleEn: 'The id has been used before, with other content',
  },
  'i-konflikt': {
    status: 409,
    title: 'Stemmer ikke med det som er registrert',
    titleEn: 'In conflict with what is recorded',
  },
  'umulig-opplysning': { status: 422, title: 'Opplysningen kan ikke stemme', titleEn: 'The fact is not possible' },
  'for-mange-kall': { status: 429, title: 'For mange kall på kort tid', titleEn: 'Too many requests' },
  'intern-feil': { status: 500, title: 'Noe gikk galt hos oss', titleEn: 'Something went wrong on our side' },
  utilgjengelig: { status: 503, title: 'Tjenesten er ikke klar. Prøv igjen', titleEn: 'Not available. Try again' },
  'for-travelt': { status: 503, title: 'For mye å gjøre. Prøv igjen', titleEn: 'Too busy. Try again' },
  stenger: { status: 503, title: 'Tjenesten stenger. Prøv igjen', titleEn: 'Closing down. Try again' },
} as const satisfies Record<string, ProblemKind>;

/** Every code that this layer answers with, and the general ones that services share. Codes never change. */
export const problemTable = { ...malformed, ...access, ...general } as const;

/** One of the table's codes. */
export type ProblemCode = keyof typeof problemTable;
