/** The map of relations, and the same as a table for who cannot or does not want to look at a map. */
import { useState } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import { relationMap } from '../../article/relation-map.ts';
import type { PlaceInArticle } from '../../article/story-place.ts';
import { say } from '../../words/words.ts';
import { MapLegend } from './map-legend.tsx';
import { MapView } from './map-view.tsx';
import { Part } from './part.tsx';
import { RelationTable } from './relation-table.tsx';

interface MapPartProps {
  readonly article: Article;
  readonly at: PlaceInArticle | null;
}

/** One of the two at a time; on paper the table. */
export function MapPart({ article, at }: MapPartProps) {
  const [map] = useState(() => relationMap(article));
  const [isTable, setTable] = useState(false);
  if (map.edges.length === 0)
    return (
      <Part part="map">
        <p class="st-note">{say('story_no_relations')}</p>
      </Part>
    );
  return (
    <Part part="map">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div class="st-choice st-screen" role="group" aria-label={say('story_map_view')}>
        <button type="button" class="st-button" aria-pressed={!isTable} onClick={() => setTable(false)}>
          {say('story_map_as_map')}
        </button>
        <button type="button" class="st-button" aria-pressed={isTable} onClick={() => setTable(true)}>
          {say('story_map_as_table')}
        </button>
      </div>
      {!isTable && (
        <div class="st-map st-screen">
          <p class="st-note">{say('story_map_hint')}</p>
          <MapView article={article} map={map} at={at} />
          <MapLegend map={map} />
        </div>
      )}
      <div class={isTable ? 'st-table' : 'st-table st-paper'}>
        <RelationTable article={article} map={map} />
      </div>
    </Part>
  );
}
