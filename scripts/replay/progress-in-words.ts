import type { Comparison, Progress } from '@overgang/transition-tracker';

const mostNamed = 5;

const named = (personRefs: readonly string[]): string =>
  personRefs.slice(0, mostNamed).join(', ') + (personRefs.length > mostNamed ? ', …' : '');

const inWords = {
  different: 'are different in the live tracker',
  lacking: 'are known better by the live tracker: by something that is told meanwhile, or that no door has in its log',
  ahead: 'are known better by the new tracker: the live one has not heard it yet',
  'set-aside': 'are set aside, since the code cannot fold them',
} as const;

/** What was found, a line each. References are random and say nothing about a person. */
export const comparisonInWords = ({ people, verdicts, others, hashes }: Comparison): readonly string[] => [
  `${people} people compared: ${verdicts.equal} equal, ${verdicts.different} different`,
  ...(['different', 'lacking', 'ahead', 'set-aside'] as const).flatMap((verdict) =>
    others[verdict].length === 0 ? [] : [`  ${verdicts[verdict]} ${inWords[verdict]}: ${named(others[verdict])}`],
  ),
  `  live     ${hashes.live}`,
  `  rebuilt  ${hashes.rebuilt}`,
];

/** How many a second, since a moment of `performance.now()`. */
const pace = (amount: number, began: number): string =>
  `${Math.round((amount * 1000) / Math.max(1, performance.now() - began))} a second`;

/** Tells of a replay, a line or several at a time, with the pace of each step. */
export const tellProgress = (say: (line: string) => void): ((progress: Progress) => void) => {
  let step = '';
  let began = performance.now();
  let last = began;
  return (progress) => {
    if (progress.step !== step) [step, began] = [progress.step, last];
    last = performance.now();
    switch (progress.step) {
      case 'sent':
        return say(
          `${progress.door}: ${progress.events} events sent once more${progress.isAll ? ', all of them' : ' …'}`,
        );
      case 'heard':
        return say(
          `${progress.messages} messages heard${progress.unread === 0 ? '' : `, ${progress.unread} of them not to be read`}`,
        );
      case 'decisions':
        return say(`${progress.events} decisions of the tracker taken up`);
      case 'folded':
        return say(`${progress.people} people folded, ${pace(progress.people, began)}`);
      case 'compared':
        return say(`${progress.people} people compared, ${pace(progress.people, began)}`);
      case 'comparison':
        for (const line of comparisonInWords(progress.comparison)) say(line);
        return undefined;
      case 'locked':
        return say('the live tracker waits while the last is taken in …');
      case 'swapped':
        return say(
          `the new tracker is the live one; it was held for ${Math.round(progress.lockedMs)} ms. The old one is kept as ${progress.keptAs}: drop schema ${progress.keptAs} cascade when it is not wanted any more`,
        );
    }
  };
};
