import path from 'node:path';
import { demoOrganisations, type LocalIssuer, openLocalIssuer, openOrganisationDirectory } from '@overgang/access';

/** The names that the local tokens carry; they are not addresses that anybody asks. */
export const localIssuerName = 'https://maskinporten.overgang.localhost/';
/** The audience of the local tokens. */
export const localAudience = 'overgang';

/** The organisations of the demonstration. */
export const demoDirectory = openOrganisationDirectory(demoOrganisations);

/** Opens the issuer of a data folder: its key is made at the first start and kept. */
export const openIssuerOf = (dataDir: string): Promise<LocalIssuer> =>
  openLocalIssuer({
    issuer: localIssuerName,
    audience: localAudience,
    organisations: demoDirectory,
    keyFile: path.join(dataDir, 'issuer-key.json'),
  });
