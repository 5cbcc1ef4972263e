import { osloDayOf } from '@overgang/calendar';
import { useBoard } from '../board/use-board.ts';
import { useIsLiveLost, useTrackerClock } from '../live/live-context.tsx';
import { goTo } from '../navigation/location.ts';
import { useTitle } from '../navigation/use-title.ts';
import { useMe } from '../shell/me-context.tsx';
import { TransitionPanel } from '../transition/transition-panel.tsx';
import { filterFromSearch } from '../view/filter-in-url.ts';
import { latest } from '../view/latest.ts';
import { placeChoices } from '../view/place-choices.ts';
import { CountTiles } from './count-tiles.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useCounts } from './use-counts.ts';
import { WorklistBody } from './worklist-body.tsx';

interface WorklistProps {
  readonly search: string;
  /** The transition whose timeline lies open beside the list. */
  readonly openId?: string | undefined;
}

/** The worklist: who leaves when, what is missing, whose move it is. */
export const WorklistPage = ({ search, openId }: WorklistProps) => {
  useTitle('Arbeidsliste');
  const me = useMe();
  const filter = filterFromSearch(search);
  const counts = useCounts();
  const view = useBoard(search);
  const isLost = useIsLiveLost();
  const rows = view.state.kind === 'shown' ? view.state.rows : [];
  const per = latest(useTrackerClock(), view.state.kind === 'shown' ? view.state.per : counts?.per);
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        Arbeidsliste
      </h1>
      <CountTiles counts={counts} filter={filter} />
      {per !== undefined && (
        <FilterBar filter={filter} places={placeChoices(me.kommuner, rows)} today={osloDayOf(per)} />
      )}
      <WorklistBody per={per} view={view} search={search} openId={openId} isLost={isLost} total={counts?.totalt} />
      {openId !== undefined && (
        <TransitionPanel key={openId} id={openId} rows={rows} search={search} close={() => goTo(`/${search}`)} />
      )}
    </>
  );
};
