/** The half of pdf.js that reads files; the package has no types for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    /** Serves the reading half on a port. */
    readonly initializeFromPort: (port: unknown) => void;
  };
}
