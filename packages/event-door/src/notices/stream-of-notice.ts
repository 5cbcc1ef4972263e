/** Where the receipts and answers to a notice are: one history for all whom the notice was sent to. */
export const streamOfNotice = (varselId: string): string => `varsel/${varselId}`;
