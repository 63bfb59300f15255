/** What the end-to-end tests and the scripts drive real browsers with; each module says its own reason. */
export { BROWSERS, type BrowserKind } from '../browsers.ts';
export { builtExtension, launchBuilt } from './built.ts';
export { type Card, type CardButton, inCard, readCard, readVoice } from './card.ts';
export type { SeenError } from './errors.ts';
export type { ExtensionView, InView, ViewPoint } from './extension-view.ts';
export { highlights, type Mark, marks } from './highlights.ts';
export { type PageServer, type PageStream, type ServedPage, type ServeOptions, servePages } from './serve.ts';
export { type LaunchOptions, launchWithExtension, type Session } from './session.ts';
export { hover, moveTo, type Rect, rectOf } from './text-rect.ts';
export { type WaitOptions, waitFor } from './wait-for.ts';
