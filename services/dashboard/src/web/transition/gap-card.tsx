import { Link, Tag } from '@navikt/ds-react';
import type { Mangelforklaring, Regelgrunnlag } from '@overgang/contracts/board';
import { SeverityIcon } from '../components/severity-icon.tsx';
import { deadlineInWords } from '../view/deadline-in-words.ts';
import { GapChoices } from './gap-choices.tsx';

const basisWords = { lov: 'Lov', avtale: 'Avtale', praksis: 'Praksis' } as const;

const saysItself = ({ slag, tekst }: Regelgrunnlag): boolean => tekst.startsWith(basisWords[slag]);

/** What a rule rests on; law says which section, and leads there. */
export const Basis = ({ basis }: { readonly basis: Regelgrunnlag }) => (
  <>
    {!saysItself(basis) && (
      <Tag size="xsmall" variant="outline" data-color="neutral" className="basis-tag">
        {basisWords[basis.slag]}
      </Tag>
    )}
    {basis.lenke === undefined ? (
      basis.tekst
    ) : (
      <Link href={basis.lenke} target="_blank" rel="noreferrer">
        {basis.tekst} (åpnes i ny fane)
      </Link>
    )}
  </>
);

const deadlineText = (gap: Mangelforklaring, per: string): string => {
  const { text, day } = deadlineInWords(gap.frist, per, gap.trinn);
  return day === undefined ? text : `${text} (${day})`;
};

interface GapCardProps {
  readonly overgangId: string;
  readonly gap: Mangelforklaring;
  readonly per: string;
  /** Something was decided about it. */
  readonly decided: () => void;
}

/** One gap in full: what was seen, whose move it is, by when, the rule and what it rests on, and what can be decided. */
export const GapCard = ({ overgangId, gap, per, decided }: GapCardProps) => (
  <li className={`gap-card gap-card--${gap.trinn}`}>
    <h4>
      <SeverityIcon step={gap.trinn} /> {gap.tittel}
    </h4>
    <p>{gap.forklaring}</p>
    <dl>
      {gap.trekk !== undefined && (
        <div>
          <dt>Hvem sitt trekk</dt>
          <dd>{gap.trekk.navn}</dd>
        </div>
      )}
      {gap.trinn !== 'merknad' && (
        <div>
          <dt>Frist</dt>
          <dd>{deadlineText(gap, per)}</dd>
        </div>
      )}
      <div>
        <dt>Dette lukker mangelen</dt>
        <dd>{gap.lukkesAv}</dd>
      </div>
      <div>
        <dt>Regel</dt>
        <dd>{gap.regel}</dd>
      </div>
      <div>
        <dt>Grunnlag</dt>
        <dd>
          <Basis basis={gap.grunnlag} />
        </dd>
      </div>
    </dl>
    <GapChoices overgangId={overgangId} gap={gap} done={decided} />
  </li>
);
