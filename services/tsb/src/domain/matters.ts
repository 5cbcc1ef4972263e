/** What a clinic's facts are about, by the field that names it: a stay. Else they are about the patient as such. */
export const matters = { oppholdId: { kind: 'opphold', isStay: true } } as const;
