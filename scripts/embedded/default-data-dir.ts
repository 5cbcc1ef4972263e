import path from 'node:path';

/** Where the embedded system keeps its data when nobody says otherwise: in the checkout, out of git's sight. */
export const defaultDataDir = (): string => path.resolve(import.meta.dirname, '../../.overgang');
