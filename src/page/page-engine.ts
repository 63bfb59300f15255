/**
 * The page engine: reads a page, keeps its mentions painted, and answers where they are. The one door
 * through which the rest of Sidelight touches a reader's page.
 */

import type { EntityKey } from '../article/entity-key.ts';
import type { Sieve } from '../detect/sieve.ts';
import { atEnd } from './at-end.ts';
import { createChosenMarks } from './chosen-marks.ts';
import { createDeciding } from './deciding.ts';
import { createGoing, type SteppedTo } from './going.ts';
import { watchGrowth } from './growth.ts';
import { mentionAtPoint, type ScreenPoint } from './hit-test.ts';
import { createLateRootsLook } from './late-roots.ts';
import { createLooking } from './looking.ts';
import type { MarkReason } from './mark-reason.ts';
import type { PlacedMention } from './marked-flow.ts';
import type { Marking } from './marking.ts';
import { createMentionIndex, type EntityCount } from './mention-index.ts';
import { type MentionPlaces, placesIn } from './mention-places.ts';
import type { NameFinder } from './name-finder.ts';
import { isShadowRoot } from './nodes.ts';
import { createPainter } from './painter.ts';
import { startReader } from './reader.ts';
import type { ShadowDoor } from './shadow-door.ts';
import { throttled, watchSight, watchSightIn } from './sight-events.ts';
import type { Step, StepFrom } from './step.ts';
import { isGraphicText } from './svg-text.ts';

export type { ScreenPoint } from './hit-test.ts';
export type { MarkReason, ReasonGround } from './mark-reason.ts';
export type { PlacedMention } from './marked-flow.ts';
export type { Marking } from './marking.ts';
export type { EntityCount } from './mention-index.ts';
export type { MentionPlaces } from './mention-places.ts';
export { elementOf, rectsOf } from './ranges.ts';
export { encloses } from './reading-order.ts';
export type { Step, StepFrom } from './step.ts';

/** How often we look whether the page took our marks away, or hid what they are on; there is no event for it. */
const CHECK_MS = 1_000;
/** Which mentions are the first of their section is found out anew so many milliseconds after a change. */
const RENEW_MS = 250;
/** How long a mention that the reader asked for is flashed. */
const FLASH_MS = 1_600;

export interface PageEngineOptions {
  /** Says in which texts names may stand. */
  readonly sieve: Sieve;
  /** Finds them. */
  readonly names: NameFinder;
  /** How they are marked at first. */
  readonly marking: Marking;
  /** Called when the page, or what is known of it, has changed. */
  readonly onChange: () => void;
  /** Called once when the page keeps taking the marks away: time to leave it alone. */
  readonly onUnwelcome: () => void;
  /** The way to shadow roots; nodes of our own have none to it. */
  readonly shadowDoor: ShadowDoor;
  /** Gives a shadow root the look of the marks. */
  readonly styleShadowRoot: (root: ShadowRoot) => void;
  /** Whether the document's rules reach into shadow roots by themselves, but for those that name an element. */
  readonly rulesReachIn: boolean;
  /** Tells nodes of our own. */
  readonly ignore: (node: Node) => boolean;
}

export interface PageEngine {
  /** The mention under a point, or null. */
  mentionAt(point: ScreenPoint): PlacedMention | null;
  /** What a mention found earlier is now, as the page may have changed; null when it is gone. */
  current(placed: PlacedMention): PlacedMention | null;
  /** Why a mention is marked, for each entity it refers to of which it can be told. */
  reasonsFor(placed: PlacedMention): Promise<readonly MarkReason[]>;
  /** Marks mentions otherwise from now on. */
  mark(marking: Marking): void;
  /** Marks the mention whose card is open; null for none. */
  markOpen(placed: PlacedMention | null): void;
  /** Scrolls to the n-th mention of an entity, counting round, and flashes it. False when there is none. */
  show(entity: EntityKey, index: number): boolean;
  /**
   * Goes to the marked mention after one, or before it; after what the reader sees, or from the page's beginning (or
   * end). Null where there is none that way.
   */
  step(from: StepFrom, step: Step): SteppedTo | null;
  /** Entities with a mention, by first appearance. */
  entities(): readonly EntityCount[];
  /** Where the mentions stand on the page. Asks for a layout. */
  places(): MentionPlaces;
  /** Whether the page has been read to its end; from then on only its changes are. */
  isRead(): boolean;
}

