import { Button, Search } from '@navikt/ds-react';
import { osloDayOf } from '@overgang/calendar';
import { scopes } from '@overgang/contracts';
import type { Enhetspust } from '@overgang/contracts/board';
import { useEffect, useState } from 'react';
import { readAllSenders, readSenders, type Senders } from '../api/senders.ts';
import { useKeptAnswer } from '../api/use-kept-answer.ts';
import { FailureBox } from '../components/failure-box.tsx';
import { StaleLine } from '../components/stale-line.tsx';
import { useTrackerClock } from '../live/live-context.tsx';
import { useTitle } from '../navigation/use-title.ts';
import { useMe } from '../shell/me-context.tsx';
import { agencyWords } from '../view/agency-words.ts';
import { momentInWords } from '../view/moment-in-words.ts';
import {
  lastHeardInWords,
  nameOfUnit,
  paceWords,
  silenceInWords,
  unitsThatFit,
  usualOfUnitInWords,
} from '../view/sender-words.ts';

interface UnitProps {
  readonly unit: Enhetspust;
  readonly today: string;
}

const SilentUnit = ({ unit, today }: UnitProps) => (
  <li className="sender">
    <h3>{nameOfUnit(unit)}</h3>
    <p className="detail">
      {agencyWords[unit.etat]}, organisasjonsnummer {unit.enhet}
    </p>
    <dl>
      <div>
        <dt>Sist hørt</dt>
        <dd>{lastHeardInWords(unit, today)}.</dd>
      </div>
      <div>
        <dt>Stillhet</dt>
        <dd className="pressing">{silenceInWords(unit)}.</dd>
      </div>
      <div>
        <dt>Det vanlige</dt>
        <dd>{usualOfUnitInWords(unit)}</dd>
      </div>
      <div>
        <dt>Hvem kan gjøre noe</dt>
        <dd>
          {nameOfUnit(unit)} må melde igjen. Spør dem om systemet deres sender. Gjør det det, må driften se på
          forbindelsen.
        </dd>
      </div>
    </dl>
  </li>
);

const OtherUnit = ({ unit, today }: UnitProps) => (
  <li>
    <strong>{nameOfUnit(unit)}</strong> <span className="detail detail--aside">{agencyWords[unit.etat]}</span>
    <span className="detail">
      {paceWords[unit.tilstand]}. {lastHeardInWords(unit, today)}. {usualOfUnitInWords(unit)}
    </span>
  </li>
);

const AllUnits = () => {
  const { value, failure, again } = useKeptAnswer(readAllSenders);
  const [words, setWords] = useState('');
  if (value === undefined) {
    return failure === undefined ? (
      <p role="status">Henter enhetene …</p>
    ) : (
      <FailureBox failure={failure} again={again} />
    );
  }
  const found = unitsThatFit(value.enheter, words.trim());
  return (
    <>
      <Search
        size="small"
        variant="simple"
        hideLabel={false}
        label="Søk i enhetene"
        className="text-filter"
        value={words}
        onChange={setWords}
      />
      <p role="status" className="detail">
        Viser {found.length} av {value.enheter.length}
      </p>
      <ul className="sender-list">
        {found.map((unit) => (
          <OtherUnit key={`${unit.etat} ${unit.enhet}`} unit={unit} today={osloDayOf(value.per)} />
        ))}
      </ul>
    </>
  );
};

const SilentDoors = ({ senders: { avsendere, per } }: { readonly senders: Senders }) => {
  const silent = avsendere.filter(({ taus }) => taus);
  if (silent.length === 0) return null;
  return (
    <ul className="sender-list">
      {silent.map(({ etat, hortSist }) => (
        <li key={etat} className="pressing">
          Ingenting kommer fra {agencyWords[etat]}.{' '}
          {hortSist === undefined ? 'Vi har ikke hørt derfra.' : `Hørt sist ${momentInWords(hortSist, per)}.`} Det må
          driften se på. Frister vurderes uten det som ikke har kommet.
        </li>
      ))}
    </ul>
  );
};

const SendersShown = ({ senders }: { readonly senders: Senders }) => {
  const [showsAll, setShowsAll] = useState(false);
  const { enheter, enheterIAlt, per } = senders;
  return (
    <>
      <SilentDoors senders={senders} />
      <section aria-labelledby="silent" className="agreement-section">
        <h2 id="silent">Har stoppet å melde ({enheter.length})</h2>
        {enheter.length === 0 && (
          <p className="good-news">
            {enheterIAlt === 0
              ? 'Ingen enhet har meldt noe ennå. De kommer hit når den første meldingen er mottatt.'
              : 'Alle som pleier å melde, melder som vanlig.'}
          </p>
        )}
        <ul className="agreement-list">
          {enheter.map((unit) => (
            <SilentUnit key={`${unit.etat} ${unit.enhet}`} unit={unit} today={osloDayOf(per)} />
          ))}
        </ul>
      </section>
      {enheterIAlt > 0 && (
        <section aria-labelledby="all" className="agreement-section">
          <h2 id="all">Alle enheter ({enheterIAlt})</h2>
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? 'Skjul alle' : 'Vis alle'}
          </Button>
          {showsAll && <AllUnits />}
        </section>
      )}
    </>
  );
};

const SendersAsked = () => {
  const { value, failure, again } = useKeptAnswer(readSenders);
  const minute = useTrackerClock();
  useEffect(() => {
    if (minute !== undefined) again();
  }, [minute, again]);
  if (value === undefined) {
    return failure === undefined ? (
      <p role="status">Henter avsenderne …</p>
    ) : (
      <FailureBox failure={failure} again={again} />
    );
  }
  return (
    <>
      <StaleLine per={value.per} isStale={failure !== undefined} />
      <SendersShown senders={value} />
    </>
  );
};

/** Which units usually report and have stopped; for whoever watches over the operation. */
export const SendersPage = () => {
  useTitle('Avsendere');
  const isFor = useMe().kan.includes(scopes.drift);
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        Avsendere
      </h1>
      <p className="lead">
        {isFor
          ? 'En enhet står her når den har vært stille lenger enn noen gang de siste tolv ukene. Da kan det være folk på vei ut som ingen får vite om.'
          : 'Denne siden er for dem som følger med på driften av Overgang. Du har ikke tilgang til den.'}
      </p>
      {isFor && <SendersAsked />}
    </>
  );
};
