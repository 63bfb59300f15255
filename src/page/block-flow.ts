/**
 * The flow of a block that holds nothing but a line of text: read in one piece, its text nodes looked for only when
 * they are asked for, as those of most blocks never are. It does not keep the text either, which the page has anyway.
 */
import type { Flow } from './flows.ts';
import { SHOW_TEXT } from './nodes.ts';

export class BlockFlow implements Flow {
  readonly owner: Element;
  readonly #length: number;
  #known: Pick<Flow, 'nodes' | 'starts'> | null = null;

  /** `length` is that of all text in `owner` as it is now. */
  constructor(owner: Element, length: number) {
    this.owner = owner;
    this.#length = length;
  }

  get text(): string {
    const text = this.nodes.map(({ data }) => data).join('');
    return text.length === this.#length ? text : '';
  }

  /** Looks for its text nodes now, for a block that may change again before they are asked for. */
  findNodes(): void {
    this.#find();
  }

  get head(): Node {
    return this.owner;
  }

  get nodes(): readonly Text[] {
    return this.#find().nodes;
  }

  get starts(): readonly number[] {
    return this.#find().starts;
  }

  #find(): Pick<Flow, 'nodes' | 'starts'> {
    this.#known ??= textNodesOf(this.owner, this.#length);
    return this.#known;
  }
}

/** The text nodes in `owner`; none where they are not as long together as they were: it is about to be read again. */
function textNodesOf(owner: Element, length: number): Pick<Flow, 'nodes' | 'starts'> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const walker = owner.ownerDocument.createTreeWalker(owner, SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    if (text.length === 0) continue;
    nodes.push(text);
    starts.push(start);
    start += text.length;
  }
  return start === length ? { nodes, starts } : { nodes: [], starts: [] };
}
