/** The toolbar button that copies a link to the operation in the editor. */
import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';

import { shareLink } from './share-link';

const LABEL = 'Copy share link';
const CONFIRMATION = 'Link copied';
const CONFIRMATION_MS = 2000;

export function ShareButton() {
  const [label, setLabel] = useState(LABEL);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  async function share() {
    const query = queryEditor?.getValue() ?? '';
    const variables = variableEditor?.getValue() ?? '';
    await copy(shareLink(window.location.href, { query, variables }));
    setLabel(CONFIRMATION);
    setTimeout(() => setLabel(LABEL), CONFIRMATION_MS);
  }

  return (
    <ToolbarButton label={label} onClick={() => void share()}>
      <LinkIcon />
    </ToolbarButton>
  );
}

/** Browsers offer the clipboard to https and localhost only; elsewhere the reader copies. */
async function copy(link: string) {
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    window.prompt(LABEL, link);
  }
}

function LinkIcon() {
  return (
    <svg className="graphiql-toolbar-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.7 1.7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.7-1.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
