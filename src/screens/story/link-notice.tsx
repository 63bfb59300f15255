/** What is said above the story when the link into it leads nowhere: what, where, and what to do. */
import type { LinkFault } from '../../article/find-place.ts';
import type { PlaceInArticle } from '../../article/story-place.ts';
import { say, type TextKey } from '../../words/words.ts';

const NOT_IN_ARTICLE: Readonly<Record<PlaceInArticle['type'], TextKey>> = {
  part: 'story_fault_part',
  sentence: 'story_fault_sentence',
  entity: 'story_fault_entity',
  statement: 'story_fault_statement',
};

/** The notice; its heading takes the focus. */
export function LinkNotice({ fault }: { readonly fault: LinkFault }) {
  return (
    <section class="st-fault" aria-labelledby="st-fault-heading">
      <h2 class="st-fault-heading" id="st-fault-heading" tabIndex={-1} data-view-heading="">
        {say('story_fault_heading')}
      </h2>
      <p>{faultSentence(fault)}</p>
      <p class="st-note">{say('story_fault_help')}</p>
    </section>
  );
}

function faultSentence(fault: LinkFault): string {
  switch (fault.type) {
    case 'unreadable':
      return say('story_fault_unreadable', fault.fragment);
    case 'no-article':
      return say('story_fault_article', fault.article);
    case 'not-in-article':
      return say(NOT_IN_ARTICLE[fault.place.type], fault.place.id);
  }
}
