/** What the prison service's facts are about, by the field that names it: a stay. Else they are about the inmate as such. */
export const matters = { fengselsoppholdId: { kind: 'fengselsopphold', isStay: true } } as const;
