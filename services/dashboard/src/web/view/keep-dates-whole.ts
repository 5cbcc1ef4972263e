/** The text with no line break inside a date: '8. januar 2027' stays together. */
export const keepDatesWhole = (text: string): string =>
  text.replace(/\d+\. \p{L}+(?: \d{4})?/gu, (date) => date.replaceAll(' ', '\u00a0'));
