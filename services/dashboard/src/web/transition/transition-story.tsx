import type { LeddenePaTavla } from '@overgang/contracts/board';
import { merge } from '../api/decide.ts';
import type { TransitionDetail } from '../api/read-board.ts';
import { LinkStateIcon } from '../components/link-chip.tsx';
import { SamePerson } from '../components/same-person.tsx';
import { linkStateWords, linkWords } from '../view/link-words.ts';
import { wayOutInWords } from '../view/way-out-in-words.ts';
import { GapCard } from './gap-card.tsx';
import { PaymentSection } from './payment-section.tsx';
import { Timeline } from './timeline.tsx';

const linkNames = Object.keys(linkWords) as (keyof LeddenePaTavla)[]; // the keys of a record are its keys

const WayOut = ({ detail }: { readonly detail: TransitionDetail }) => {
  const { text, detail: more } = wayOutInWords(detail.rad.ut, detail.per);
  return (
    <p className="story-out">
      <strong>{text}</strong>
      {more !== undefined && <span className="detail">{more}</span>}
    </p>
  );
};

const Links = ({ links }: { readonly links: LeddenePaTavla }) => (
  <dl className="story-links">
    {linkNames.map((name) => (
      <div key={name}>
        <dt>{linkWords[name]}</dt>
        <dd>
          <LinkStateIcon state={links[name].tilstand} />
          <span>
            {linkStateWords[links[name].tilstand]}
            {links[name].tekst !== undefined && <span className="detail">{links[name].tekst}</span>}
          </span>
        </dd>
      </div>
    ))}
  </dl>
);

interface StoryProps {
  readonly detail: TransitionDetail;
  /** Something was decided, and all is to be read anew. */
  readonly decided: () => void;
}

const Gaps = ({ detail, decided }: StoryProps) => (
  <section aria-labelledby="gaps">
    <h3 id="gaps">{detail.mangler.length === 0 ? 'Ingen mangler' : `Mangler (${detail.mangler.length})`}</h3>
    <ul className="gap-cards">
      {detail.mangler.map((gap) => (
        <GapCard key={gap.mangelId} overgangId={detail.rad.overgangId} gap={gap} per={detail.per} decided={decided} />
      ))}
    </ul>
  </section>
);

/** Everything about one transition, most needed first. */
export const TransitionStory = ({ detail, decided }: StoryProps) => (
  <div className="story">
    <WayOut detail={detail} />
    <Links links={detail.rad.ledd} />
    <Gaps detail={detail} decided={decided} />
    {detail.betaling !== undefined && <PaymentSection payment={detail.betaling} />}
    <section aria-labelledby="timeline">
      <h3 id="timeline">Dette har skjedd</h3>
      <Timeline overgangId={detail.rad.overgangId} entries={detail.tidslinje} per={detail.per} decided={decided} />
    </section>
    <SamePerson
      label="Samme person som en annen …"
      except={detail.rad.overgangId}
      order={(other, grunn) => merge(detail.rad.overgangId, { overgangId: other }, grunn)}
      done={decided}
    />
  </div>
);
