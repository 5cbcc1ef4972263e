import { dayLaw } from './day-laws.ts';
import { testLaws } from './law.ts';
import { orderLaw } from './order-laws.ts';

testLaws([dayLaw, orderLaw(5, 10)]);
