/** How many PDFs are open: while there are any, promises that pdf.js leaves behind are looked after. */
let open = 0;

/**
 * In damaged files pdf.js leaves promises behind that are rejected and that nobody waits for; what was lost by it is
 * told by the pages. Without a listener each would end the whole program. The function that is given back ends the care
 * for one PDF.
 */
export function lookAfterRejections(): () => void {
  if (open === 0) process.on('unhandledRejection', swallow);
  open += 1;
  return () => {
    // A rejection is told after the work that caused it.
    setImmediate(() => {
      open -= 1;
      if (open === 0) process.off('unhandledRejection', swallow);
    });
  };
}

/** What does not come from pdf.js goes on as it would have gone without us. */
function swallow(reason: unknown): void {
  if (reason instanceof Error && reason.stack?.includes(PACKAGE) === true) return;
  const isOnlyListener = process.listenerCount('unhandledRejection') === 1;
  if (isOnlyListener) throw reason;
}

const PACKAGE = 'pdfjs-dist';
