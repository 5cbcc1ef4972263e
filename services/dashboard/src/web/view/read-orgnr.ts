/** What is wrong with an organisation number. */
export const wrongOrgnr = 'Et organisasjonsnummer har 9 sifre';

/** An organisation number as people write it, '310 000 019'; undefined when it is none. */
export const readOrgnr = (text: string): string | undefined => {
  const digits = text.replaceAll(/\s/g, '');
  return /^\d{9}$/.test(digits) ? digits : undefined;
};
