// The blocks of a section as the core writes them (src-tauri/core/src/document).
import type { Block, BlockList, BlockTable, CellAlign, FigureOrigin, Inline, Provenance, Rank } from '@/ipc/generated';

export type { Block, FigureOrigin, Inline, Provenance, Rank };
export type Table = BlockTable;
export type Align = CellAlign;
export type Marker = BlockList['marker'];

type Piece<Is extends Inline['is']> = Extract<Inline, { is: Is }>;
export type FigurePiece = Piece<'figure'>;
export type CitationPiece = Piece<'citation'>;
export type GapPiece = Piece<'gap'>;
