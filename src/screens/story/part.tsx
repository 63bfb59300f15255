/** A part of the story page under its heading, and the list of all parts. */
import type { ComponentChildren } from 'preact';
import type { Article } from '../../article/article.ts';
import { STORY_PARTS, type StoryPart } from '../../article/story-place.ts';
import { say, type TextKey } from '../../words/words.ts';
import { placeAddress } from './place-link.tsx';

const HEADINGS: Readonly<Record<StoryPart, TextKey>> = {
  article: 'story_part_article',
  speakers: 'story_part_speakers',
  timeline: 'story_part_timeline',
  figures: 'story_part_figures',
  map: 'story_part_map',
};

/** The id of the heading of a part; it can take the focus. */
export function partHeadingId(part: string): string {
  return `st-part-${part}`;
}

interface PartProps {
  readonly part: StoryPart;
  readonly children: ComponentChildren;
}

/** A section with the part's heading. */
export function Part({ part, children }: PartProps) {
  const id = partHeadingId(part);
  return (
    <section class={`st-part st-part--${part}`} aria-labelledby={id}>
      <h2 class="st-part-heading" id={id} tabIndex={-1} data-view-heading="">
        {say(HEADINGS[part])}
      </h2>
      {children}
    </section>
  );
}

interface PartNavProps {
  readonly article: Article;
  /** The part that the address names. */
  readonly current: string | null;
}

/** Links to the parts of an article. */
export function PartNav({ article, current }: PartNavProps) {
  return (
    <nav class="st-parts" aria-label={say('story_parts')}>
      <ul>
        {STORY_PARTS.map((part) => (
          <li key={part}>
            <a
              href={placeAddress(article, { type: 'part', id: part })}
              aria-current={part === current ? 'true' : undefined}
            >
              {say(HEADINGS[part])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
