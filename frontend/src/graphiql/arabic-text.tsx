/** Fits the editors to Arabic: a font with its letters, whole lines, no warning boxes on letters. */
import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

const OPTIONS = {
  fontFamily: '"Fira Code", "Noto Sans Arabic Variable", monospace',
  // Monaco takes letters such as a lone heh for disguised Latin ones. Invisible direction marks
  // stay boxed, in strings too: a reader should see them in a quote.
  unicodeHighlight: { ambiguousCharacters: false, includeStrings: true },
  // An unwrapped Arabic line begins where it is cut off.
  wordWrap: 'on',
} as const;

export function ArabicText() {
  const monaco = useMonaco((state) => state.monaco);
  const editors = useGraphiQL((state) => [
    state.queryEditor,
    state.variableEditor,
    state.headerEditor,
    state.responseEditor,
  ]);

  useEffect(() => {
    for (const editor of editors) editor?.updateOptions(OPTIONS);
  }, editors);

  useEffect(() => {
    void document.fonts.ready.then(() => monaco?.editor.remeasureFonts());
  }, [monaco]);

  return null;
}
