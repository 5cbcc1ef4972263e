import {
  CheckmarkCircleFillIcon,
  CircleIcon,
  HourglassTopFilledIcon,
  LinkBrokenIcon,
  MinusCircleIcon,
  QuestionmarkCircleIcon,
} from '@navikt/aksel-icons';
import type { LeddenePaTavla, LeddPaTavla } from '@overgang/contracts/board';
import { linkInWords, linkWords } from '../view/link-words.ts';

const icons = {
  'pa-plass': CheckmarkCircleFillIcon,
  'under-arbeid': HourglassTopFilledIcon,
  trengs: CircleIcon,
  brutt: LinkBrokenIcon,
  ukjent: QuestionmarkCircleIcon,
  'ikke-aktuelt': MinusCircleIcon,
} as const;

/** The picture of a link's state. */
export const LinkStateIcon = ({ state }: { readonly state: LeddPaTavla['tilstand'] }) => {
  const Icon = icons[state];
  return <Icon aria-hidden fontSize="1rem" className={`link-icon link-icon--${state}`} />;
};

/** One link of a row: picture and name; those who hear it hear its state too. */
export const LinkChip = ({ name, link }: { readonly name: keyof LeddenePaTavla; readonly link: LeddPaTavla }) => {
  const words = linkInWords(name, link);
  return (
    <li className={`chip chip--${link.tilstand}`} title={words}>
      <LinkStateIcon state={link.tilstand} />
      <span aria-hidden>{linkWords[name]}</span>
      <span className="only-heard">{words}</span>
    </li>
  );
};
