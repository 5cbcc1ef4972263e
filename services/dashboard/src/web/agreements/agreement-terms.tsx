import type { Forventningsregel, Samarbeidsavtale } from '@overgang/contracts/board';
import { leadTimeInWords, validityInWords } from '../view/agreement-words.ts';

interface AgreementTermsProps {
  readonly agreement: Samarbeidsavtale;
  readonly rules: readonly Forventningsregel[];
  readonly today: string;
}

/** What an agreement says: for which stays, and each lead time beside what is usual. */
export const AgreementTerms = ({ agreement, rules, today }: AgreementTermsProps) => (
  <>
    <p>{validityInWords(agreement, today)}</p>
    <ul className="terms">
      {agreement.frister.map((one) => (
        <li key={one.forventning}>
          <strong>{one.tittel}:</strong> {leadTimeInWords(one, rules)}
        </li>
      ))}
    </ul>
  </>
);
