/** Looks from the page's own world whether the names in the viewport are marked. Runs in the page. */

/**
 * Called before anything else on a page: answers each event of this type by cancelling it when all names in the
 * viewport are marked, and puts `benchWrong` on the window, which tells the names in the viewport that are not marked
 * and the words of marks, wherever they are, that stand on no name. Closes over nothing.
 */
export function installLook(eventType: string, pattern: string): void {
  const names = new RegExp(pattern, 'g');
  interface Spot {
    readonly node: Text;
    readonly start: number;
    readonly end: number;
  }

  const spotsIn = (root: Node, found: Spot[]): boolean => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot !== null && !spotsIn(node.shadowRoot, found))
        return false;
      if (!(node instanceof Text) || node.parentElement?.closest('script, style') !== null) continue;
      const range = document.createRange();
      for (const match of node.data.matchAll(names)) {
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const box = range.getBoundingClientRect();
        if (box.top > innerHeight) return false;
        if (box.bottom > 0 && box.width > 0)
          found.push({ node, start: range.startOffset, end: range.endOffset });
      }
    }
    return true;
  };

  /** Whatever is highlighted is a mark, since no card is open. */
  const marks = () => [...CSS.highlights.values()].flatMap((ranges) => [...ranges]);
  const unmarked = (): string[] => {
    const expected: Spot[] = [];
    if (pattern !== '') spotsIn(document.body, expected);
    const marked = new Map<Node, AbstractRange[]>();
    for (const range of marks()) {
      const here = marked.get(range.startContainer);
      if (here === undefined) marked.set(range.startContainer, [range]);
      else here.push(range);
    }
    const isMarked = ({ node, start, end }: Spot) =>
      marked.get(node)?.some((range) => range.startOffset < end && range.endOffset > start) === true;
    return expected
      .filter((spot) => !isMarked(spot))
      .map(({ node, start, end }) => node.data.slice(start, end));
  };

  document.addEventListener(eventType, (event) => {
    if (unmarked().length === 0) event.preventDefault();
  });
  const misplaced = (): string[] =>
    marks()
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
      )
      .filter((words) => words.match(names)?.[0] !== words)
      .map((words) => `marked: ${words}`);
  Object.assign(window, { benchWrong: () => [...unmarked(), ...misplaced()] });
}
