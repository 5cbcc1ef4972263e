import { testLaws } from './law.ts';
import { madeByHandLaws } from './made-by-hand-laws.ts';

testLaws(madeByHandLaws);
