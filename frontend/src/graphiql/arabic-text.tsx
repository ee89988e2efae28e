/** Fits the editors to Arabic text: a font that has its letters, and no warning boxes on them. */
import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

const OPTIONS = {
  fontFamily: '"Fira Code", "Noto Sans Arabic Variable", monospace',
  // Monaco takes letters such as a lone heh for disguised Latin ones. Invisible direction marks
  // stay boxed: a reader should see them in a quote.
  unicodeHighlight: { ambiguousCharacters: false },
};

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
