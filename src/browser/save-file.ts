/** Saves a file from a page of the extension, without a permission: as a link to what the page holds in memory. */

/** Has the browser save a text as a file, under this name or one beside it. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the text by the time that the next task runs.
  setTimeout(() => URL.revokeObjectURL(url));
}
