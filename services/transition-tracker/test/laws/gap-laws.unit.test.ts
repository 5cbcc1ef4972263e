import { gapLaws } from './gap-laws.ts';
import { testLaws } from './law.ts';

testLaws(gapLaws);
