/**
 * Has the names of flows found and puts them into the index. The flows that an owner had before stay there until its
 * new ones are known, so that marks do not come and go with every change.
 */
import type { Flow, FlowOwner } from './flows.ts';
import type { MarkedFlow } from './marked-flow.ts';
import type { MentionIndex } from './mention-index.ts';
import type { NameFinder } from './name-finder.ts';
import { isInPage } from './nodes.ts';

export interface FlowNames {
  /** To be told when an owner is read, before its flows are: those that were taken in of it are not there any more. */
  entered(owner: FlowOwner): void;
  /** Takes a flow and its text in, to be asked for; `isNext` where it is read after all others of the page. */
  take(flow: Flow, text: string, isNext: boolean): void;
  /** Asks for all flows that were taken in since it was last called. */
  ask(): void;
  /** Asks for what was taken in when nothing is being asked. */
  askFirst(): void;
  /** When all that was asked so far has been answered. */
  answered(): Promise<void>;
}

export interface FlowNamesOptions {
  readonly names: NameFinder;
  readonly index: MentionIndex;
  /** Told of each flow that holds a name. */
  readonly onMarked: (marked: MarkedFlow) => void;
  /** Called after the flows of one `ask`. */
  readonly onAnswered: () => void;
}

interface Asked {
  readonly flow: Flow;
  readonly text: string;
  readonly isNext: boolean;
  isDropped: boolean;
}

/** Ends with `signal`; flows of which nobody tells the names are left out. */
export function createFlowNames(
  { names, index, onMarked, onAnswered }: FlowNamesOptions,
  signal: AbortSignal,
): FlowNames {
  let taken: Asked[] = [];
  /** Flows that wait for an answer, by owner. */
  const waiting = new Map<FlowOwner, Asked[]>();
  /** Owners that were read again and whose flows of before are still in the index. */
  const outdated = new Set<FlowOwner>();
  const answers = new Set<Promise<void>>();

  const forgetOutdated = (owner: FlowOwner) => {
    if (outdated.delete(owner)) index.forget(owner);
  };

  const put = (asked: readonly Asked[], found: Awaited<ReturnType<NameFinder['find']>>) => {
    for (const [i, { flow, isNext, isDropped }] of asked.entries()) {
      if (isDropped) continue;
      waiting.delete(flow.owner);
      forgetOutdated(flow.owner);
      const marked = isInPage(flow.owner) ? index.add(flow, found?.[i] ?? [], isNext) : null;
      if (marked !== null) onMarked(marked);
    }
    onAnswered();
  };

  const ask = () => {
    for (const owner of outdated) if (!waiting.has(owner)) forgetOutdated(owner);
    if (taken.length === 0) return;
    const asked = taken;
    taken = [];
    const answer = names.find(asked.map(({ text }) => text)).then((found) => {
      answers.delete(answer);
      if (!signal.aborted) put(asked, found);
    });
    answers.add(answer);
  };

  return {
    entered(owner) {
      for (const asked of waiting.get(owner) ?? []) asked.isDropped = true;
      waiting.delete(owner);
      if (index.has(owner)) outdated.add(owner);
    },
    take(flow, text, isNext) {
      const asked = { flow, text, isNext, isDropped: false };
      taken.push(asked);
      const others = waiting.get(flow.owner);
      if (others === undefined) waiting.set(flow.owner, [asked]);
      else others.push(asked);
    },
    ask,
    askFirst() {
      if (answers.size === 0 && taken.length > 0) ask();
    },
    async answered() {
      await Promise.all(answers);
    },
  };
}
