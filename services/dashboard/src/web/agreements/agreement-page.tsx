import { osloDayOf } from '@overgang/calendar';
import type { Forventningsregel } from '@overgang/contracts/board';
import { useCallback, useEffect, useState } from 'react';
import { type AgreementDetail, readAgreement } from '../api/agreements.ts';
import { readRules } from '../api/read-board.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useKeptAnswer } from '../api/use-kept-answer.ts';
import { FailureBox } from '../components/failure-box.tsx';
import { StaleLine } from '../components/stale-line.tsx';
import { Unfolding } from '../components/unfolding.tsx';
import { PageLink } from '../navigation/page-link.tsx';
import { useTitle } from '../navigation/use-title.ts';
import { draftOf } from '../view/agreement-draft.ts';
import { partiesInWords } from '../view/agreement-words.ts';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementHistory } from './agreement-history.tsx';
import { AgreementTerms } from './agreement-terms.tsx';
import { useMayChange } from './use-may-change.ts';
import { WithdrawAgreement } from './withdraw-agreement.tsx';

interface ShownProps {
  readonly agreementId: string;
  readonly detail: AgreementDetail;
  readonly rules: readonly Forventningsregel[];
  /** Something was decided; it is said in a sentence. */
  readonly decided: (words: string) => void;
}

const lastKnown = ({ avtale, historikk }: AgreementDetail) =>
  avtale ?? historikk.find((version) => version.avtale !== undefined)?.avtale;

const Choices = ({ agreementId, detail, rules, decided }: ShownProps) => {
  const { avtale, historikk } = detail;
  const known = lastKnown(detail);
  if (known === undefined) return null;
  return (
    <div className="choices">
      <Unfolding
        label={avtale === undefined ? 'Ta i bruk igjen …' : 'Endre avtalen …'}
        form={(close) => (
          <AgreementForm
            agreementId={agreementId}
            version={historikk[0]?.versjon ?? 0}
            begin={draftOf(known)}
            rules={rules}
            cancel={close}
            done={() => {
              close();
              decided('Avtalen er tatt i bruk.');
            }}
          />
        )}
      />
      {avtale !== undefined && (
        <WithdrawAgreement
          agreementId={agreementId}
          done={() => {
            decided('Avtalen er opphevet.');
            document.querySelector<HTMLElement>('h1')?.focus(); // the form goes away with its agreement
          }}
        />
      )}
    </div>
  );
};

const AgreementShown = (props: ShownProps) => {
  const { detail, rules } = props;
  const { avtale, gjennomfort, per, historikk } = detail;
  const kommune = lastKnown(detail)?.sted;
  const mayChange = useMayChange(kommune?.kommune ?? '');
  return (
    <>
      {avtale === undefined ? (
        <p>Avtalen er opphevet. De vanlige fristene gjelder.</p>
      ) : (
        <AgreementTerms agreement={avtale} rules={rules} today={osloDayOf(per)} />
      )}
      {!gjennomfort && <p className="detail">Vi vurderer manglene på nytt etter siste endring. Det kan ta litt tid.</p>}
      {mayChange ? (
        <Choices {...props} />
      ) : (
        <p className="detail">
          Du kan lese avtalen, men ikke endre den. Det kan bare koordinerende enhet i{' '}
          {kommune?.kommunenavn ?? 'kommunen'}.
        </p>
      )}
      <AgreementHistory versions={historikk} rules={rules} per={per} />
    </>
  );
};

/** Asks again until all has been judged by the newest version. */
const useUntilCarriedOut = (detail: AgreementDetail | undefined, again: () => void): void => {
  const isWaiting = detail?.gjennomfort === false;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(again, 3000);
    return () => clearInterval(timer);
  }, [isWaiting, again]);
};

/** One agreement: what it says, its history, and what whoever may do to it. */
export const AgreementPage = ({ agreementId }: { readonly agreementId: string }) => {
  const question = useCallback((signal: AbortSignal) => readAgreement(agreementId, signal), [agreementId]);
  const { value, failure, again } = useKeptAnswer(question);
  const [rules] = useAnswer(readRules);
  const [said, setSaid] = useState('');
  useUntilCarriedOut(value, again);
  const known = value && lastKnown(value);
  const title = known === undefined ? 'Avtale' : partiesInWords(known);
  useTitle(title);
  return (
    <>
      <p className="way-back">
        <PageLink href="/avtaler">Alle avtaler</PageLink>
      </p>
      <h1 className="page-title" tabIndex={-1}>
        {title}
      </h1>
      <div role="status" className="last-match">
        {said}
      </div>
      {value === undefined && failure === undefined && <p role="status">Henter avtalen …</p>}
      {value === undefined && failure !== undefined && <FailureBox failure={failure} again={again} />}
      {value !== undefined && (
        <>
          {failure !== undefined && <StaleLine per={value.per} isStale />}
          <AgreementShown
            agreementId={agreementId}
            detail={value}
            rules={rules.kind === 'answer' ? rules.value.rader : []}
            decided={(words) => {
              setSaid(words);
              again();
            }}
          />
        </>
      )}
    </>
  );
};
