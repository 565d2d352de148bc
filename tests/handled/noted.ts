import { PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';

/** A sticky note of a reader on every page; it can be opened, and is no text of the page. */
export async function withStickyNotes(file: PDFDocument): Promise<PDFDocument> {
  for (const page of file.getPages()) {
    const { width, height } = page.getSize();
    const note = file.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [width - 40, height / 2, width - 20, height / 2 + 20],
      Contents: PDFHexString.fromText('De gemeente levert dit uiterlijk 1 mei 2027 aan? Navragen!'),
      T: PDFString.of('jdv'),
      Name: 'Comment',
      F: 4,
    });
    page.node.addAnnot(file.context.register(note));
  }
  return file;
}

/** Somebody read it with a yellow pen. */
export async function withMarksOfPen(file: PDFDocument): Promise<PDFDocument> {
  for (const page of file.getPages()) {
    const { width, height } = page.getSize();
    for (let at = 0; at < 4; at += 1) {
      const [left, bottom] = [width * 0.2, height * (0.2 + 0.17 * at)];
      const [right, top] = [left + width * 0.5, bottom + 11];
      const mark = file.context.obj({
        Type: 'Annot',
        Subtype: 'Highlight',
        Rect: [left, bottom, right, top],
        QuadPoints: [left, top, right, top, left, bottom, right, bottom],
        C: [1, 0.95, 0.3],
        F: 4,
      });
      page.node.addAnnot(file.context.register(mark));
    }
  }
  return file;
}

/** Nobody may copy from it or change it; everybody may open and read it. */
export async function locked(file: PDFDocument): Promise<PDFDocument> {
  file.catalog.set(PDFName.of('Lang'), PDFString.of('nl-NL'));
  file.encrypt({
    ownerPassword: 'gemeente',
    userPassword: '',
    permissions: { copying: false, modifying: false },
  });
  return file;
}
