/** The extension API as a page of the extension has it, for functions that tests run there. */
type ExtensionApi = import('webextension-polyfill').Browser;
declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;
