import { osloDayOf } from '@overgang/calendar';
import type { Avtaleversjon, Forventningsregel } from '@overgang/contracts/board';
import { decidedInWords } from '../view/agreement-words.ts';
import { AgreementTerms } from './agreement-terms.tsx';

interface AgreementHistoryProps {
  readonly versions: readonly Avtaleversjon[];
  readonly rules: readonly Forventningsregel[];
  readonly per: string;
}

/** Every version of an agreement, newest first: who decided, when, why, and what it said. */
export const AgreementHistory = ({ versions, rules, per }: AgreementHistoryProps) => (
  <section aria-labelledby="history" className="agreement-section">
    <h2 id="history">Historikk</h2>
    <ol className="agreement-list">
      {versions.map((version) => (
        <li key={version.versjon} className="agreement">
          <h3>
            Versjon {version.versjon}: {decidedInWords(version, per)}
          </h3>
          {version.grunn !== undefined && <p>«{version.grunn}»</p>}
          {version.avtale !== undefined && (
            <AgreementTerms agreement={version.avtale} rules={rules} today={osloDayOf(per)} />
          )}
        </li>
      ))}
    </ol>
  </section>
);
