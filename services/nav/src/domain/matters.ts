/** What a NAV office's facts are about, by the field that names it: a temporary home. Else they are about the person as such. */
export const matters = { botilbudId: { kind: 'botilbud', isStay: false } } as const;
