import type { Forventningsregel } from '@overgang/contracts/board';
import { readRules } from '../api/read-board.ts';
import { useAnswer } from '../api/use-answer.ts';
import { FailureBox } from '../components/failure-box.tsx';
import { useTitle } from '../navigation/use-title.ts';
import { Basis } from '../transition/gap-card.tsx';
import { groupRules, type RuleGroup } from '../view/group-rules.ts';

const Rule = ({ rule }: { readonly rule: Forventningsregel }) => (
  <li>
    <p>{rule.regel}</p>
    <dl>
      <div>
        <dt>Vises når</dt>
        <dd>{rule.apnes}</dd>
      </div>
      <div>
        <dt>Gjelder</dt>
        <dd>{rule.gjelder.join(', ')}</dd>
      </div>
      <div>
        <dt>Hvor mye det haster</dt>
        <dd>{rule.trapp.join(' · ')}</dd>
      </div>
      <div>
        <dt>Hvem sitt trekk</dt>
        <dd>{rule.hvem}</dd>
      </div>
      <div>
        <dt>Dette lukker mangelen</dt>
        <dd>{rule.lukkesAv}</dd>
      </div>
      <div>
        <dt>Grunnlag</dt>
        <dd>
          <Basis basis={rule.grunnlag} />
          {rule.kanAvtales && <span className="detail">Fristen kan endres i en samarbeidsavtale.</span>}
        </dd>
      </div>
    </dl>
  </li>
);

const RulesOfGap = ({ group }: { readonly group: RuleGroup }) => (
  <section className="rule" aria-labelledby={group.id}>
    <h2 id={group.id}>{group.title}</h2>
    <ul>
      {group.rules.map((rule) => (
        <Rule key={rule.rad} rule={rule} />
      ))}
    </ul>
  </section>
);

/** Every rule that can open a gap, and what it rests on. */
export const RulesPage = () => {
  useTitle('Regler');
  const [asked, again] = useAnswer(readRules);
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        Regler
      </h1>
      <p className="lead">
        Tavla viser en mangel når en av disse reglene ikke er oppfylt. Hver regel sier hva den bygger på.
      </p>
      {asked.kind === 'waiting' && <p role="status">Henter reglene …</p>}
      {asked.kind === 'failure' && <FailureBox failure={asked.failure} again={again} />}
      {asked.kind === 'answer' && (
        <div className="rules">
          {groupRules(asked.value.rader).map((group) => (
            <RulesOfGap key={group.id} group={group} />
          ))}
        </div>
      )}
    </>
  );
};
