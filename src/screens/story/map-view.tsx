/**
 * The map of relations: names as boxes, relations as lines with their words. Names and words are links as those in the
 * text are, placed over a drawing of outlines and lines, so that they wrap, take the focus and are read out like any.
 */
import { useRef } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import type { MapEdge, MapNode, RelationMap } from '../../article/relation-map.ts';
import type { PlaceInArticle } from '../../article/story-place.ts';
import { certaintyLabel, kindLabel, relationLabel } from '../../words/labels.ts';
import { say, sayAround } from '../../words/words.ts';
import { MapDrawing } from './map-drawing.tsx';
import type { Point } from './map-layout.ts';
import { placeAddress } from './place-link.tsx';
import { useDragging } from './use-dragging.ts';
import { useMapLayout } from './use-map-layout.ts';
import { useZoom, ZoomButtons } from './zoom.tsx';

interface MapViewProps {
  readonly article: Article;
  readonly map: RelationMap;
  readonly at: PlaceInArticle | null;
}

/** The map in a room of its own that scrolls, which touch, wheel and arrow keys do by themselves. */
export function MapView({ article, map, at }: MapViewProps) {
  const room = useRef<HTMLElement>(null);
  const layout = useMapLayout(room, map);
  const zoom = useZoom(room);
  useDragging(room);
  const nodeAt = new Map(layout?.nodes.map((node) => [node.id, node.at]));
  const edgeAt = new Map(layout?.edges.map((edge) => [edge.id, edge.at]));
  const size = layout ?? { width: 0, height: 0 };
  return (
    <>
      <ZoomButtons zoom={zoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section class="st-map-room" tabIndex={0} aria-label={say('story_map_room')} ref={room}>
        <div
          class={layout === null ? 'st-map-extent st-map-extent--unplaced' : 'st-map-extent'}
          style={{ width: `${size.width * zoom.scale}px`, height: `${size.height * zoom.scale}px` }}
        >
          <div class="st-map-canvas" dir="ltr" style={{ transform: `scale(${zoom.scale})` }}>
            {layout !== null && <MapDrawing article={article} map={map} layout={layout} at={at} />}
            {map.nodes.map((node) => (
              <div key={node.id}>
                <NodeLink article={article} node={node} at={at} place={nodeAt.get(node.id)} />
                {map.edges
                  .filter(({ from }) => from.id === node.id)
                  .map((edge) => (
                    <EdgeLink key={edge.id} {...{ article, edge, at }} place={edgeAt.get(edge.id)} />
                  ))}
              </div>
            ))}
          </div>
        </div>
      </section>
    </>
  );
}

interface PlacedProps extends Pick<MapViewProps, 'article' | 'at'> {
  /** Its middle; undefined until it is known. */
  readonly place: Point | undefined;
}

function NodeLink({ article, node, at, place }: PlacedProps & { readonly node: MapNode }) {
  return (
    <a
      class="st-node"
      href={placeAddress(article, { type: 'entity', id: node.id })}
      data-node={node.id}
      aria-current={at?.type === 'entity' && at.id === node.id ? 'true' : undefined}
      style={placed(place)}
    >
      <span lang={article.lang} dir="auto" data-words="">
        {node.name}
      </span>
      <span class="st-unseen"> ({kindLabel(node.kind)})</span>
    </a>
  );
}

function EdgeLink({ article, edge, at, place }: PlacedProps & { readonly edge: MapEdge }) {
  const { from, to, verb, type, certainty, statement } = edge;
  const shown =
    verb === null ? (
      <span data-words="">{relationLabel(type, 'outgoing')}</span>
    ) : (
      <span class="st-edge-words" lang={article.lang} dir="auto" data-words="">
        {verb}
      </span>
    );
  const ends = [from, to].map(({ name }) => (
    <span class="st-unseen" lang={article.lang} key={name}>
      {name}
    </span>
  ));
  const parts = sayAround(
    'story_edge',
    ends[0],
    shown,
    ends[1],
    <Unseen>{certaintyLabel(certainty)}</Unseen>,
  );
  return (
    <a
      class="st-edge"
      href={placeAddress(article, { type: 'statement', id: statement.id })}
      data-edge={edge.id}
      aria-current={at?.type === 'statement' && at.id === statement.id ? 'true' : undefined}
      style={placed(place)}
    >
      {parts.map((part, index) => (typeof part === 'string' ? <Unseen key={index}>{part}</Unseen> : part))}
    </a>
  );
}

function Unseen({ children }: { readonly children: string }) {
  return <span class="st-unseen">{children}</span>;
}

/** Its upper left corner is moved to the middle by the stylesheet's `translate`. */
function placed(place: Point | undefined) {
  return place === undefined ? {} : { left: `${place.x}px`, top: `${place.y}px` };
}
