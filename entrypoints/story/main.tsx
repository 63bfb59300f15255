/** The story page: wires the library, its names and the page's address to the screen. */

import { readDictionary } from 'virtual:bundled-dictionary';
import { openLibrary } from 'virtual:bundled-library';
import { render } from 'preact';
import type { Article } from '../../src/article/article.ts';
import { setDocumentLanguage, speakAsBrowser } from '../../src/browser/words.ts';
import { openDictionary } from '../../src/detect/dictionary.ts';
import { namesInArticle } from '../../src/detect/names-in-article.ts';
import '../../src/card/card.css';
import { StoryScreen } from '../../src/screens/story/story-screen.tsx';
import '../../src/screens/article-view.css';
import '../../src/screens/story/story.css';
import '../../src/screens/story/text.css';
import '../../src/screens/story/map.css';
import '../../src/screens/story/print.css';

speakAsBrowser();
setDocumentLanguage();
const library = openLibrary();
const dictionary = openDictionary(readDictionary());

const root = document.getElementById('story');
if (root === null) throw new Error('index.html has no #story');

const namesIn = (article: Article) => namesInArticle(dictionary, article);

let pressed: Element | null = null;

function arrive(): void {
  const visit = { fragment: location.hash, pressed };
  pressed = null;
  if (root !== null) render(<StoryScreen {...{ library, namesIn, visit }} onGo={go} />, root);
}

function go(address: string, from: Element | null): void {
  pressed = from;
  const { hash } = new URL(address, location.href);
  // An address that is there already changes nothing, and no event would tell of it.
  if (hash === location.hash) arrive();
  else location.hash = hash;
}

window.addEventListener('hashchange', arrive);
arrive();
