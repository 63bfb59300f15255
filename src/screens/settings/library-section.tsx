/** The articles whose names are looked for. */
import { wordsAt } from '../../article/article.ts';
import type { Library } from '../../article/library.ts';
import { storyPath } from '../../article/story-place.ts';
import type { Settings } from '../../browser/settings-values.ts';
import { ArticleWords } from '../../card/article-words.tsx';
import { say, sayCount } from '../../words/words.ts';
import { CheckOption } from './check-option.tsx';
import type { ChooseListed } from './choose.ts';
import { SettingsSection } from './settings-section.tsx';

interface LibrarySectionProps {
  readonly library: Library;
  readonly settings: Settings;
  readonly onList: ChooseListed;
}

/** Each article by its headline, in use or not, with the way to its story page. */
export function LibrarySection({ library, settings, onList }: LibrarySectionProps) {
  const { unusedArticles } = settings;
  return (
    <SettingsSection id="library" heading={say('settings_library')} hint={say('settings_library_hint')}>
      <fieldset class="sl-group">
        <legend>{say('settings_articles')}</legend>
        {library.map((article) => {
          const box = `article-${article.id}`;
          return (
            <CheckOption
              key={article.id}
              id={box}
              label={<ArticleWords lang={article.lang}>{wordsAt(article, article.headline)}</ArticleWords>}
              checked={!unusedArticles.includes(article.id)}
              onChange={(isUsed) => onList('unusedArticles', article.id, !isUsed)}
            >
              <p class="sl-hint">
                {sayCount('popup_cards', article.entities.length)} <span aria-hidden="true">·</span>{' '}
                <a
                  class="sl-link"
                  href={storyPath({ article: article.id, at: null })}
                  target="_blank"
                  rel="noopener"
                >
                  {say('settings_open_story')}
                </a>
              </p>
            </CheckOption>
          );
        })}
      </fieldset>
    </SettingsSection>
  );
}
