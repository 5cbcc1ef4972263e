import { Button } from '@navikt/ds-react';
import type { Mangelforklaring } from '@overgang/contracts/board';
import { handOver, takeOver, waive } from '../api/decide.ts';
import { Refusal } from '../components/refusal.tsx';
import { useOrder } from '../components/use-order.ts';
import { WithReason } from '../components/with-reason.tsx';

interface GapChoicesProps {
  readonly overgangId: string;
  readonly gap: Mangelforklaring;
  readonly done: () => void;
}

/** What the reader may decide about a gap; nothing where that is nothing. */
export const GapChoices = ({ overgangId, gap, done }: GapChoicesProps) => {
  const [ordered, give] = useOrder(done);
  const { mangelId, tittel, valg = [], kanGisTil = [] } = gap;
  if (valg.length === 0 && kanGisTil.length === 0) return null;
  return (
    <div className="choices">
      {valg.includes('overta') && (
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          loading={ordered.kind === 'under-way'}
          onClick={() => give(() => takeOver(overgangId, mangelId))}
        >
          Ta over<span className="only-heard"> «{tittel}»</span>
        </Button>
      )}
      {valg.includes('frafall') && (
        <WithReason
          label="Frafall …"
          confirm="Frafall mangelen"
          hint="Dere og den som melder overgangen, kan lese grunnen. Skriv ikke navn eller diagnose. Mangelen kommer tilbake hvis grunnlaget endrer seg."
          order={(grunn) => waive(overgangId, mangelId, grunn)}
          done={done}
        />
      )}
      {kanGisTil.map(({ etat, navn }) => (
        <WithReason
          key={etat}
          label={`Gi videre til ${navn} …`}
          confirm={`Gi mangelen til ${navn}`}
          hint="Det blir deres trekk, og de får et varsel. De kan lese grunnen. Skriv ikke navn eller diagnose."
          order={(grunn) => handOver(overgangId, mangelId, { til: etat, grunn })}
          done={done}
        />
      ))}
      <Refusal ordered={ordered} />
    </div>
  );
};
