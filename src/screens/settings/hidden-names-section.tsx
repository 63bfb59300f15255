/** The names that the reader has hidden on sites. */
import { cardInLibrary, type Library } from '../../article/library.ts';
import type { HiddenName, Settings } from '../../browser/settings-values.ts';
import { ArticleWords } from '../../card/article-words.tsx';
import { kindLabel } from '../../words/labels.ts';
import { say } from '../../words/words.ts';
import { EntryList, type ListEntry } from './entry-list.tsx';
import { SettingsSection } from './settings-section.tsx';

interface HiddenNamesSectionProps {
  readonly library: Library;
  readonly settings: Settings;
  readonly onShow: (name: HiddenName) => void;
}

/** The list, with a button each to show the name again. */
export function HiddenNamesSection({ library, settings, onShow }: HiddenNamesSectionProps) {
  const names = new Map(settings.hiddenNames.map((name) => [`${name.entity} ${name.site}`, name]));
  return (
    <SettingsSection id="hidden-names" heading={say('settings_hidden')} hint={say('settings_hidden_hint')}>
      <EntryList
        id="hidden"
        entries={[...names].map(([key, name]) => entryOf(library, key, name))}
        action={say('settings_show_again')}
        onRemove={(key) => {
          const name = names.get(key);
          if (name !== undefined) onShow(name);
        }}
        empty={say('settings_hidden_none')}
      />
    </SettingsSection>
  );
}

function entryOf(library: Library, key: string, { entity, site }: HiddenName): ListEntry {
  const card = cardInLibrary(library, entity);
  // An article may have left the library, and come back.
  const kind = card === null ? say('settings_hidden_unknown') : kindLabel(card.kind);
  return {
    key,
    name: card === null ? <bdi>{entity}</bdi> : <ArticleWords lang={card.lang}>{card.name}</ArticleWords>,
    detail: (
      <>
        {kind} <span aria-hidden="true">·</span>{' '}
        <bdi>{site === '' ? say('settings_hidden_no_site') : site}</bdi>
      </>
    ),
  };
}
