// The blocks of a section as the core writes them (src-tauri/core/src/document).
import type { Align, Block, FigureOrigin, Inline, Marker, Provenance, Rank, Table } from '@/ipc/generated';

export type { Align, Block, FigureOrigin, Inline, Marker, Provenance, Rank, Table };

type Piece<Is extends Inline['is']> = Extract<Inline, { is: Is }>;
export type FigurePiece = Piece<'figure'>;
export type CitationPiece = Piece<'citation'>;
export type GapPiece = Piece<'gap'>;
