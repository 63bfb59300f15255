/** Text of another size, as a reader may have it. */

/** Runs in a page: what a browser's zoom of text does, to every text in `root` whose size is given in pixels. */
export function enlargeText(root: string, scale: number): void {
  const sizes = [...document.querySelectorAll<HTMLElement>(`${root}, ${root} *`)].map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return { element, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) };
  });
  for (const { element, fontSize, lineHeight } of sizes) {
    element.style.fontSize = `${fontSize * scale}px`;
    if (!Number.isNaN(lineHeight)) element.style.lineHeight = `${lineHeight * scale}px`;
  }
}
