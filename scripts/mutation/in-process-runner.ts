import path from 'node:path';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type MutantCoverage } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import type { CollectedTest } from './collected-tests.ts';
import { openTestLoader, type TestLoader } from './load-tests.ts';

type Context = { -readonly [K in keyof InstrumenterContext]?: InstrumenterContext[K] | undefined };

/** Where the mutants of this process look whether they are awake. */
const context = (): Context => {
  const holder = globalThis as unknown as Record<string, Context | undefined>; // Stryker's agreement with its mutants
  holder[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  return holder[INSTRUMENTER_CONSTANTS.NAMESPACE] as Context; // it is there now
};

const runOne = async ({ id, fileName, run }: CollectedTest): Promise<TestResult> => {
  const began = performance.now();
  const about = { id, name: id, fileName };
  try {
    await run();
    return { ...about, status: TestStatus.Success, timeSpentMs: performance.now() - began };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...about, status: TestStatus.Failed, timeSpentMs: performance.now() - began, failureMessage };
  }
};

/**
 * Runs the tests of the tracker's domain in one process that stays: a mutant costs what its tests cost, some ten
 * milliseconds, and not the start of a test runner. What a mutant leaves behind is noticed: the test that found it must
 * pass again without it, else everything is loaded anew and the mutant judged once more.
 */
class InProcessRunner implements TestRunner {
  #loader: TestLoader | undefined;
  #tests: readonly CollectedTest[] = [];
  /** The mutant that was awake while the modules were evaluated. */
  #loadedWith: string | undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#loader = await openTestLoader(path.resolve('services/transition-tracker'));
    await this.#load(undefined);
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const test of this.#tests) {
      context().currentTestId = test.id;
      tests.push(await runOne(test));
    }
    context().currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: structuredClone(this.#coverage()) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const asleep = options.mutantActivation === 'static' ? options.activeMutant.id : undefined;
    if (options.reloadEnvironment || this.#loadedWith !== asleep) await this.#load(asleep);
    const first = await this.#judge(options);
    const killer = first.tests.at(-1);
    const leftSomething =
      killer?.status === TestStatus.Failed && asleep === undefined && !(await this.#passes(killer.id));
    if (!leftSomething) return first.result;
    await this.#load(undefined);
    return (await this.#judge(options)).result;
  }

  #coverage(): MutantCoverage {
    context().mutantCoverage ??= { static: {}, perTest: {} };
    return context().mutantCoverage as MutantCoverage; // it is there now
  }

  async #load(awake: string | undefined): Promise<void> {
    context().activeMutant = awake;
    context().hitCount = undefined;
    const coverage = this.#coverage();
    let ofModules = {};
    const collected = await this.#loader?.load(() => {
      ofModules = { ...coverage.static };
    });
    coverage.static = ofModules; // what a test file does while it is loaded covers nothing
    this.#tests = collected ?? [];
    this.#loadedWith = awake;
    context().activeMutant = undefined;
  }

  async #passes(id: string): Promise<boolean> {
    const test = this.#tests.find((one) => one.id === id);
    return test === undefined || (await runOne(test)).status === TestStatus.Success;
  }

  async #judge({ activeMutant, testFilter, hitLimit }: MutantRunOptions) {
    const wanted = testFilter && new Set(testFilter);
    const tests: TestResult[] = [];
    context().activeMutant = activeMutant.id;
    context().hitCount = hitLimit === undefined ? undefined : 0;
    context().hitLimit = hitLimit;
    for (const test of this.#tests) {
      if (wanted?.has(test.id) === false) continue;
      const result = await runOne(test);
      tests.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    const timedOut = determineHitLimitReached(context().hitCount, hitLimit);
    context().activeMutant = undefined;
    return { tests, result: toMutantRunResult(timedOut ?? { status: DryRunStatus.Complete, tests }) };
  }
}

/** What Stryker loads. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
