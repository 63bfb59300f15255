/** A walk over the text nodes with the matcher of npm's `ahocorasick`, painting as Sidelight does, without rules. */
import AhoCorasick from 'ahocorasick';
import { type Contender, inOneGo } from './contender.ts';
import { shadowRootsUnder } from './floor.ts';

export const walkerAhocorasick: Contender = (names) =>
  inOneGo(() => {
    const matcher = new AhoCorasick(names);
    const highlight = new Highlight();
    let found = 0;
    for (const root of [document.body, ...shadowRootsUnder(document.body)]) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const [last, words] of matcher.search(node.nodeValue ?? '')) {
          const start = last + 1 - (words[0]?.length ?? 0);
          highlight.add(
            new StaticRange({
              startContainer: node,
              startOffset: start,
              endContainer: node,
              endOffset: last + 1,
            }),
          );
          found++;
        }
      }
    }
    CSS.highlights.set('bench', highlight);
    return found;
  });
