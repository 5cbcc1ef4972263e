import { osloDayOf } from '@overgang/calendar';
import type { Forventningsregel, Samarbeidsavtale } from '@overgang/contracts/board';
import { type AgreementList, readAgreements } from '../api/agreements.ts';
import { readRules } from '../api/read-board.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useKeptAnswer } from '../api/use-kept-answer.ts';
import { FailureBox } from '../components/failure-box.tsx';
import { StaleLine } from '../components/stale-line.tsx';
import { PageLink } from '../navigation/page-link.tsx';
import { useTitle } from '../navigation/use-title.ts';
import { decidedInWords, type Phase, partiesInWords, phaseOf } from '../view/agreement-words.ts';
import { pathOfAgreement } from '../view/route-of-path.ts';
import { AgreementTerms } from './agreement-terms.tsx';
import { useMayChange } from './use-may-change.ts';

interface ShownProps {
  readonly list: AgreementList;
  readonly per: string;
  readonly rules: readonly Forventningsregel[];
}

const phases: readonly { readonly phase: Phase; readonly title: string }[] = [
  { phase: 'gjelder', title: 'Gjelder nå' },
  { phase: 'kommer', title: 'Kommer' },
  { phase: 'over', title: 'Er over' },
];

const Agreement = ({ agreement, per, rules }: { readonly agreement: Samarbeidsavtale } & Omit<ShownProps, 'list'>) => (
  <li className="agreement">
    <h3>
      <PageLink href={pathOfAgreement(agreement.avtaleId)}>{partiesInWords(agreement)}</PageLink>
    </h3>
    <AgreementTerms agreement={agreement} rules={rules} today={osloDayOf(per)} />
    {agreement.fastsatt !== undefined && <p className="detail">{decidedInWords(agreement.fastsatt, per)}.</p>}
  </li>
);

const AgreementsShown = ({ list: { rader }, per, rules }: ShownProps) => {
  if (rader.length === 0) {
    return (
      <div className="empty">
        <p className="empty-title">Ingen avtaler ennå</p>
        <p>Da gjelder de vanlige fristene. De står under Regler.</p>
      </div>
    );
  }
  return phases.map(({ phase, title }) => {
    const shown = rader.filter((agreement) => phaseOf(agreement, osloDayOf(per)) === phase);
    if (shown.length === 0) return null;
    return (
      <section key={phase} aria-labelledby={phase} className="agreement-section">
        <h2 id={phase}>
          {title} ({shown.length})
        </h2>
        <ul className="agreement-list">
          {shown.map((agreement) => (
            <Agreement key={agreement.avtaleId} agreement={agreement} per={per} rules={rules} />
          ))}
        </ul>
      </section>
    );
  });
};

/** The agreements that the reader may read: in force, coming and past. */
export const AgreementsPage = () => {
  useTitle('Avtaler');
  const { value, failure, again } = useKeptAnswer(readAgreements);
  const [rules] = useAnswer(readRules);
  const mayChange = useMayChange();
  const per = value?.per ?? new Date().toISOString();
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        Avtaler
      </h1>
      <p className="lead">
        En kommune og en institusjon kan avtale andre frister enn de vanlige. En avtale kan flytte det som er praksis,
        aldri det som følger av lov.{' '}
        {mayChange ? (
          <PageLink href="/ny-avtale">Lag en ny avtale</PageLink>
        ) : (
          'Du kan lese avtalene. Bare koordinerende enhet i kommunen kan endre dem.'
        )}
      </p>
      {value === undefined && failure === undefined && <p role="status">Henter avtalene …</p>}
      {value === undefined && failure !== undefined && <FailureBox failure={failure} again={again} />}
      {value !== undefined && (
        <>
          {failure !== undefined && <StaleLine per={per} isStale />}
          <AgreementsShown list={value} per={per} rules={rules.kind === 'answer' ? rules.value.rader : []} />
        </>
      )}
    </>
  );
};
