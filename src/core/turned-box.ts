/** Left, top, right and bottom from the top left corner of a sheet. */
type SheetBox = readonly [left: number, top: number, right: number, bottom: number];

/** A sheet that was turned to the right, by so many quarters, before it was read; its sizes are those it has then. */
export type TurnedSheet = { readonly turns: number; readonly width: number; readonly height: number };

/** Where a box of a sheet lies once the sheet is turned back. */
export function turnedBack(box: SheetBox, { turns, width, height }: TurnedSheet): SheetBox {
  switch (turns) {
    case 1:
      return [box[1], width - box[2], box[3], width - box[0]];
    case 2:
      return [width - box[2], height - box[3], width - box[0], height - box[1]];
    case 3:
      return [height - box[3], box[0], height - box[1], box[2]];
    default:
      return box;
  }
}