/** Starts the engine on `document`. Everything it does to the page ends with `signal`. */
export function startPageEngine(options: PageEngineOptions, signal: AbortSignal): PageEngine {
  const chosen = createChosenMarks({
    rulebook: options.names.rulebook,
    marking: options.marking,
    flows: () => index.flows(),
  });
  const index = createMentionIndex({ names: options.names, isWanted: chosen.isWanted }, (marked) =>
    painter.remove(marked),
  );
  const painter = createPainter(
    {
      onCrossing(marked) {
        chosen.measure();
        looking.again(marked);
        index.decide([marked]);
      },
      toMark: chosen.of,
      highlightOf: chosen.highlightOf,
    },
    signal,
  );
  let renewTimer: ReturnType<typeof setTimeout> | undefined;
  atEnd(signal, () => clearTimeout(renewTimer));
  /** A mention that comes or goes may leave another the first of its section. */
  const renewSoon = () => {
    if (signal.aborted) return;
    renewTimer ??= setTimeout(() => {
      renewTimer = undefined;
      if (chosen.renew()) painter.renew();
    }, RENEW_MS);
  };
  const deciding = createDeciding(
    {
      index,
      near: () => painter.near,
      onDiffering: painter.repaint,
      onDecided() {
        renewSoon();
        options.onChange();
      },
    },
    signal,
  );

  const looking = createLooking({ index, near: () => painter.near, onOther: deciding.soon }, signal);
  const lookOverSoon = throttled(looking.over);

  let read = false;
  const reader = startReader(
    {
      sieve: options.sieve,
      names: options.names,
      index,
      shadowDoor: options.shadowDoor,
      ignore: options.ignore,
      onMarked(marked) {
        looking.atFound(marked, read);
        painter.add(marked);
        const root = isGraphicText(marked.flow.owner) ? marked.flow.owner.getRootNode() : document;
        if (options.rulesReachIn && isShadowRoot(root)) options.styleShadowRoot(root);
      },
      onShadowRoot(root) {
        if (!options.rulesReachIn) options.styleShadowRoot(root);
        watchSightIn(root, lookOverSoon, signal);
      },
      onProgress() {
        if (read) painter.pageChanged();
        deciding.now();
      },
      async onRead() {
        await deciding.pageRead();
        if (signal.aborted) return;
        read = true;
        options.onChange();
        await looking.far();
      },
    },
    signal,
  );

  watchSight(lookOverSoon, signal);
  addEventListener('scroll', throttled(painter.scrolled), { capture: true, passive: true, signal });
  // A pointer brings menus out, one after the other; only names not yet seen are asked for so often.
  const lookForShownSoon = throttled(looking.forShown);
  const pointed = ({ target }: Event) => {
    lookForShownSoon();
    if (target instanceof Element) reader.suspectHost(target);
  };
  addEventListener('pointerover', pointed, { capture: true, passive: true, signal });

  const lookForLateRoots = createLateRootsLook(reader, options.shadowDoor);
  const grown = () => {
    painter.pageChanged();
    looking.forShown();
    lookForLateRoots();
  };
  watchGrowth(grown, signal);
  const check = () => {
    if (!painter.check()) options.onUnwelcome();
    looking.over();
    lookForLateRoots();
  };
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') check();
  }, CHECK_MS);
  atEnd(signal, () => clearInterval(timer));

  const going = createGoing({
    index,
    marked: () =>
      [...index.flows()].flatMap((marked) => chosen.of(marked).map((mention) => ({ marked, mention }))),
    near: painter.near,
    decide: deciding.now,
  });
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  atEnd(signal, () => clearTimeout(flashTimer));

  return {
    mentionAt(point) {
      const placed = mentionAtPoint(
        { index, shadowRoots: reader.shadowRoots, rootOf: options.shadowDoor.rootOf },
        point,
      );
      return placed !== null && chosen.of(placed.marked).includes(placed.mention) ? placed : null;
    },
    current: (placed) => index.current(placed),
    reasonsFor: (placed) => index.reasonsFor(placed),
    mark(marking) {
      if (chosen.choose(marking)) index.decideAnew();
      deciding.now();
      painter.repaintAll();
    },
    markOpen: (placed) => painter.showOpen(placed),
    step: going.on,
    entities: () => index.entities(),
    places: () => placesIn(index.flows()),
    isRead: () => read,
    show(entity, number) {
      const placed = going.to(entity, number);
      if (placed === null) return false;
      painter.showFlash(placed);
      clearTimeout(flashTimer);
      flashTimer = setTimeout(() => painter.showFlash(null), FLASH_MS);
      return true;
    },
  };
}
