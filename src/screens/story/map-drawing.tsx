/** What is drawn under the names and words of the map: their outlines, and the lines between them. */
import type { Article } from '../../article/article.ts';
import type { RelationMap } from '../../article/relation-map.ts';
import type { PlaceInArticle } from '../../article/story-place.ts';
import type { MapLayout } from './map-layout.ts';
import { nodeOutline, softLine } from './map-shapes.ts';
import { placeAddress } from './place-link.tsx';

interface MapDrawingProps {
  readonly article: Article;
  readonly map: RelationMap;
  readonly layout: MapLayout;
  readonly at: PlaceInArticle | null;
}

/** Hidden from screen readers, who have the links; a press on a line is one on its words. */
export function MapDrawing({ article, map, layout, at }: MapDrawingProps) {
  const kinds = new Map(map.nodes.map(({ id, kind }) => [id, kind]));
  const lines = new Map(layout.edges.map((edge) => [edge.id, softLine(edge)]));
  return (
    <svg class="st-drawing" width={layout.width} height={layout.height} aria-hidden="true">
      <defs>
        <marker
          id="st-arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path class="st-arrow" d="M0 0.5 L10 5 L0 9.5 Z" />
        </marker>
      </defs>
      {map.edges.map(({ id, certainty, isMutual, statement }) => {
        const isCurrent = at?.type === 'statement' && at.id === statement.id;
        return (
          <a
            key={id}
            href={placeAddress(article, { type: 'statement', id: statement.id })}
            tabindex={-1}
            class={isCurrent ? 'st-line-link st-line-link--current' : 'st-line-link'}
          >
            <path class="st-line-target" d={lines.get(id) ?? ''} />
            <path
              class={`st-line st-line--${certainty === 'stated' ? 'solid' : 'dashed'}`}
              d={lines.get(id) ?? ''}
              data-line={id}
              marker-end={isMutual ? undefined : 'url(#st-arrow)'}
            />
          </a>
        );
      })}
      {layout.nodes.map((node) => {
        const kind = kinds.get(node.id);
        if (kind === undefined) return null;
        const isCurrent = at?.type === 'entity' && at.id === node.id;
        return (
          <path
            key={node.id}
            class={`st-outline st-outline--${kind}${isCurrent ? ' st-outline--current' : ''}`}
            d={nodeOutline(kind, node, node.at)}
          />
        );
      })}
    </svg>
  );
}
