/** What the forms and lines of the map stand for. */
import { ENTITY_KINDS } from '../../article/article.ts';
import type { RelationMap } from '../../article/relation-map.ts';
import { kindHeading } from '../../words/labels.ts';
import { say } from '../../words/words.ts';
import { nodeOutline } from './map-shapes.ts';

const SAMPLE = { width: 30, height: 20 };

/** The kinds of the map's names, and its two kinds of lines. */
export function MapLegend({ map }: { readonly map: RelationMap }) {
  const kinds = ENTITY_KINDS.filter((kind) => map.nodes.some((node) => node.kind === kind));
  return (
    <ul class="st-legend" aria-label={say('story_legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="34" height="24" aria-hidden="true">
            <path class={`st-outline st-outline--${kind}`} d={nodeOutline(kind, SAMPLE, { x: 17, y: 12 })} />
          </svg>
          {kindHeading(kind)}
        </li>
      ))}
      {(['solid', 'dashed'] as const).map((line) => (
        <li key={line}>
          <svg width="34" height="24" aria-hidden="true">
            <path class={`st-line st-line--${line}`} d="M2 12 H32" />
          </svg>
          {say(line === 'solid' ? 'story_line_solid' : 'story_line_dashed')}
        </li>
      ))}
    </ul>
  );
}
