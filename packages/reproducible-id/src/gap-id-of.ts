import type { MangelId, OvergangId } from '@overgang/contracts';
import { idOfParts } from './uuid-v5.ts';

/**
 * The id of one gap. It is the same gap as long as transition, expectation and occasion are the same.
 * @param expectation the id of the expectation that is not met, for example 'bolig-mangler'.
 * @param occasion what made this expectation apply now (for example the id of the notice without an answer);
 *   empty where an expectation can be unmet only once a transition.
 */
export const gapIdOf = (transitionId: OvergangId, expectation: string, occasion = ''): MangelId =>
  idOfParts('gap', [transitionId, expectation, occasion]) as MangelId; // the brand's meaning is exactly this computation
