import { contractLaws } from './contract-laws.ts';
import { testLaws } from './law.ts';

testLaws(contractLaws);
